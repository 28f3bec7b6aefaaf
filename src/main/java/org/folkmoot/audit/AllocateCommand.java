package org.folkmoot.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.Explanation;
import org.folkmoot.allocation.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts one election by one rule. */
@Command(
    name = "allocate",
    description = "Shares out the budget of an election by a rule.",
    mixinStandardHelpOptions = true)
final class AllocateCommand implements Callable<Integer> {

  @Mixin private final ElectionFile file = new ElectionFile();
  @Mixin private final RuleOptions rule = new RuleOptions();

  @Option(names = "--explain", description = "also why each other project was not funded")
  private boolean explain;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    boolean json = file.isJson();
    Allocation allocation = file.open(Objects.requireNonNull(spec).commandLine());
    AllocationOptions options = rule.toOptions(allocation.election());
    Outcome outcome = allocation.decide(options);
    Optional<Explanation> explanation =
        explain ? Optional.of(allocation.explain(outcome)) : Optional.empty();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      OutcomeJson.write(out, outcome, explanation);
    } else {
      OutcomeText.write(out, allocation.election(), outcome, explanation);
    }
    return 0;
  }
}
