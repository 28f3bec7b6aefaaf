package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.BallotReading;
import org.folkmoot.allocation.Project;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Turns a file with ballots into a round, or into the ballots of one that was set up before. */
@ApplicationScoped
class RoundLoader {

  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_DESCRIPTION = 4_000;

  private final BudgetRepository budgets;
  private final RoundService rounds;
  private final CurrentCouncil currentCouncil;

  @Inject
  RoundLoader(BudgetRepository budgets, RoundService rounds, CurrentCouncil currentCouncil) {
    this.budgets = budgets;
    this.rounds = rounds;
    this.currentCouncil = currentCouncil;
  }

  /**
   * Stores projects and ballots; joins the caller's transaction.
   *
   * @param target where they go
   * @throws MalformedInput if the file does not fit the round, the round has ballots already, or a
   *     sum is too fine or too large for its currency
   */
  @Transactional
  BudgetRound load(Target target, BallotFile file) {
    Optional<Long> roundId = target.roundId();
    BudgetRound round =
        roundId.isPresent() ? fittingRound(roundId.get(), file) : newRound(target, file);
    checkExclusions(round, file);
    round.loadBallots(
        file.name(), file.sha256(), file.election().voters(), NoticesText.write(file.notices()));
    budgets.flush();
    budgets.add(new RoundBallots(round.id(), Gzip.pack(file.content())));
    return round;
  }

  /**
   * Where a file goes.
   *
   * @param processId process of the round
   * @param roundId the round without ballots that the file is for; empty for a new round
   * @param rule rule of a new round
   */
  record Target(long processId, Optional<Long> roundId, AllocationOptions rule) {}

  private static void checkExclusions(BudgetRound round, BallotFile file) {
    Set<String> codes =
        file.election().projects().stream().map(Project::id).collect(Collectors.toSet());
    round.rule().options().exclusions().stream()
        .flatMap(group -> group.projects().stream())
        .filter(code -> !codes.contains(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw new MalformedInput(
                  file.name(),
                  0,
                  "PROJECTS",
                  "the project " + code + ", which the rule of the round names");
            });
  }

  private BudgetRound newRound(Target target, BallotFile file) {
    Currency currency = currencyOf(file);
    LocalizedText title = titleOf(file);
    Amount budget = amount(file, "budget", file.election().budget(), currency);
    if (budget.minorUnits() <= 0) {
      throw new MalformedInput(
          file.name(), 0, "budget", "more than zero, because there is nothing to share out");
    }
    BudgetRound round =
        rounds.create(
            target.processId(),
            new RoundForm(
                title, LocalizedText.EMPTY, budget, file.election().voteType(), target.rule()));
    budgets.flush();
    Allocation counting = Allocation.of(file.election());
    int position = 0;
    for (Project project : file.election().projects()) {
      BudgetProject row =
          new BudgetProject(round.id(), position++, formOf(file, project, currency));
      countVotes(row, counting);
      if (project.isWithdrawn()) {
        row.withdraw("");
      }
      budgets.add(row);
    }
    return round;
  }

