package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/**
 * Takes over what the finance office says of the projects of a round: first looked through, then
 * whole or not at all. A row is taken once, from whatever file it comes.
 */
@ApplicationScoped
public class FinanceService {

  /** Most bytes of a file. */
  public static final int MOST_BYTES = 5_000_000;

  private static final int LONGEST_NAME = 200;

  private final FinanceRepository files;
  private final FinanceReading reading;
  private final RoundService rounds;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  @Inject
  FinanceService(
      FinanceRepository files,
      FinanceReading reading,
      RoundService rounds,
      CurrentCouncil currentCouncil,
      Visitor visitor,
      Journal journal,
      Clock clock) {
    this.files = files;
    this.reading = reading;
    this.rounds = rounds;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Keeps a file to look at what it would change; changes nothing.
   *
   * @param round name of the round in addresses
   * @return identifier of the file
   * @throws DecisionRefusal if it was taken over before, or is too large
   * @throws NotFound if there is no such round
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @Transactional
  public long submit(String round, String fileName, byte[] content) {
    RoundDetails found = rounds.find(round).orElseThrow(NotFound::new);
    Person facilitator = visitor.requireIn(found.processId(), Role.FACILITATOR);
    if (content.length > MOST_BYTES) {
      throw DecisionRefusal.tooLong();
    }
    if (files.isTaken(found.id(), Digest.ofContent(content).toHex())) {
      throw DecisionRefusal.fileKnown();
    }
    FinanceImport file =
        new FinanceImport(
            found.id(),
            found.processId(),
            baseName(fileName),
            content,
            facilitator.id(),
            clock.instant());
    files.add(file);
    return file.id();
  }

  private static String baseName(String fileName) {
    String base =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    return Excerpt.of(base, LONGEST_NAME);
  }

  /**
   * What a file would change.
   *
   * @throws NotFound if there is none that waits
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @Transactional
  public FinancePreview preview(long id) {
    FinanceImport file = files.find(id).filter(FinanceImport::isOpen).orElseThrow(NotFound::new);
    visitor.requireIn(file.processId(), Role.FACILITATOR);
    return reading.read(file).preview();
  }

  /**
   * Takes a file over: all of its rows that are new, or nothing.
   *
   * @return how many rows were new
   * @throws DecisionRefusal if the file was taken over meanwhile, or something is wrong in it
   * @throws NotFound if there is no such file
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @NeedsNoConfirmation("looked at before, and a correction is another row")
  @Transactional
  public int take(long id) {
    FinanceImport file = files.lock(id).orElseThrow(NotFound::new);
    Person facilitator = visitor.requireIn(file.processId(), Role.FACILITATOR);
    if (!file.isOpen()) {
      throw DecisionRefusal.fileKnown();
    }
    FinanceLook looked = reading.read(file);
    if (!looked.read().problems().isEmpty()) {
      throw DecisionRefusal.fileFaulty();
    }
    List<FinanceRow> fresh = looked.fresh();
    for (FinanceRow row : fresh) {
      Decision promise = looked.promise(row);
      files.add(new MoneyLine(promise.id(), file.id(), row));
      promise.spend(row.spentMinor());
    }
    file.take(fresh.size(), clock.instant());
    files.flush();
    fresh.stream()
        .filter(row -> row.plannedMinor() != 0)
        .map(looked::promise)
        .distinct()
        .forEach(this::plan);
    RoundDetails round = rounds.findById(file.roundId()).orElseThrow(NotFound::new);
    log(facilitator, file, "financeTaken", String.valueOf(fresh.size()), round.title().main());
    return fresh.size();
  }

  private void plan(Decision promise) {
    promise.plan(
        files.sums(promise.id()).stream().mapToLong(row -> ((Number) row[1]).longValue()).sum());
  }

  /**
   * Throws a file away.
   *
   * @throws NotFound if there is none that waits
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @NeedsNoConfirmation("nothing is changed by it")
  @Transactional
  public void drop(long id) {
    FinanceImport file = files.lock(id).filter(FinanceImport::isOpen).orElseThrow(NotFound::new);
    Person facilitator = visitor.requireIn(file.processId(), Role.FACILITATOR);
    RoundDetails round = rounds.findById(file.roundId()).orElseThrow(NotFound::new);
    file.callOff(clock.instant());
    log(facilitator, file, "financeDropped", round.title().main());
  }

  private void log(Person facilitator, FinanceImport file, String what, String... details) {
    journal.record(
        AuditEvent.of(
                facilitator.id(),
                facilitator.name(),
                "outcomes.journal." + what,
                file.fileName(),
                details)
            .in(file.processId()));
  }

  /**
   * The latest files that were taken over for a round.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @Transactional
  public List<FinanceFileDetails> list(RoundDetails round) {
    visitor.requireIn(round.processId(), Role.FACILITATOR);
    return files.listTaken(round.id()).stream().map(FinanceImport::toDetails).toList();
  }

  /** What is planned and spent of a promise, by purpose. */
  @Transactional
  public List<PurposeSum> sums(DecisionDetails decision) {
    Currency currency = currentCouncil.get().currency();
    return files.sums(decision.id()).stream()
        .map(
            row ->
                new PurposeSum(
                    (String) row[0],
                    new Amount(((Number) row[1]).longValue(), currency),
                    new Amount(((Number) row[2]).longValue(), currency)))
        .toList();
  }
}
