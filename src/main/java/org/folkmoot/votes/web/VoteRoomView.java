package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.jobs.JobState;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.CountProgressService;
import org.folkmoot.votes.DrillDetails;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionGap;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.ElectionState;
import org.folkmoot.votes.ElectorateService;
import org.folkmoot.votes.PotService;
import org.folkmoot.votes.TurnoutService;
import org.jspecify.annotations.Nullable;

/** A vote as staff see it: the steps of its set-up, later its control room. */
@Named
@RequestScoped
public class VoteRoomView {

  private final ElectionService elections;
  private final ElectorateService electorate;
  private final TurnoutService turnouts;
  private final ProcessService processes;
  private final CountProgressService counts;
  private final Address address;
  private final Texts texts;
  private final Visitor visitor;
  private final PotService pots;
  private final RoundOfVote results;
  private @Nullable ElectionDetails election;
  private @Nullable ProcessDetails process;
  private @Nullable List<ElectionGap> gaps;
  private @Nullable List<ElectionDetails> visit;

  @Inject
  VoteRoomView(
      ElectionService elections,
      ElectorateService electorate,
      TurnoutService turnouts,
      ProcessService processes,
      CountProgressService counts,
      Address address,
      Texts texts,
      Visitor visitor,
      PotService pots,
      RoundOfVote results) {
    this.elections = elections;
    this.electorate = electorate;
    this.turnouts = turnouts;
    this.processes = processes;
    this.counts = counts;
    this.address = address;
    this.texts = texts;
    this.visitor = visitor;
    this.pots = pots;
    this.results = results;
  }

  /**
   * Looks for the vote of the address.
   *
   * @throws NotFound if there is none
   * @throws org.folkmoot.people.NotAllowed unless the visitor reads what staff read there
   */
  public void load() {
    visitor.requireReaderOf(getElection().processId());
  }

  /** The vote of the address. */
  public ElectionDetails getElection() {
    ElectionDetails known = election;
    if (known == null) {
      known = elections.find(address.get("name")).orElseThrow(NotFound::new);
      election = known;
    }
    return known;
  }

  /** Its process. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known = processes.findById(getElection().processId()).orElseThrow(NotFound::new);
      process = known;
    }
    return known;
  }

  /** Whether the visitor runs it. */
  public boolean isRunner() {
    return visitor.hasAnyIn(getElection().processId(), EnumSet.of(Role.FACILITATOR));
  }

  /** Whether the round has its ballots from this vote, and somebody publishes its outcome next. */
  public boolean isOutcomeNext() {
    return isRunner() && results.isComing(getElection());
  }

  /** Whether the visitor can be the second person. */
  public boolean isConfirmable() {
    return elections.isConfirmable(getElection());
  }

  /** What is missing, each with the page where it is mended. */
  public List<GapLine> getGaps() {
    return gaps().stream().map(this::line).toList();
  }

  private List<ElectionGap> gaps() {
    List<ElectionGap> known = gaps;
    if (known == null) {
      known = getElection().draft() ? elections.gapsOf(getElection()) : List.of();
      gaps = known;
    }
    return known;
  }

  private GapLine line(ElectionGap gap) {
    String language = gap.language().isEmpty() ? "" : texts.languageName(gap.language());
    return new GapLine(
        texts.with("votes.gap." + gap.part().name(), texts.number(gap.question()), language),
        href(gap),
        gap.blocking());
  }

  private String href(ElectionGap gap) {
    String name = "?name=" + getElection().slug();
    return switch (gap.part()) {
      case PROCESS -> "/staff/process?process=" + getProcess().slug();
      case PHASE -> "/staff/process-days?process=" + getProcess().slug();
      case DATES, TITLE -> "/staff/vote-about" + name;
      case BOARD_KEY, BOARD_DRILLS -> "/staff/board?board=" + getElection().board();
      case ROUND -> "/staff/round?round=" + getElection().round();
      case FEW_PEOPLE, POTS_MONEY, POTS_TWICE, POTS_LEFT -> "/staff/vote-pots" + name;
      case QUESTIONS -> "/staff/vote-question" + name;
      case OPTIONS, SAME_OPTIONS, OPTION_TEXT ->
          getElection().ofRound()
              ? "/staff/round?round=" + getElection().round() + "#projects"
              : "/staff/vote-question" + name + "&question=" + gap.question();
      case LIMITS, GRADES, QUESTION_TEXT ->
          "/staff/vote-question" + name + "&question=" + gap.question();
    };
  }

  /** What comes next, in a sentence. */
  public String getNext() {
    ElectionDetails shown = getElection();
    boolean waits = shown.ofBoard() && shown.state().counting();
    return texts.get("votes.room.next." + shown.state().name() + (waits ? ".board" : ""));
  }

  /** Whether something is missing without which it cannot be confirmed. */
  public boolean isBlocked() {
    return gaps().stream().anyMatch(ElectionGap::blocking)
        || getPots().stream().anyMatch(this::isBlockedPot);
  }

  /** Votes that are cast in the same visit, this one among them; this one alone if it is no pot. */
  public List<ElectionDetails> getPots() {
    List<ElectionDetails> known = visit;
    if (known == null) {
      known = pots.visitOf(getElection());
      visit = known;
    }
    return known;
  }

  /** Whether it is one of several. */
  public boolean isPot() {
    return getPots().size() > 1;
  }

  /** Whether something is missing in one of them without which none can be confirmed. */
  public boolean isBlockedPot(ElectionDetails pot) {
    return pot.draft() && elections.gapsOf(pot).stream().anyMatch(ElectionGap::blocking);
  }

  /** How many people one of them asks, in words. */
  public String people(ElectionDetails pot) {
    long people = electorate.count(pot);
    return people == 0 ? texts.get("votes.people.unknown") : texts.count("votes.people", people);
  }

  /** Whether questions can be added. */
  public boolean isExtensible() {
    return isRunner() && !getElection().ofRound() && getElection().questions().size() < 10;
  }

  /** How many people are asked, in words; says so if the register tells nobody. */
  public String getPeople() {
    return people(getElection());
  }

  /** Tries of the copies of the key, the newest first. */
  public List<DrillDetails> getDrills() {
    return elections.listDrills(getElection());
  }

  /** How many take part; for a vote that is confirmed. */
  public TurnoutService.Turnout getTurnout() {
    return turnouts.of(getElection().slug());
  }

  /** Whether there is a turnout to show. */
  public boolean isTurnoutShown() {
    return !getElection().draft() && getElection().state() != ElectionState.CONFIRMED;
  }

  /** How far the count is, in percent. */
  public int getCountPercent() {
    return counts.find(getElection()).flatMap(JobDetails::percent).orElse(0);
  }

  /** Whether the count was given up after errors. */
  public boolean isCountFailed() {
    return counts
        .find(getElection())
        .filter(job -> job.state() == JobState.FAILED || job.state() == JobState.CALLED_OFF)
        .isPresent();
  }

  /** Reference for help with a count that was given up. */
  public String getCountReference() {
    return counts.find(getElection()).flatMap(JobDetails::reference).orElse("");
  }
}
