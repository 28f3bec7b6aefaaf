package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.folkmoot.pages.Address;
import org.folkmoot.trustees.BoardWork;
import org.folkmoot.trustees.CeremonyService;
import org.folkmoot.trustees.TrusteeTask;
import org.folkmoot.votes.TrusteeTallyService;
import org.jspecify.annotations.Nullable;

/** The board of the address, as the key holder who asks sees it; read once for a page. */
@RequestScoped
class OwnBoard {

  private final CeremonyService ceremony;
  private final TrusteeTallyService tally;
  private final Address address;
  private @Nullable BoardWork work;
  private @Nullable List<TrusteeTallyService.Work> votes;

  @Inject
  OwnBoard(CeremonyService ceremony, TrusteeTallyService tally, Address address) {
    this.ceremony = ceremony;
    this.tally = tally;
    this.address = address;
  }

  /**
   * What the board has for the visitor.
   *
   * @throws org.folkmoot.kernel.NotFound unless the visitor sits on it
   */
  BoardWork work() {
    BoardWork known = work;
    if (known == null) {
      known = ceremony.work(address.get("board"));
      work = known;
    }
    return known;
  }

  /** Name in addresses. */
  String slug() {
    return work().board().slug();
  }

  private List<TrusteeTallyService.Work> votes() {
    List<TrusteeTallyService.Work> known = votes;
    if (known == null) {
      known = tally.listWork(work().board());
      votes = known;
    }
    return known;
  }

  /** The vote that asks for something; empty if the board itself does, or nothing is asked. */
  Optional<TrusteeTallyService.Work> vote() {
    return work().task().isPresent() ? Optional.empty() : votes().stream().findFirst();
  }

  /** What is asked now, by the board or by a vote. */
  Optional<TrusteeTask> task() {
    return work().task().or(() -> vote().map(TrusteeTallyService.Work::task));
  }
}
