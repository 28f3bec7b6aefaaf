package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.BufferedReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.folkmoot.councils.Council;
import org.folkmoot.entries.JournalFile;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Breach;
import org.folkmoot.journal.Journal;
import org.folkmoot.journal.JournalFilter;
import org.folkmoot.journal.JournalReader;
import org.folkmoot.journal.JournalService;
import org.folkmoot.journal.JournalState;
import org.folkmoot.journal.RecordedEvent;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessChangeService;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** K8: the administration log on a real database: whole under load, and found out if changed. */
@ExtendWith(ArquillianExtension.class)
class JournalIT {

  private static final String ACTION = "processes.journal.changed";

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private Journal journal;
  @Inject private JournalReader reader;
  @Inject private JournalService service;
  @Inject private Visitor visitor;
  @Inject private ProcessService processes;
  @Inject private ProcessChangeService processChanges;
  @Inject private ProcessStateService processStates;
  @Resource private UserTransaction transaction;

  @Resource(lookup = "java:app/jdbc/folkmoot")
  private DataSource database;

  private Council council;
  private Person facilitator;

  @BeforeEach
  void aCouncilWithAFacilitator() {
    council = stage.newCouncil();
    facilitator = stage.enter(council, Role.FACILITATOR);
  }

  private void record(int times) {
    for (int i = 0; i < times; i++) {
      journal.record(AuditEvent.of(facilitator.id(), "Ada", ACTION, "Subject " + i, "detail"));
    }
  }

  private List<Long> numbers() {
    return reader.list(JournalFilter.all(), 0, 1000).stream().map(RecordedEvent::number).toList();
  }

  @Test
  void aNewLogIsEmptyAndWhole() {
    JournalState state = reader.check();

    assertThat(state.entries()).isZero();
    assertThat(state.breach()).isNull();
  }

  @Test
  void entriesAreNumberedFromZeroAndCheckOut() {
    record(5);

    JournalState state = reader.check();

    assertThat(numbers()).containsExactly(4L, 3L, 2L, 1L, 0L);
    assertThat(state.breach()).isNull();
    assertThat(state.entries()).isEqualTo(5);
    assertThat(state.checkpoint()).startsWith(council.slug() + "/journal\n5\n");
  }

  @Test
  void fiftyAtOnceLeaveNoGapAndNoDouble() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(50);
    try {
      List<Callable<Boolean>> calls =
          IntStream.range(0, 50).mapToObj(this::recordingElsewhere).toList();
      for (Future<Boolean> call : threads.invokeAll(calls)) {
        assertThat(call.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(numbers())
        .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 50).boxed().toList());
    assertThat(reader.check().breach()).isNull();
    List<Instant> times =
        reader.list(JournalFilter.all(), 0, 50).stream().map(RecordedEvent::time).toList();
    assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
  }

  private Callable<Boolean> recordingElsewhere(int i) {
    return () ->
        otherRequest.call(
            council,
            () -> {
              journal.record(AuditEvent.of(i, "Person " + i, ACTION, "At once"));
              return true;
            });
  }

  @Test
  void anActionThatIsTakenBackLeavesNoEntry() throws Exception {
    record(1);
    transaction.begin();
    processes.draft(Stage.about("Never happened"));
    transaction.rollback();
    record(1);

    assertThat(numbers()).containsExactly(1L, 0L);
    assertThat(reader.check().breach()).isNull();
  }

