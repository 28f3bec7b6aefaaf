package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.Collectors;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.AllocationOptions.Utility;
import org.folkmoot.allocation.ExclusiveGroup;
import org.folkmoot.allocation.TieBreak;
import org.folkmoot.texts.Texts;

/** Says in words by which rule was counted. */
@Named
@RequestScoped
public class RuleWords {

  private final Texts texts;

  @Inject
  RuleWords(Texts texts) {
    this.texts = texts;
  }

  /** Name of the rule, with its completion if it has one. */
  public String name(AllocationOptions options) {
    String name = texts.get("budgets.rule." + key(options));
    return options.completion() == Completion.NONE
        ? name
        : texts.with(
            "budgets.rule.withCompletion",
            name,
            texts.get("budgets.completion." + options.completion().name()));
  }

  /** What the rule does, in a few sentences. */
  public String explained(AllocationOptions options) {
    return texts.get("budgets.rule." + key(options) + ".explained");
  }

  /** What the completion does, in a sentence; empty without one. */
  public String completionExplained(AllocationOptions options) {
    return options.completion() == Completion.NONE
        ? ""
        : texts.get("budgets.completion." + options.completion().name() + ".explained");
  }

  /** The order in which ties are decided. */
  public String tieOrder(TieBreak tieBreak) {
    return tieBreak.criteria().stream().map(this::criterion).collect(Collectors.joining(", "));
  }

  /** One criterion of a tie-break. */
  public String criterion(TieBreak.Criterion criterion) {
    return texts.get("budgets.tie." + criterion.name());
  }

  /** The auditor's command that counts a file by these options. */
  public String command(AllocationOptions options, String fileName) {
    StringBuilder command =
        new StringBuilder("java -jar folkmoot-audit.jar allocate ").append(quoted(fileName));
    append(command, "rule", options.rule());
    if (options.rule() == Rule.EQUAL_SHARES) {
      append(command, "utility", options.utility());
      append(command, "completion", options.completion());
      append(command, "add1-start", options.add1Start());
      append(command, "add1-stop", options.add1Stop());
    }
    command.append(" --tie ").append(options.tieBreak().text());
    appendRare(command, options);
    return command.toString();
  }

  /** Options that most rounds leave as they are: only where they differ. */
  private static void appendRare(StringBuilder command, AllocationOptions options) {
    AllocationOptions usual = AllocationOptions.defaults();
    if (options.rule() == Rule.MAX_WELFARE) {
      append(command, "utility", options.utility());
    }
    if (options.comparison() != usual.comparison()) {
      append(command, "comparison", options.comparison());
    }
    if (options.ballots() != usual.ballots()) {
      append(command, "ballots", options.ballots());
    }
    options.tieBreak().seed().ifPresent(seed -> append(command, "seed", seed));
    options.budget().ifPresent(sum -> append(command, "budget", sum.toPlainString()));
    options.threshold().ifPresent(least -> append(command, "threshold", least.toPlainString()));
    for (ExclusiveGroup group : options.exclusions()) {
      append(command, "exclusive", String.join(",", group.projects()));
      append(command, "survivor", group.survivor());
    }
  }

  private static void append(StringBuilder command, String option, String value) {
    command.append(" --").append(option).append(' ').append(quoted(value));
  }

  private static void append(StringBuilder command, String option, Enum<?> value) {
    command
        .append(" --")
        .append(option)
        .append(' ')
        .append(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String quoted(String fileName) {
    return fileName.matches("[A-Za-z0-9._,-]+")
        ? fileName
        : "'" + fileName.replace("'", "'\\''") + "'";
  }

  private static String key(AllocationOptions options) {
    boolean byNumber = options.utility() == Utility.CARDINALITY;
    return switch (options.rule()) {
      case EQUAL_SHARES, MAX_WELFARE -> options.rule().name() + (byNumber ? "_BY_NUMBER" : "");
      case GREEDY, GREEDY_PER_COST, GREEDY_NO_SKIP, GREEDY_THRESHOLD, GREEDY_EXCLUSIVE, PHRAGMEN ->
          options.rule().name();
    };
  }
}
