package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.moderation.ContentDetails;
import org.folkmoot.moderation.ModeratedContent;
import org.folkmoot.notifications.Notifier;
import org.folkmoot.notifications.ProcessFollowing;
import org.folkmoot.people.Person;
import org.folkmoot.search.SearchOutbox;

/** Proposals, as moderators hide and show them. */
@ApplicationScoped
class ProposalModeration implements ModeratedContent {

  static final String KIND = "proposal";

  private final ProposalRepository proposals;
  private final AccountService accounts;
  private final Notifier notifier;
  private final SearchOutbox search;
  private final Clock clock;

  @Inject
  ProposalModeration(
      ProposalRepository proposals,
      AccountService accounts,
      Notifier notifier,
      SearchOutbox search,
      Clock clock) {
    this.notifier = notifier;
    this.search = search;
    this.proposals = proposals;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<ContentDetails> find(String reference) {
    return proposals
        .find(reference)
        .filter(
            proposal ->
                proposal.state() == ProposalState.PUBLISHED
                    || proposal.state() == ProposalState.HIDDEN)
        .map(this::detailsOf);
  }

  private ContentDetails detailsOf(Proposal proposal) {
    return new ContentDetails(
        KIND,
        proposal.reference(),
        proposal.processId(),
        proposal.authorId(),
        proposal.authorId().flatMap(accounts::findPerson).map(Person::name).orElse(""),
        proposal.title().main(),
        proposal.body().main(),
        "/proposal?ref=" + proposal.reference(),
        proposal.state() == ProposalState.HIDDEN);
  }

  @Override
  public void hide(String reference) {
    Proposal proposal = get(reference);
    proposal.hide(clock.instant());
    search.changed(FoundProposals.KIND, proposal.id());
  }

  @Override
  public void show(String reference) {
    Proposal proposal = get(reference);
    boolean wasHeld = proposal.isHeld();
    proposal.restore(clock.instant());
    search.changed(FoundProposals.KIND, proposal.id());
    if (wasHeld) {
      notifier.tellFollowers(
          IdeaNews.news(proposal, proposal.authorId().orElse(0L)),
          ProcessFollowing.KIND,
          proposal.processId(),
          true);
    }
  }

  private Proposal get(String reference) {
    return proposals.find(reference).orElseThrow(NotFound::new);
  }
}
