package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;
import org.folkmoot.board.SetupStep;
import org.folkmoot.board.SetupSteps;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessLeaves;
import org.folkmoot.processes.ProcessService;

/** First steps and attention: rounds; and what holds up the end of their process. */
@ApplicationScoped
class RoundBoard implements SetupSteps, AttentionSource {

  private final RoundService rounds;
  private final BudgetRepository budgets;
  private final ProcessService processes;
  private final Visitor visitor;

  @Inject
  RoundBoard(
      RoundService rounds, BudgetRepository budgets, ProcessService processes, Visitor visitor) {
    this.rounds = rounds;
    this.budgets = budgets;
    this.processes = processes;
    this.visitor = visitor;
  }

  /**
   * Keeps a process with its rounds.
   *
   * @throws BudgetRefusal if it has ballots, or if it would be deleted and has any round
   */
  void check(@Observes ProcessLeaves leaving) {
    List<BudgetRound> held =
        budgets.listRounds(true).stream()
            .filter(round -> round.processId() == leaving.processId())
            .toList();
    if (held.stream().anyMatch(BudgetRound::hasBallots)) {
      throw BudgetRefusal.processHasRounds("budgets.rule.processHasBallots");
    }
    if (leaving.deleted() && !held.isEmpty()) {
      throw BudgetRefusal.processHasRounds("budgets.rule.processHasRounds");
    }
  }

  @Override
  public List<SetupStep> steps() {
    List<RoundDetails> all = rounds.listForStaff();
    boolean hasProjects = all.stream().anyMatch(round -> round.projects() > 0);
    boolean published = all.stream().anyMatch(RoundDetails::published);
    String process =
        processes.listForStaff().stream()
            .findFirst()
            .map(found -> "?process=" + found.slug())
            .orElse("");
    String page = all.isEmpty() ? process : "?round=" + all.get(0).slug();
    return List.of(
        SetupStep.of("round", 420, hasProjects, "/staff/round" + page)
            .waitingUnless(!process.isEmpty()),
        SetupStep.of("round-published", 440, published, "/staff/round" + page)
            .waitingUnless(hasProjects));
  }

  @Override
  public List<AttentionLine> lines() {
    return rounds.listForStaff().stream()
        .filter(round -> visitor.hasAnyIn(round.processId(), EnumSet.of(Role.FACILITATOR)))
        .filter(round -> round.hasBallots() && !round.decided())
        .map(
            round ->
                AttentionLine.of(
                    "round-to-count", 1, "/staff/count?round=" + round.slug(), round.title()))
        .toList();
  }
}
