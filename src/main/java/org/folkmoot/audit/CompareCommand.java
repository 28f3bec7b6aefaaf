package org.folkmoot.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.RuleComparison;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Counts one election by all main rules. */
@Command(
    name = "compare",
    description = "Shows what the main rules would fund in an election, side by side.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

  @Mixin private final ElectionFile file = new ElectionFile();
  @Mixin private final RuleOptions rule = new RuleOptions();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    boolean json = file.isJson();
    Allocation allocation = file.open(Objects.requireNonNull(spec).commandLine());
    RuleComparison comparison =
        RuleComparison.of(allocation, rule.toOptions(allocation.election()));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      ComparisonReport.writeJson(out, comparison);
    } else {
      ComparisonReport.writeText(out, comparison);
    }
    return 0;
  }
}
