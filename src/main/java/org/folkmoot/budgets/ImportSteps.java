package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions.BallotReading;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.Project;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.MalformedInput;
import org.jspecify.annotations.Nullable;

/** The steps of an import, each a transaction of its own. */
@ApplicationScoped
class ImportSteps {

  private static final int LONGEST_TITLE = 160;

  private final BudgetRepository budgets;
  private final RoundService rounds;
  private final CurrentCouncil currentCouncil;
  private final Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected ImportSteps() {
    this(null, null, null, null);
  }

  @Inject
  ImportSteps(
      BudgetRepository budgets, RoundService rounds, CurrentCouncil currentCouncil, Clock clock) {
    this.budgets = budgets;
    this.rounds = rounds;
    this.currentCouncil = currentCouncil;
    this.clock = clock;
  }

  /** Marks the import as running; empty if it is over or gone. */
  @Transactional
  Optional<ImportFile> begin(long jobId) {
    Optional<ImportJob> job = budgets.findImport(jobId).filter(found -> !found.isOver());
    job.ifPresent(ImportJob::begin);
    return job.map(found -> new ImportFile(found.fileName(), found.content()));
  }

  @Transactional
  void progress(long jobId, long bytes) {
    get(jobId).progress(bytes);
  }

  @Transactional
  void fail(long jobId, List<String> problems) {
    get(jobId).fail(problems, clock.instant());
  }

  /** Ends the import if its process holds the same file already. */
  @Transactional
  boolean finishIfKnown(long jobId, String sha256) {
    ImportJob job = get(jobId);
    Optional<BudgetRound> known = budgets.findRoundBySource(job.processId(), sha256);
    known.ifPresent(round -> job.finish(ImportState.KNOWN, round.id(), clock.instant()));
    return known.isPresent();
  }

  /**
   * Stores projects and ballots, all or nothing.
   *
   * @throws MalformedInput if the file does not fit the round that it is for, or a sum is too fine
   *     or too large for its currency
   */
  @Transactional
  void store(long jobId, Election election, String sha256, byte[] content) {
    ImportJob job = get(jobId);
    Long chosen = job.roundId();
    BudgetRound round =
        chosen == null ? newRound(job, election) : fittingRound(job, chosen, election);
    round.loadBallots(job.fileName(), sha256, election.voters());
    budgets.flush();
    budgets.add(new RoundBallots(round.id(), compressed(content)));
    job.finish(ImportState.DONE, round.id(), clock.instant());
  }

  private ImportJob get(long jobId) {
    return budgets.findImport(jobId).orElseThrow();
  }

  private BudgetRound newRound(ImportJob job, Election election) {
    Currency currency = currencyOf(job, election);
    String title = titleOf(job, election);
    Amount budget = amount(job, "budget", election.budget(), currency);
    BudgetRound round =
        rounds.create(job.processId(), new RoundForm(title, "", budget, election.voteType()));
    budgets.flush();
    Allocation counting = Allocation.of(election);
    int position = 0;
    for (Project project : election.projects()) {
      BudgetProject row = new BudgetProject(round.id(), position++, formOf(job, project, currency));
      countVotes(row, counting);
      if (project.isWithdrawn()) {
        row.withdraw();
      }
      budgets.add(row);
    }
    round.countProjects(position);
    return round;
  }

  private BudgetRound fittingRound(ImportJob job, long roundId, Election election) {
    BudgetRound round = budgets.findRound(roundId).orElseThrow();
    Allocation counting = Allocation.of(election);
    List<BudgetProject> projects = budgets.listProjects(roundId);
    RoundDetails details = round.toDetails(false);
    Currency currency = details.budget().currency();
    check(job, "budget", details.budget(), amount(job, "budget", election.budget(), currency));
    if (projects.size() != election.projects().size()) {
      throw new MalformedInput(
          job.fileName(),
          0,
          "PROJECTS",
          "the round has " + projects.size() + " projects, the file " + election.projects().size());
    }
    for (BudgetProject row : projects) {
      ProjectDetails known = row.toDetails(currency);
      Project project =
          election.projects().stream()
              .filter(candidate -> candidate.id().equals(known.code()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new MalformedInput(
                          job.fileName(),
                          0,
                          "PROJECTS",
                          "the round's project " + known.code() + " is missing"));
      check(
          job,
          "cost of " + known.code(),
          known.cost(),
          amount(job, known.code(), project.cost(), currency));
      countVotes(row, counting);
    }
    return round;
  }

  private static void countVotes(BudgetProject row, Allocation counting) {
    Allocation.Support support = counting.support(row.code(), BallotReading.AS_CAST);
    row.countVotes(Math.toIntExact(support.supporters()), support.score());
  }

  private static void check(ImportJob job, String field, Amount expected, Amount found) {
    if (!expected.equals(found)) {
      throw new MalformedInput(
          job.fileName(), 0, field, "the round says " + expected + ", the file " + found);
    }
  }

  private Currency currencyOf(ImportJob job, Election election) {
    try {
      return election.currency().map(Currency::getInstance).orElse(councilCurrency());
    } catch (IllegalArgumentException e) {
      throw new MalformedInput(
          job.fileName(),
          0,
          "currency",
          "an ISO 4217 code such as EUR, not " + election.currency().orElse(""));
    }
  }

  private Currency councilCurrency() {
    return currentCouncil.get().currency();
  }

  private static Amount amount(ImportJob job, String field, BigDecimal major, Currency currency) {
    try {
      return Amount.ofMajor(major, currency);
    } catch (IllegalArgumentException e) {
      throw new MalformedInput(
          job.fileName(),
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

  private static String titleOf(ImportJob job, Election election) {
    String title = election.meta().getOrDefault("description", "").strip();
    String chosen = title.isEmpty() ? job.fileName() : title;
    return chosen.length() > LONGEST_TITLE ? chosen.substring(0, LONGEST_TITLE) : chosen;
  }

  private static ProjectForm formOf(ImportJob job, Project project, Currency currency) {
    return new ProjectForm(
        project.id(),
        cut(project.name(), 500),
        cut(project.column("description").orElse(""), 4000),
        amount(job, "cost of " + project.id(), project.cost(), currency),
        cut(String.join(",", project.categories()), 500),
        cut(String.join(",", project.targets()), 500),
        cut(project.place().orElse(""), 200),
        degrees(project.latitude().orElse(Double.NaN)),
        degrees(project.longitude().orElse(Double.NaN)));
  }

  private static @Nullable BigDecimal degrees(double value) {
    return Double.isNaN(value) || Math.abs(value) > 180
        ? null
        : BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
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