  private BudgetRound fittingRound(long roundId, BallotFile file) {
    BudgetRound round =
        budgets
            .lockRound(roundId)
            .orElseThrow(
                () -> new MalformedInput(file.name(), 0, null, "a round that is still there"));
    if (round.hasBallots()) {
      throw new MalformedInput(
          file.name(), 0, null, "a round without ballots; this one has got them meanwhile");
    }
    if (round.voteType() != file.election().voteType()) {
      throw new MalformedInput(
          file.name(),
          0,
          "vote_type",
          round.voteType().code() + " as in the round, not " + file.election().voteType().code());
    }
    Allocation counting = Allocation.of(file.election());
    List<BudgetProject> projects = new ArrayList<>(budgets.listProjects(roundId));
    Currency currency = round.budget().currency();
    checkCurrency(file, currency);
    check(
        file, "budget", round.budget(), amount(file, "budget", file.election().budget(), currency));
    Set<String> codes =
        file.election().projects().stream().map(Project::id).collect(Collectors.toSet());
    // a vote does not ask about what was withdrawn before it
    projects.removeIf(row -> row.toDetails(currency).withdrawn() && !codes.contains(row.code()));
    if (projects.size() != file.election().projects().size()) {
      throw new MalformedInput(
          file.name(),
          0,
          "PROJECTS",
          "the round has "
              + projects.size()
              + " projects, the file "
              + file.election().projects().size());
    }
    for (BudgetProject row : projects) {
      ProjectDetails known = row.toDetails(currency);
      Project project =
          file.election().projects().stream()
              .filter(candidate -> candidate.id().equals(known.code()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new MalformedInput(
                          file.name(),
                          0,
                          "PROJECTS",
                          "the round's project " + known.code() + " is missing"));
      if (!known.withdrawn()) {
        check(
            file,
            "cost of " + known.code(),
            known.cost(),
            amount(file, known.code(), project.cost(), currency));
      }
      countVotes(row, counting);
    }
    return round;
  }

  private static void countVotes(BudgetProject row, Allocation counting) {
    Allocation.Support support = counting.support(row.code(), BallotReading.AS_CAST);
    row.countVotes(Math.toIntExact(support.supporters()), support.score());
  }

  private static void check(BallotFile file, String field, Amount expected, Amount found) {
    if (!expected.equals(found)) {
      throw new MalformedInput(
          file.name(), 0, field, "the round says " + expected + ", the file " + found);
    }
  }

  private static void checkCurrency(BallotFile file, Currency expected) {
    Optional<String> found =
        file.election().currency().map(String::strip).filter(code -> !code.isEmpty());
    if (found.isPresent() && !found.get().equals(expected.getCurrencyCode())) {
      throw new MalformedInput(
          file.name(),
          0,
          "currency",
          expected.getCurrencyCode() + " as in the round, not " + found.get());
    }
  }

  private Currency currencyOf(BallotFile file) {
    try {
      return file.election()
          .currency()
          .map(String::strip)
          .filter(code -> !code.isEmpty())
          .map(Currency::getInstance)
          .orElse(councilCurrency());
    } catch (IllegalArgumentException e) {
      throw new MalformedInput(
          file.name(),
          0,
          "currency",
          "an ISO 4217 code such as EUR, not " + file.election().currency().orElse(""));
    }
  }

  private Currency councilCurrency() {
    return currentCouncil.get().currency();
  }

  private static Amount amount(BallotFile file, String field, BigDecimal major, Currency currency) {
    try {
      return Amount.ofMajor(major, currency);
    } catch (IllegalArgumentException e) {
      throw new MalformedInput(
          file.name(),
          0,
          field,
          "a sum with at most "
              + currency.getDefaultFractionDigits()
              + " decimals in "
              + currency.getCurrencyCode()
              + ", not "
              + major.toPlainString());
    }
  }

  private LocalizedText titleOf(BallotFile file) {
    Map<String, String> meta = file.election().meta();
    String title = TypedText.cut(meta.getOrDefault("description", ""), LONGEST_TITLE);
    String name = TypedText.cut(file.name(), LONGEST_TITLE);
    return inLanguages(
        TypedText.isEmpty(title) ? (TypedText.isEmpty(name) ? "?" : name) : title,
        language -> meta.getOrDefault("description_" + language, ""),
        LONGEST_TITLE);
  }

  /**
   * A text of a file in the council's main language, and in the others where the file has columns
   * for them: {@code name_cy} beside {@code name}.
   */
  private LocalizedText inLanguages(String main, UnaryOperator<String> others, int longest) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Locale language : currentCouncil.get().languages()) {
      String code = language.getLanguage();
      texts.put(code, texts.isEmpty() ? main : TypedText.cut(others.apply(code), longest));
    }
    return LocalizedText.of(texts);
  }

  private ProjectForm formOf(BallotFile file, Project project, Currency currency) {
    return new ProjectForm(
        project.id(),
        inLanguages(
            nameOf(project),
            language -> project.column("name_" + language).orElse(""),
            LONGEST_NAME),
        inLanguages(
            TypedText.cut(project.column("description").orElse(""), LONGEST_DESCRIPTION),
            language -> project.column("description_" + language).orElse(""),
            LONGEST_DESCRIPTION),
        amount(file, "cost of " + project.id(), project.cost(), currency),
        TypedText.cut(String.join(",", project.categories()), 500),
        TypedText.cut(String.join(",", project.targets()), 500),
        TypedText.cut(project.place().orElse(""), 200),
        degrees(project.latitude().orElse(Double.NaN)),
        degrees(project.longitude().orElse(Double.NaN)));
  }

  private static @Nullable BigDecimal degrees(double value) {
    return Double.isNaN(value) || Math.abs(value) > 180
        ? null
        : BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
  }

  private static String nameOf(Project project) {
    String name = TypedText.cut(project.name(), LONGEST_NAME);
    return TypedText.isEmpty(name) ? project.id() : name;
  }
}
