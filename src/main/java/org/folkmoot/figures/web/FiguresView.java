package org.folkmoot.figures.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.figures.FigureService;
import org.folkmoot.figures.SpendingLine;
import org.folkmoot.figures.SpendingService;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.TurnoutService;
import org.jspecify.annotations.Nullable;

/** Figures of a round, a vote or a process; without one of them, what there are figures of. */
@Named
@RequestScoped
public class FiguresView {

  private final FigureService figures;
  private final SpendingService spending;
  private final RoundService rounds;
  private final ElectionService elections;
  private final ProcessService processes;
  private final TurnoutService turnouts;
  private final FigureBlocks words;
  private final Address address;
  private final Texts texts;
  private Optional<RoundDetails> round = Optional.empty();
  private Optional<ElectionDetails> vote = Optional.empty();
  private Optional<ProcessDetails> process = Optional.empty();
  private Optional<SpendingService.Spending> spent = Optional.empty();
  private @Nullable List<FigureBlock> blocks;

  @Inject
  FiguresView(
      FigureService figures,
      SpendingService spending,
      RoundService rounds,
      ElectionService elections,
      ProcessService processes,
      TurnoutService turnouts,
      FigureBlocks words,
      Address address,
      Texts texts) {
    this.figures = figures;
    this.spending = spending;
    this.rounds = rounds;
    this.elections = elections;
    this.processes = processes;
    this.turnouts = turnouts;
    this.words = words;
    this.address = address;
    this.texts = texts;
  }

  /**
   * Looks for what the address names.
   *
   * @throws NotFound if there is no such thing that everybody may read about
   */
  public void load() {
    if (!address.get("round").isEmpty()) {
      round = rounds.find(address.get("round")).filter(RoundDetails::published);
      spent = spending.find(address.get("round"));
      requireSubject(round);
    } else if (!address.get("vote").isEmpty()) {
      vote = elections.find(address.get("vote")).filter(found -> !found.draft());
      requireSubject(vote);
    } else if (!address.get("process").isEmpty()) {
      process = processes.find(address.get("process")).filter(ProcessDetails::published);
      requireSubject(process);
    }
  }

  private static void requireSubject(Optional<?> subject) {
    if (subject.isEmpty()) {
      throw new NotFound();
    }
  }

  /** Whether the page is about one thing. */
  public boolean isOne() {
    return round.isPresent() || vote.isPresent() || process.isPresent();
  }

  /** What it is called. */
  public String getName() {
    LocalizedText title =
        round
            .map(RoundDetails::title)
            .or(() -> vote.map(ElectionDetails::title))
            .or(() -> process.map(ProcessDetails::title))
            .orElse(LocalizedText.EMPTY);
    return texts.text(title);
  }

  /** Its own page. */
  public String getPage() {
    return round
        .map(found -> "/outcome?round=" + found.slug())
        .or(() -> vote.map(found -> "/vote?name=" + found.slug()))
        .or(() -> process.map(found -> "/process?process=" + found.slug()))
        .orElse("/figures");
  }

  /** The same figures for programs. */
  public String getApi() {
    return round
        .map(found -> "/api/v1/figures/turnout?round=" + found.slug())
        .or(() -> vote.map(found -> "/api/v1/figures/turnout?vote=" + found.slug()))
        .or(() -> process.map(found -> "/api/v1/figures/participation?process=" + found.slug()))
        .orElse("/api/v1/data");
  }

  /** Tables of people. */
  public List<FigureBlock> getBlocks() {
    List<FigureBlock> known = blocks;
    if (known == null) {
      known =
          words.of(
              round
                  .map(found -> figures.ofRoundAndVote(found.slug()))
                  .or(() -> vote.map(found -> figures.ofVote(found.slug())))
                  .or(() -> process.map(found -> figures.ofProcess(found.slug())))
                  .orElse(List.of()));
      blocks = known;
    }
    return known;
  }

  /** Of a decided round, the counted vote that handed its ballots over; none for a file. */
  public List<ElectionDetails> getSources() {
    return round.filter(RoundDetails::totalsShown).flatMap(figures::findVoteOf).stream().toList();
  }

  /** Whether a decided round was counted from a file, which says nothing of days. */
  public boolean isFromFile() {
    return round.filter(RoundDetails::totalsShown).isPresent() && getSources().isEmpty();
  }

  /** How far people came in a vote; only what is counted anyway. */
  public Optional<TurnoutService.Turnout> getJourney() {
    return vote.map(found -> turnouts.of(found.slug()));
  }

  /** Spending by place. */
  public List<SpendingLine> getByPlace() {
    return spent.map(SpendingService.Spending::byPlace).orElse(List.of());
  }

  /** Spending by category. */
  public List<SpendingLine> getByCategory() {
    return spent.map(SpendingService.Spending::byCategory).orElse(List.of());
  }

  /** A share in percent, with one decimal. */
  public String percent(double share) {
    return texts.with("figures.percent", texts.decimal(java.math.BigDecimal.valueOf(share), 1));
  }

  /** Rounds with an outcome. */
  public List<RoundDetails> getRounds() {
    return rounds.list().stream().filter(RoundDetails::totalsShown).toList();
  }

  /** Counted votes. */
  public List<ElectionDetails> getVotes() {
    return elections.list().stream().filter(one -> one.state().counted()).toList();
  }

  /** Processes in which a phase has ended. */
  public List<ProcessDetails> getProcesses() {
    return processes.list().stream()
        .filter(one -> !figures.ofProcess(one.slug()).isEmpty())
        .toList();
  }
}
