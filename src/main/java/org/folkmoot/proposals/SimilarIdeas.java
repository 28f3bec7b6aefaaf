package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.search.SearchNotReady;
import org.folkmoot.search.SearchService;

/** Published proposals that say the same as what somebody is about to write. */
@ApplicationScoped
public class SimilarIdeas {

  /** How many are shown at most. */
  public static final int MOST = 3;

  /** What is looked at of a text. */
  public static final int LONGEST = 400;

  private final SearchService search;
  private final FoundProposals found;

  @Inject
  SimilarIdeas(SearchService search, FoundProposals found) {
    this.search = search;
    this.found = found;
  }

  /**
   * At most three, the most alike first: the same for everybody who asks. Empty, too, while the
   * search is not ready: nobody has to wait for this.
   *
   * @param text title, or title and text, as far as they are typed
   */
  public List<ProposalDetails> find(ProcessDetails process, String text) {
    try {
      return found.show(
          process,
          EnumSet.of(ProposalState.PUBLISHED),
          search.findAlike(FoundProposals.KIND, process.id(), Excerpt.of(text, LONGEST), MOST));
    } catch (SearchNotReady e) {
      return List.of();
    }
  }
}
