package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions.BallotReading;
import org.folkmoot.allocation.Project;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.kernel.MalformedInput;
import org.jspecify.annotations.Nullable;

/** Turns a file with ballots into a round, or into the ballots of one that was set up before. */
@ApplicationScoped
class RoundLoader {

  private static final int LONGEST_TITLE = 160;

  private final BudgetRepository budgets;
  private final RoundService rounds;
  private final CurrentCouncil currentCouncil;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected RoundLoader() {
    this(null, null, null);
  }

  @Inject
  RoundLoader(BudgetRepository budgets, RoundService rounds, CurrentCouncil currentCouncil) {
    this.budgets = budgets;
    this.rounds = rounds;
    this.currentCouncil = currentCouncil;
  }

  /**
   * Stores projects and ballots; joins the caller's transaction.
   *
   * @param roundId the round without ballots that the file is for; empty for a new round
   * @throws MalformedInput if the file does not fit the round, or a sum is too fine or too large
   *     for its currency
   */
  @Transactional
  BudgetRound load(long processId, Optional<Long> roundId, BallotFile file) {
    BudgetRound round =
        roundId.isPresent() ? fittingRound(roundId.get(), file) : newRound(processId, file);
    round.loadBallots(file.name(), file.sha256(), file.election().voters());
    budgets.flush();
    budgets.add(new RoundBallots(round.id(), compressed(file.content())));
    return round;
  }

  private BudgetRound newRound(long processId, BallotFile file) {
    Currency currency = currencyOf(file);
    String title = titleOf(file);
    Amount budget = amount(file, "budget", file.election().budget(), currency);
    if (budget.minorUnits() == 0) {
      throw new MalformedInput(
          file.name(), 0, "budget", "a round shares out a budget above 0; the file says 0");
    }
    BudgetRound round =
        rounds.create(processId, new RoundForm(title, "", budget, file.election().voteType()));
    budgets.flush();
    Allocation counting = Allocation.of(file.election());
    int position = 0;
    for (Project project : file.election().projects()) {
      BudgetProject row =
          new BudgetProject(round.id(), position++, formOf(file, project, currency));
      countVotes(row, counting);
      if (project.isWithdrawn()) {
        row.withdraw();
      }
      budgets.add(row);
    }
    round.countProjects(position);
    return round;
  }

  private BudgetRound fittingRound(long roundId, BallotFile file) {
    BudgetRound round = budgets.findRound(roundId).orElseThrow();
    Allocation counting = Allocation.of(file.election());
    List<BudgetProject> projects = budgets.listProjects(roundId);
    RoundDetails details = round.toDetails(false);
    Currency currency = details.budget().currency();
    checkKind(file, details);
    check(
        file,
        "budget",
        details.budget(),
        amount(file, "budget", file.election().budget(), currency));
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
      check(
          file,
          "cost of " + known.code(),
          known.cost(),
          amount(file, known.code(), project.cost(), currency));
      countVotes(row, counting);
    }
    return round;
  }

  private static void checkKind(BallotFile file, RoundDetails round) {
    if (round.voteType() != file.election().voteType()) {
      throw new MalformedInput(
          file.name(),
          0,
          "vote_type",
          "the round has ballots of the kind "
              + round.voteType().code()
              + ", the file has "
              + file.election().voteType().code());
    }
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

  private Currency currencyOf(BallotFile file) {
    try {
      return file.election().currency().map(Currency::getInstance).orElse(councilCurrency());
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

  private static String titleOf(BallotFile file) {
    String title = file.election().meta().getOrDefault("description", "").strip();
    String chosen = title.isEmpty() ? file.name() : title;
    return Excerpt.of(chosen, LONGEST_TITLE);
  }

  private static ProjectForm formOf(BallotFile file, Project project, Currency currency) {
    return new ProjectForm(
        project.id(),
        Excerpt.of(project.name(), 500),
        Excerpt.of(project.column("description").orElse(""), 4000),
        amount(file, "cost of " + project.id(), project.cost(), currency),
        Excerpt.of(String.join(",", project.categories()), 500),
        Excerpt.of(String.join(",", project.targets()), 500),
        Excerpt.of(project.place().orElse(""), 200),
        degrees(project.latitude().orElse(Double.NaN)),
        degrees(project.longitude().orElse(Double.NaN)));
  }

  private static @Nullable BigDecimal degrees(double value) {
    return Double.isNaN(value) || Math.abs(value) > 180
        ? null
        : BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
  }

  private static byte[] compressed(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