  @Test
  void anActionWithoutItsEntryIsNotDone() throws Exception {
    change("delete from journal_head where council_id = ?");

    assertThatThrownBy(() -> processes.draft(Stage.about("Unseen")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the log of this council has no head");

    assertThat(otherRequest.call(council, () -> processes.find("unseen"))).isEmpty();
    assertThat(processes.find("unseen")).isEmpty();
    assertThat(reader.check().breach()).isEqualTo(new Breach(0, "HEAD_MISSING"));
  }

  @Test
  void anotherCouncilSeesAndCountsItsOwnEntriesOnly() {
    Council other = stage.newCouncil();
    record(3);

    otherRequest.call(
        other,
        () -> {
          journal.record(AuditEvent.of(0, "", ACTION, "Elsewhere"));
          return true;
        });

    assertThat(otherRequest.call(other, () -> reader.count(JournalFilter.all()))).isEqualTo(1);
    assertThat(otherRequest.call(other, () -> reader.check().entries())).isEqualTo(1);
    assertThat(numbers()).containsExactly(2L, 1L, 0L);
    assertThat(reader.listActors()).hasSize(1);
  }

  @Test
  void whatFacilitatorsDoIsRecordedWithTheirNames() {
    String slug = processes.draft(Stage.about("Parks"));
    processChanges.change(
        slug,
        processes.find(slug).orElseThrow().version(),
        Stage.about("Parks and trees"),
        LocalizedText.EMPTY);
    processStates.publish(slug, true);

    assertThat(reader.list(JournalFilter.all(), 0, 10))
        .extracting(event -> event.action() + " " + event.particulars().subject())
        .containsExactly(
            "processes.journal.published Parks and trees",
            "processes.journal.changed Parks and trees",
            "processes.journal.created Parks");
    assertThat(reader.list(JournalFilter.all(), 0, 10))
        .allMatch(event -> event.actorId() == facilitator.id())
        .allMatch(event -> event.particulars().actorName().equals(facilitator.name()));
  }

  @Test
  void aFilterChoosesByPersonActionAndTime() {
    record(2);
    journal.record(AuditEvent.of(0, "", "processes.journal.published", "By the system"));
    Instant last = reader.list(JournalFilter.all(), 0, 1).get(0).time();

    assertThat(reader.count(new JournalFilter(facilitator.id(), "", null, null))).isEqualTo(2);
    assertThat(reader.count(new JournalFilter(null, "processes.journal.published", null, null)))
        .isEqualTo(1);
    assertThat(reader.count(new JournalFilter(null, "' or 1=1 --", null, null))).isZero();
    assertThat(reader.count(new JournalFilter(null, "", null, last.plusSeconds(1)))).isEqualTo(3);
    assertThat(reader.count(new JournalFilter(null, "", last.plusSeconds(1), null))).isZero();
  }

  private record Tampering(String statement, long number, String reason) {}

  private static final List<Tampering> TAMPERINGS =
      List.of(
          new Tampering("update journal_entry set actor_id = 1 where number = 2", 2, "ENTRY_SEAL"),
          new Tampering("update journal_entry set action = 'x' where number = 3", 3, "ENTRY_SEAL"),
          new Tampering(
              "update journal_entry set recorded_at = timestamp with time zone"
                  + " '2020-01-01 00:00:00+00' where number = 3",
              3,
              "ENTRY_SEAL"),
          new Tampering(
              "update journal_entry set commitment = 'zz' where number = 1", 1, "ENTRY_UNREADABLE"),
          new Tampering("update journal_entry set seal = '' where number = 4", 4, "ENTRY_SEAL"),
          new Tampering("delete from journal_entry where number = 0", 0, "ENTRY_NUMBER"),
          new Tampering("delete from journal_entry where number = 2", 2, "ENTRY_NUMBER"),
          new Tampering("delete from journal_entry where number = 4", 4, "CHECKPOINT_SIZE"),
          new Tampering("delete from journal_entry where number >= 0", 0, "CHECKPOINT_SIZE"),
          new Tampering("update journal_entry set number = 9 where number = 4", 4, "ENTRY_NUMBER"),
          new Tampering(
              "update journal_head set entries = 4 where entries = 5", 4, "CHECKPOINT_SIZE"),
          new Tampering(
              "update journal_head set checkpoint = '' where entries = 5",
              5,
              "CHECKPOINT_SIGNATURE"),
          new Tampering("delete from journal_head where entries = 5", 0, "HEAD_MISSING"));

  @Test
  void aChangeInTheDatabaseIsFoundAtItsNumber() throws Exception {
    for (Tampering tampering : TAMPERINGS) {
      Council changed = stage.newCouncil();
      otherRequest.call(changed, this::recordFive);
      assertThat(otherRequest.call(changed, () -> reader.check()).breach()).isNull();

      change(tampering.statement() + " and council_id = ?", changed);

      assertThat(otherRequest.call(changed, () -> reader.check()).breach())
          .as(tampering.statement())
          .isEqualTo(new Breach(tampering.number(), tampering.reason()));
    }
  }

  /** The part that was checked before is empty, so that every change lies after it. */
  @Test
  void aLookFindsAChangeOfWhatWasAddedSinceTheLastOne() throws Exception {
    for (Tampering tampering : TAMPERINGS) {
      Council changed = stage.newCouncil();
      assertThat(otherRequest.call(changed, reader::look).entries()).isZero();
      otherRequest.call(changed, this::recordFive);

      change(tampering.statement() + " and council_id = ?", changed);

      assertThat(otherRequest.call(changed, reader::look).breach())
          .as(tampering.statement())
          .isEqualTo(new Breach(tampering.number(), tampering.reason()));
    }
  }

  @Test
  void aLookGoesOnWhereTheLastOneEnded() throws Exception {
    record(3);
    JournalState first = reader.look();
    record(2);

    JournalState second = reader.look();

    assertThat(second.breach()).isNull();
    assertThat(second.entries()).isEqualTo(5);
    assertThat(second.wholeAt()).isEqualTo(first.wholeAt());
    assertThat(second.root()).isEqualTo(reader.check().root()).isNotEqualTo(first.root());
    assertThat(reader.look().wholeAt()).isAfter(first.wholeAt());
  }

  @Test
  void aChangeOfAnEntryThatWasCheckedIsFoundWhenAllOfItIsCheckedAgain() throws Exception {
    record(5);
    assertThat(reader.look().breach()).isNull();

    change("update journal_entry set actor_id = 1 where number = 2 and council_id = ?");

    assertThat(reader.look().breach()).as("known limit, see docs/journal.md").isNull();
    assertThat(reader.check().breach()).isEqualTo(new Breach(2, "ENTRY_SEAL"));
    assertThat(reader.look().breach()).isEqualTo(new Breach(2, "ENTRY_SEAL"));
  }

  @Test
  void aLookFindsThatEntriesOrTheEndOfACheckedLogAreGone() throws Exception {
    for (Tampering tampering : TAMPERINGS) {
      if (tampering.statement().matches("delete.*|.*journal_head.*")) {
        Council changed = stage.newCouncil();
        otherRequest.call(changed, this::recordFive);
        assertThat(otherRequest.call(changed, reader::look).breach()).isNull();

        change(tampering.statement() + " and council_id = ?", changed);

        assertThat(otherRequest.call(changed, reader::look).breach())
            .as(tampering.statement())
            .isEqualTo(new Breach(tampering.number(), tampering.reason()));
      }
    }
  }

  private boolean recordFive() {
    record(5);
    return true;
  }

  @Test
  void anotherNameIsFoundAtItsNumber() throws Exception {
    record(3);

    change(
        "update journal_entry set particulars = (select o.particulars from journal_entry o"
            + " where o.number = 0 and o.council_id = journal_entry.council_id)"
            + " where number = 2 and council_id = ?");

    assertThat(reader.check().breach()).isEqualTo(new Breach(2, "ENTRY_COMMITMENT"));
    assertThat(verify(exported())).isInstanceOf(Verdict.Rejected.class);
  }

  @Test
  void aLaterEntryDoesNotSignWhatSomebodyChanged() throws Exception {
    record(4);
    change("update journal_head set peaks = '" + "00".repeat(32) + "' where council_id = ?");

    record(3);

    assertThat(reader.check().breach()).isEqualTo(new Breach(4, "CHECKPOINT_SIZE"));
    assertThat(reader.check().checkpoint()).contains("/journal\n4\n");
  }

  @Test
  void erasingTakesNamesAndKeepsTheChain() throws Exception {
    record(4);
    String before = exported();

    int erased = journal.erase(new JournalFilter(facilitator.id(), "", null, null), 0, "");

    JournalState state = reader.check();
    assertThat(erased).isEqualTo(4);
    assertThat(state.breach()).isNull();
    assertThat(state.erased()).isEqualTo(4);
    assertThat(numbers()).hasSize(5);
    assertThat(exported()).doesNotContain("Ada", "Subject 1");
    assertThat(verify(exported())).isEqualTo(Verdict.accepted());
    JournalFile now = file(exported());
    assertThat(now.verifyExtends(file(before), now.key())).isEqualTo(Verdict.accepted());
    assertThat(journal.erase(List.of(0L, 1L, 77L), 0, "")).isZero();
    assertThat(numbers()).hasSize(5);
  }

  @Test
  void anExportChecksOutAndAnEmptyOneToo() throws Exception {
    assertThat(verify(exported())).isEqualTo(Verdict.accepted());
    record(3);

    assertThat(exported().lines()).hasSize(4);
    assertThat(verify(exported())).isEqualTo(Verdict.accepted());
  }

  private String exported() {
    List<String> lines = new ArrayList<>();
    reader.export(lines::add);
    return String.join("\n", lines) + "\n";
  }

  private static JournalFile file(String text) throws Exception {
    return JournalFile.read("log.jsonl", new BufferedReader(new StringReader(text)));
  }

  private static Verdict verify(String text) throws Exception {
    JournalFile file = file(text);
    return file.verify(file.key());
  }

  /** What somebody does who reaches the database but not the server's secret. */
  private void change(String statement) throws Exception {
    change(statement, council);
  }

  private void change(String statement, Council changed) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement change = connection.prepareStatement(statement)) {
      change.setLong(1, changed.id());
      assertThat(change.executeUpdate()).isPositive();
    }
  }

