package org.folkmoot.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.Fraction;

/** The projects funded so far in one allocation, with what is left of its budget. */
final class Picks {

  private final Contest contest;
  private final List<Step> steps = new ArrayList<>();
  private final boolean[] picked;
  private long spent;
  private final Map<Integer, Loss> losses = new HashMap<>();

  Picks(Contest contest) {
    this.contest = contest;
    this.picked = new boolean[contest.cost.length];
  }

  /** Funds a project for which no price is known. */
  void add(int project, Step.Stage stage, int[] tied) {
    add(project, step(project, stage, tied, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** Funds a project that supporters paid for at a price (in units) for each scaled point. */
  void addPaid(int project, int[] tied, Fraction unitPrice) {
    Fraction cost = Fraction.of(contest.cost[project]);
    Fraction pointPrice = unitPrice.times(Fraction.of(power(contest.tally.scoreDecimals())));
    boolean byCost = contest.options.utility() == AllocationOptions.Utility.COST;
    Fraction rho = byCost ? pointPrice.dividedBy(cost) : contest.major(pointPrice);
    add(
        project,
        new Step(
            contest.id(project),
            Step.Stage.RULE,
            Optional.of(rho),
            Optional.of(contest.major(pointPrice)),
            Optional.of(cost.dividedBy(pointPrice)),
            Optional.empty(),
            ids(tied),
            contest.ties.decidedBy(project, tied)));
  }

  /** Funds a project that leaves its supporters with a load (in units) each. */
  void addLoaded(int project, int[] tied, Fraction load) {
    add(
        project,
        step(
            project,
            Step.Stage.RULE,
            tied,
            Optional.empty(),
            Optional.empty(),
            Optional.of(contest.major(load))));
  }

  private static long power(int decimals) {
    long power = 1;
    for (int i = 0; i < decimals; i++) {
      power *= 10;
    }
    return power;
  }

  private Step step(
      int project,
      Step.Stage stage,
      int[] tied,
      Optional<Fraction> rho,
      Optional<Fraction> price,
      Optional<Fraction> load) {
    return new Step(
        contest.id(project),
        stage,
        rho,
        price,
        Optional.empty(),
        load,
        ids(tied),
        contest.ties.decidedBy(project, tied));
  }

  private void add(int project, Step step) {
    picked[project] = true;
    spent += contest.cost[project];
    steps.add(step);
  }

  private List<String> ids(int[] projects) {
    return Arrays.stream(projects).mapToObj(contest::id).toList();
  }

  /** Notes that a project was passed over now. */
  void lose(int project, Shortfall.Reason reason, List<Integer> others) {
    losses.putIfAbsent(project, new Loss(reason, steps.size(), left(), others));
  }

  /** Why a project was passed over, if the rule came to it. */
  Optional<Loss> findLoss(int project) {
    return Optional.ofNullable(losses.get(project));
  }

  /** A project passed over after so many steps, with so much left, because of others. */
  record Loss(Shortfall.Reason reason, int afterStep, long left, List<Integer> others) {}

  boolean contains(int project) {
    return picked[project];
  }

  long spent() {
    return spent;
  }

  long left() {
    return contest.budget - spent;
  }

  List<Step> steps() {
    return steps;
  }

  /** Whether nothing that takes part and was left out fits into what is left. */
  boolean isExhaustive() {
    for (int project = 0; project < picked.length; project++) {
      if (contest.takesPart(project) && !picked[project] && contest.cost[project] <= left()) {
        return false;
      }
    }
    return true;
  }
}
