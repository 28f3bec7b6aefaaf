package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.ElectionState;
import org.folkmoot.votes.RegistrarService;
import org.folkmoot.votes.TurnoutService;
import org.folkmoot.votes.VoterDetails;
import org.folkmoot.votes.VoterReason;
import org.jspecify.annotations.Nullable;

/** The page of one vote, for everybody. */
@Named
@RequestScoped
public class VoteView {

  private final ElectionService elections;
  private final ProcessService processes;
  private final RegistrarService registrar;
  private final TurnoutService turnouts;
  private final Address address;
  private final Texts texts;
  private final Clock clock;
  private @Nullable VoterDetails voter;
  private @Nullable ElectionDetails election;
  private @Nullable ProcessDetails process;

  @Inject
  VoteView(
      ElectionService elections,
      ProcessService processes,
      RegistrarService registrar,
      TurnoutService turnouts,
      Address address,
      Texts texts,
      Clock clock) {
    this.elections = elections;
    this.processes = processes;
    this.registrar = registrar;
    this.turnouts = turnouts;
    this.address = address;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * Looks for the vote of the address.
   *
   * @throws NotFound if there is none, or it is a draft
   */
  public void load() {
    if (isDue(getElection())) {
      registrar.voter(getElection().slug());
      election = null;
      getElection();
    }
  }

  /** Whether its time has come and nobody noticed; whoever asks the registrar lets it happen. */
  private boolean isDue(ElectionDetails known) {
    Instant now = clock.instant();
    return (known.state() == ElectionState.CONFIRMED && !now.isBefore(known.opensAt()))
        || (known.state() == ElectionState.OPEN && !now.isBefore(known.closesAt()));
  }

  /**
   * The vote of the address.
   *
   * @throws NotFound if there is none, or it is a draft
   */
  public ElectionDetails getElection() {
    ElectionDetails known = election;
    if (known == null) {
      known =
          elections
              .find(address.get("name"))
              .filter(found -> !found.draft())
              .orElseThrow(NotFound::new);
      election = known;
    }
    return known;
  }

  /** The process that it belongs to. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known = processes.findById(getElection().processId()).orElseThrow(NotFound::new);
      process = known;
    }
    return known;
  }

  /** Where a ballot is filled in and cast. */
  public String getBooth() {
    return "/booth?vote="
        + texts.urlPart(getElection().slug())
        + "&lang="
        + texts.locale().getLanguage();
  }

  /** Whether the visitor is asked. */
  public VoterDetails getVoter() {
    VoterDetails known = voter;
    if (known == null) {
      known = registrar.voter(getElection().slug());
      voter = known;
    }
    return known;
  }

  /** Why the visitor is not asked, in one sentence; empty if they are. */
  public String getReason() {
    return getVoter().reason().map(why -> texts.get("votes.voter." + why.code())).orElse("");
  }

  /** Where they can do something about that; empty if there is nothing to do. */
  public String getReasonHref() {
    return switch (getVoter().reason().orElse(VoterReason.OVER)) {
      case SIGN_IN -> "/sign-in?next=" + texts.urlPart("/vote?name=" + getElection().slug());
      case NOT_VERIFIED -> "/verify";
      case OTHER_WARD, TOO_YOUNG, NOT_YET, OVER -> "";
    };
  }

  /** What they do there. */
  public String getReasonLink() {
    return getVoter().reason().map(why -> texts.get("votes.voterAction." + why.code())).orElse("");
  }

  /** How many take part, in one sentence. */
  public String getTurnout() {
    TurnoutService.Turnout turnout = turnouts.of(getElection().slug());
    if (!turnout.exact() && turnout.voters() == 0) {
      return texts.get("votes.turnout.few");
    }
    return texts.count(
        turnout.exact() ? "votes.turnout.exact" : "votes.turnout.steps", turnout.voters());
  }

  /** Whether ballots are taken now. */
  public boolean isOpen() {
    return getElection().state() == ElectionState.OPEN;
  }

  /** Whether it begins later. */
  public boolean isComing() {
    return getElection().state() == ElectionState.CONFIRMED;
  }

  /** Whether it is over and not counted yet. */
  public boolean isCounting() {
    return getElection().state().counting();
  }

  /** Whether the result is published. */
  public boolean isCounted() {
    return getElection().state().counted();
  }
}