  /** G: whoever has a role in one process reads of that process, and no name of others. */
  @Test
  void staffOfOneProcessReadOfThatProcessWithoutNames() {
    long mine = stage.processId(stage.newProcess());
    long other = stage.processId(stage.newProcess());
    journal.record(AuditEvent.of(facilitator.id(), "Ada", ACTION, "Mine").in(mine));
    journal.record(AuditEvent.of(facilitator.id(), "Ada", ACTION, "Other").in(other));
    journal.record(
        AuditEvent.of(facilitator.id(), "Ada", "accounts.journal.disabled", "Bob Smith"));
    journal.record(
        AuditEvent.of(facilitator.id(), "Ada", "accounts.journal.granted.AUDITOR", "Cy", "P")
            .in(mine));
    visitor.enter(
        Optional.of(
            new Recognized(
                new Person(
                    77, "Eve", "e@x.org", Locale.UK, Set.of(new RoleGrant(Role.AUDITOR, mine))),
                1,
                false,
                false,
                true)));

    assertThat(service.list(JournalFilter.all(), PageRequest.of(0, 100)).rows())
        .hasSize(2)
        .allSatisfy(
            event ->
                assertThat(event.toString() + event.words())
                    .doesNotContain("Ada", "Bob", "Cy", "Other", "=" + facilitator.id()));
    assertThat(service.count(JournalFilter.all())).isEqualTo(2);
    assertThat(service.listActors()).isEmpty();
    assertThat(service.listActions()).doesNotContain("accounts.journal.disabled");
    assertThat(service.readsAll()).isFalse();
    assertThatThrownBy(() -> service.count(new JournalFilter(facilitator.id(), "", null, null)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> service.export(line -> {})).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> service.forEach(event -> {})).isInstanceOf(NotAllowed.class);
  }

  /** G. */
  @Test
  void theWholeLogIsForThoseWhoAnswerForTheCouncil() {
    record(2);

    for (Role role : Role.values()) {
      stage.enter(council, role);
      boolean all = Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.COUNCILLOR).contains(role);
      if (role == Role.FACILITATOR) {
        assertThat(service.list(JournalFilter.all(), PageRequest.of(0, 10)).rows())
            .as("of no process")
            .isEmpty();
      } else if (all) {
        assertThat(service.list(JournalFilter.all(), PageRequest.of(0, 10)).rows()).hasSize(2);
      } else {
        assertThatThrownBy(() -> service.list(JournalFilter.all(), PageRequest.of(0, 10)).rows())
            .as(role.name())
            .isInstanceOf(NotAllowed.class);
      }
    }
    stage.enter(council);
    assertThatThrownBy(() -> service.state(false)).isInstanceOf(NotAllowed.class);
  }
}
