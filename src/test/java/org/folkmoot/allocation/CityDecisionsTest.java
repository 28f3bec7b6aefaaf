package org.folkmoot.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.junit.jupiter.api.Test;

/** What cities decided, against the rule that their files name; ties by the order of the file. */
class CityDecisionsTest {

  private static final AllocationOptions BY_FILE =
      AllocationOptions.defaults().withTieBreak(TieBreak.of(TieBreak.Criterion.FILE));

  private static final Map<String, AllocationOptions> BY_LABEL =
      Map.of(
          "greedy", BY_FILE,
          "greedy-threshold", BY_FILE.withRule(Rule.GREEDY_THRESHOLD),
          "greedy-no-skip", BY_FILE.withRule(Rule.GREEDY_NO_SKIP),
          "equalshares/add1", BY_FILE.withRule(Rule.EQUAL_SHARES).withCompletion(Completion.ADD1),
          "equalshares/add1-comparison",
              BY_FILE
                  .withRule(Rule.EQUAL_SHARES)
                  .withCompletion(Completion.ADD1)
                  .withComparison(AllocationOptions.Comparison.GREEDY));

  @Test
  void areReproducedByTheirOwnRule() {
    RealElections.assumePresent();
    List<String> different = new ArrayList<>();
    int compared = 0;
    for (Path file : RealElections.files()) {
      Election election = RealElections.read(file);
      Optional<AllocationOptions> options =
          Optional.ofNullable(election.meta().get("rule")).map(BY_LABEL::get);
      Set<String> decided = decidedByTheRule(election);
      if (options.isPresent() && !decided.isEmpty()) {
        compared++;
        Outcome outcome = Allocation.of(election).decide(options.get());
        if (!new TreeSet<>(outcome.selected()).equals(decided)) {
          different.add(file.getFileName().toString());
        }
      }
    }

    assertThat(compared).isGreaterThan(20);
    assertThat(different).as("of " + compared).isEmpty();
  }

  private static Set<String> decidedByTheRule(Election election) {
    Set<String> ids = new TreeSet<>();
    for (Project project : election.projects()) {
      if (project.officialDecision().filter("1"::equals).isPresent()) {
        ids.add(project.id());
      }
    }
    return ids;
  }
}
