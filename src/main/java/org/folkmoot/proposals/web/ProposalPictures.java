package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.folkmoot.files.AttachmentDetails;
import org.folkmoot.files.FileReader;
import org.folkmoot.proposals.ProposalDetails;
import org.jspecify.annotations.Nullable;

/** The first pictures of a list of ideas, all in one statement. */
@Named
@RequestScoped
public class ProposalPictures {

  private static final String KIND = "proposal";

  private final FileReader files;
  private @Nullable Map<Long, AttachmentDetails> known;

  @Inject
  ProposalPictures(FileReader files) {
    this.files = files;
  }

  /**
   * The first picture of an idea; null if it has none.
   *
   * @param list all ideas of the page, the same at each call
   */
  public @Nullable AttachmentDetails of(List<ProposalDetails> list, ProposalDetails proposal) {
    Map<Long, AttachmentDetails> pictures = known;
    if (pictures == null) {
      pictures = files.firstPictures(KIND, list.stream().map(ProposalDetails::id).toList());
      known = pictures;
    }
    return pictures.get(proposal.id());
  }
}
