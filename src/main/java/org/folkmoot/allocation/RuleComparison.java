package org.folkmoot.allocation;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.allocation.AllocationOptions.Add1Start;
import org.folkmoot.allocation.AllocationOptions.Add1Stop;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.AllocationOptions.Utility;

/**
 * The main rules on one election, side by side.
 *
 * @param rows one for each rule; the first is the one that the others are compared with
 */
public record RuleComparison(List<Row> rows) {

  /** Keeps its own copy. */
  public RuleComparison {
    rows = List.copyOf(rows);
  }

  /**
   * One rule.
   *
   * @param options the rule with its options
   * @param outcome what it decides
   * @param measures how that treats voters
   * @param onlyHere ids funded here and not in the first row
   * @param onlyFirst ids funded in the first row and not here
   */
  public record Row(
      AllocationOptions options,
      Outcome outcome,
      Measures measures,
      List<String> onlyHere,
      List<String> onlyFirst) {

    /** Keeps its own copies. */
    public Row {
      onlyHere = List.copyOf(onlyHere);
      onlyFirst = List.copyOf(onlyFirst);
    }
  }

  /**
   * Runs greedy, greedy per cost, greedy that stops, equal shares (alone, with greedy over the
   * rest, with Add1 and greedy over the rest), Phragmén and maximum welfare.
   *
   * @param base ballots, tie-break, budget and utility for all rows
   */
  public static RuleComparison of(Allocation allocation, AllocationOptions base) {
    AllocationOptions shares = base.withRule(Rule.EQUAL_SHARES);
    return of(
        allocation,
        List.of(
            base.withRule(Rule.GREEDY),
            base.withRule(Rule.GREEDY_PER_COST),
            base.withRule(Rule.GREEDY_NO_SKIP),
            shares.withCompletion(Completion.NONE),
            shares.withCompletion(Completion.UTILITARIAN),
            shares
                .withCompletion(Completion.ADD1_UTILITARIAN)
                .withAdd1(Add1Start.INTEGRAL, Add1Stop.OVERSPEND),
            base.withRule(Rule.PHRAGMEN),
            base.withRule(Rule.MAX_WELFARE).withUtility(Utility.CARDINALITY)));
  }

  /** Runs the given rules; the first is the one that the others are compared with. */
  public static RuleComparison of(Allocation allocation, List<AllocationOptions> rules) {
    List<Outcome> outcomes = rules.parallelStream().map(allocation::decide).toList();
    List<String> first = outcomes.get(0).selected();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      List<String> here = outcomes.get(i).selected();
      rows.add(
          new Row(
              rules.get(i),
              outcomes.get(i),
              allocation.measure(outcomes.get(i)),
              here.stream().filter(id -> !first.contains(id)).toList(),
              first.stream().filter(id -> !here.contains(id)).toList()));
    }
    return new RuleComparison(rows);
  }
}
