package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.ballots.ArchiveFacts;
import org.folkmoot.ballots.ElectionReport;
import org.folkmoot.ballots.ElectionResult;
import org.folkmoot.ballots.QuestionResult;
import org.folkmoot.ballots.RegistrarKey;
import org.folkmoot.ballots.RegistrarSignature;
import org.folkmoot.ballots.SideFile;
import org.folkmoot.budgets.VoteBallots;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;

/** The transactions of a count. */
@ApplicationScoped
class CountSteps {

  private static final int ROWS_AT_ONCE = 500;
  private static final int PIECE = 1 << 20;

  private final ElectionRepository elections;
  private final LogRepository rows;
  private final PartRepository parts;
  private final KeyVault vault;
  private final VoteBallots budgets;
  private final Withdrawals withdrawals;
  private final CurrentCouncil currentCouncil;
  private final Journal journal;
  private final Clock clock;

  @Inject
  CountSteps(
      ElectionRepository elections,
      LogRepository rows,
      PartRepository parts,
      KeyVault vault,
      VoteBallots budgets,
      Withdrawals withdrawals,
      CurrentCouncil currentCouncil,
      Journal journal,
      Clock clock) {
    this.elections = elections;
    this.rows = rows;
    this.parts = parts;
    this.vault = vault;
    this.budgets = budgets;
    this.withdrawals = withdrawals;
    this.currentCouncil = currentCouncil;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What is counted.
   *
   * @param ofBoard whether trustees hold the key
   */
  record Frozen(FrozenElection election, boolean shuffled, Instant opened, boolean ofBoard) {}

  /** Whether there is something to count; from now on it can no longer be aborted. */
  @Transactional
  boolean begin(long id) {
    StoredElection election = get(id);
    if (election.state() == ElectionState.CLOSED) {
      ElectionState next =
          Questionnaire.isShuffled(election.questions())
              ? ElectionState.SHUFFLING
              : ElectionState.DECRYPTING;
      return elections.move(id, EnumSet.of(ElectionState.CLOSED), next, clock.instant());
    }
    return election.state().counting();
  }

  @Transactional
  Frozen read(long id) {
    StoredElection election = get(id);
    return new Frozen(
        election.frozen(),
        Questionnaire.isShuffled(election.questions()),
        election.opensAt(),
        election.boardId() != null);
  }

  private StoredElection get(long id) {
    return elections.find(id).orElseThrow(NotFound::new);
  }

  /** All ballots in the order of the log. */
  @Transactional
  List<byte[]> listBallots(long id) {
    List<byte[]> ballots = new ArrayList<>();
    List<ElectionBallot> page = rows.listBallots(id, 0, ROWS_AT_ONCE);
    while (!page.isEmpty()) {
      page.forEach(ballot -> ballots.add(ballot.content().getBytes(StandardCharsets.UTF_8)));
      rows.clear();
      page = rows.listBallots(id, ballots.size(), ROWS_AT_ONCE);
    }
    return ballots;
  }

  @Transactional
  void decrypting(long id) {
    elections.move(
        id, EnumSet.of(ElectionState.SHUFFLING), ElectionState.DECRYPTING, clock.instant());
  }

  /** The council's key: from the database, or else from the file. */
  @Transactional
  String trusteeSecret(long id) {
    Optional<ElectionSecret> stored = elections.findSecret(id, Secret.TRUSTEE.name());
    return stored.isPresent()
        ? vault.open(Secret.TRUSTEE, id, stored.get().sealed())
        : vault.readFile(id, get(id).frozen().uuid()).orElseThrow();
  }

  /** What vouches for the credentials of an archive, and both logs. */
  @Transactional
  SideFile sideFile(long id, ArchiveFacts facts) {
    FrozenElection frozen = get(id).frozen();
    Map<BigInteger, List<RegistrarSignature>> signatures = new HashMap<>();
    int read = 0;
    List<ElectionBallot> page = rows.listBallots(id, read, ROWS_AT_ONCE);
    while (!page.isEmpty()) {
      page.forEach(
          ballot ->
              signatures.putIfAbsent(
                  new BigInteger(ballot.credential()), ReceivedBallot.read(ballot.signatures())));
      read += page.size();
      rows.clear();
      page = rows.listBallots(id, read, ROWS_AT_ONCE);
    }
    return new SideFile(
        frozen.uuid(),
        facts.electionHash(),
        Math.toIntExact(rollOf(id, frozen)),
        List.of(RegistrarKey.parse(ElectionRuntimes.bytes(frozen.registrarKey()))),
        facts.credentials().stream()
            .map(
                credential ->
                    new SideFile.Vouched(
                        credential, Objects.requireNonNull(signatures.get(credential))))
            .toList(),
        published(id, LogName.ISSUANCES, frozen.issuanceKey()),
        published(id, LogName.BALLOTS, frozen.logKey()),
        frozen.rule().isEmpty() ? Optional.empty() : Optional.of(Bytes.ofUtf8(frozen.rule())));
  }

  /** The most people who were seen to be asked, and never fewer than were served. */
  private long rollOf(long id, FrozenElection frozen) {
    return Math.max(frozen.roll(), rows.get(id, LogName.ISSUANCES).entries());
  }

  private SideFile.PublishedLog published(long id, LogName log, String key) {
    ElectionLog head = rows.get(id, log);
    List<String> lines = new ArrayList<>();
    while (lines.size() < head.entries()) {
      lines.addAll(rows.listLines(id, log, lines.size(), ROWS_AT_ONCE));
    }
    List<String> checkpoints = head.entries() == 0 ? List.of() : List.of(head.checkpoint());
    return new SideFile.PublishedLog(key, lines, checkpoints);
  }

  /** Publishes all at once. */
  @Transactional
  @NeedsNoConfirmation("the vote is over")
  void publish(JobRun run, Frozen frozen, Path archive, SideFile side, ElectionReport report) {
    run.confirm();
    long id = run.subject();
    StoredElection election = get(id);
    if (!elections.move(
        id, EnumSet.of(ElectionState.DECRYPTING), ElectionState.COUNTED, clock.instant())) {
      throw new IllegalStateException(election.slug() + " is not being counted");
    }
    try (InputStream input = Files.newInputStream(archive)) {
      store(id, FileKind.ARCHIVE, input);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    store(id, FileKind.SIDECAR, side.toBytes().toArray());
    parts.removeAll(id);
    ElectionResult result = report.result().orElseThrow();
    store(id, FileKind.RESULT, resultOf(election, report, result).getBytes(StandardCharsets.UTF_8));
    Long round = election.roundId();
    if (round != null) {
      byte[] ballots = PabulibBallots.of(election, language(), result, withdrawals.codes(election));
      store(id, FileKind.BALLOTS, ballots);
      if (election.pot().isWhole()) {
        budgets.take(round, ElectionDetails.ballotsFile(election.slug()), ballots);
      }
    }
    journal.record(
        AuditEvent.of(
                0,
                "",
                "votes.journal.counted",
                election.title().main(),
                String.valueOf(report.counted()))
            .in(election.processId()));
  }

  private void store(long id, FileKind kind, byte[] content) {
    store(id, kind, new java.io.ByteArrayInputStream(content));
  }

  private void store(long id, FileKind kind, InputStream input) {
    try {
      int piece = 0;
      byte[] next = input.readNBytes(PIECE);
      while (next.length > 0) {
        rows.add(new ElectionFile(id, kind, piece, next));
        rows.flush();
        piece++;
        next = input.readNBytes(PIECE);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Locale language() {
    return currentCouncil.get().languages().get(0);
  }

  private String resultOf(StoredElection election, ElectionReport report, ElectionResult result) {
    JsonArrayBuilder questions = Json.createArrayBuilder();
    for (QuestionForm question : election.questions()) {
      JsonArrayBuilder options = Json.createArrayBuilder();
      question.options().forEach(option -> options.add(option.text().shownTo(language())));
      questions.add(
          Json.createObjectBuilder()
              .add("kind", question.kind().code())
              .add("question", question.text().shownTo(language()))
              .add("blank", question.admitsBlank(Questionnaire.isShuffled(election.questions())))
              .add("options", options));
    }
    try (JsonReader reader = Json.createReader(new StringReader(result.toJsonText()))) {
      return Json.createObjectBuilder()
          .add("uuid", election.frozen().uuid())
          .add("ballots", report.ballots())
          .add("counted", report.counted())
          .add("questions", questions)
          .add("result", reader.readArray())
          .add("garbled", garbled(result))
          .build()
          .toString();
    }
  }

  /** Places of ballots that encode more than their options have room for, for each question. */
  private static JsonArrayBuilder garbled(ElectionResult result) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (QuestionResult question : result.questions()) {
      JsonArrayBuilder places = Json.createArrayBuilder();
      if (question instanceof QuestionResult.Votes votes) {
        votes.garbled().stream().sorted().forEach(places::add);
      }
      all.add(places);
    }
    return all;
  }
}
