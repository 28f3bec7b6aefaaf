package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.comments.CommentDetails;
import org.folkmoot.comments.CommentInThread;
import org.folkmoot.comments.CommentPart;
import org.folkmoot.comments.CommentReader;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.CommentSort;
import org.folkmoot.comments.CommentThread;
import org.folkmoot.comments.MarkService;
import org.folkmoot.comments.Stance;
import org.folkmoot.comments.Subject;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.UniqueViolation;
import org.folkmoot.journal.JournalFilter;
import org.folkmoot.journal.JournalService;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.moderation.Decision;
import org.folkmoot.moderation.ModerationService;
import org.folkmoot.moderation.Ruling;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.DeletionService;
import org.folkmoot.privacy.PrivacyChoices;
import org.folkmoot.privacy.PrivacyService;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.proposals.ProposalSort;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a comment: written, answered, changed, marked, deleted, hidden. */
@ExtendWith(ArquillianExtension.class)
class CommentsIT {

  private static final String PROPOSAL = "proposal";

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private Statements statements;
  @Inject private StrongSignIn signIns;
  @Inject private CommentService comments;
  @Inject private CommentReader reader;
  @Inject private MarkService marks;
  @Inject private ModerationService moderation;
  @Inject private ProposalService proposals;
  @Inject private ProposalReader proposalReader;
  @Inject private ProcessService processes;
  @Inject private ProcessStateService processStates;
  @Inject private AccountService accounts;
  @Inject private DeletionService deletion;
  @Inject private PrivacyService privacy;
  @Inject private JournalService journal;
  @Inject private Visitor visitor;
  @Resource private ManagedThreadFactory threads;

  @Resource(lookup = "java:app/jdbc/folkmoot")
  private DataSource database;

  private Council council;
  private Person facilitator;
  private Person ann;
  private Person ben;
  private String process;
  private String idea;

  @BeforeEach
  void anIdeaIsPublished() {
    council = stage.newCouncil();
    facilitator = stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
    process = newProcess(PhaseKind.IDEAS, -5, 5);
    ann = newPerson("Ann");
    ben = newPerson("Ben");
    enter(ann);
    idea = publish("A bench");
  }

  @Test
  void everybodyReadsWhatIsWrittenAndTheNumberIsThatOfTheIdea() {
    long first = write("Good!");
    enter(ben);
    long answer = comments.reply(first, "Why?\r\n\r\nReally.");
    visitor.enter(Optional.empty());

    CommentThread thread = list().rows().get(0);
    assertThat(thread.first().author()).isEqualTo("Ann");
    assertThat(thread.first().stance()).contains(Stance.FOR);
    assertThat(thread.replies()).extracting(CommentDetails::id).containsExactly(answer);
    assertThat(thread.replies().get(0).body()).isEqualTo("Why?\n\nReally.");
    assertThat(thread.replies().get(0).stance()).isEmpty();
    assertThat(count()).isEqualTo(2);
    assertThat(
            otherRequest.call(
                stage.newCouncil(),
                () ->
                    reader.find(first).isPresent()
                        || reader.findSubject(PROPOSAL, idea).isPresent()))
        .isFalse();
    assertThatThrownBy(() -> comments.write(PROPOSAL, idea, Stance.FOR, "x"))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> comments.reply(first, "x")).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> marks.mark(first)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void whatSaysNothingOrTooMuchIsRefused() {
    assertRefused("comments.rule.bodyMissing", () -> write(" \u200b \n"));
    assertRefused("fm.text.tooLong", () -> write("x".repeat(2_001)));
    write("é".repeat(1_990) + "\r\n".repeat(9) + "x");

    assertThat(count()).isOne();
    assertThatThrownBy(() -> comments.write(PROPOSAL, "P0", Stance.FOR, "x"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> comments.write("nothing", idea, Stance.FOR, "x"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nothingIsWrittenOutsideThePhasesOrAboutWhatIsTakenBack() {
    long first = write("Good!");
    String over = newProcess(PhaseKind.DISCUSSION, -9, -2);
    String ahead = newProcess(PhaseKind.DISCUSSION, 2, 9);
    String vote = newProcess(PhaseKind.VOTE, -2, 9);
    String open = newProcess(PhaseKind.DISCUSSION, -2, 9);

    assertRefused("comments.rule.notOpen.OVER", () -> about(over));
    assertRefused("comments.rule.notOpen.AHEAD", () -> about(ahead));
    assertRefused("comments.rule.notOpen.NEVER", () -> about(vote));
    about(open);
    assertThat(processes.find(open).orElseThrow().comments()).isOne();
    proposals.withdraw(idea, "Built already.");
    assertRefused("comments.rule.closed", () -> comments.reply(first, "x"));
    assertThat(list().rows()).as("what was said stays").hasSize(1);
    enter(facilitator);
    processStates.archive(open);
    assertRefused("comments.rule.notOpen.NOT_RUNNING", () -> about(open));
  }

  @Test
  void aHiddenIdeaHidesWhatWasSaidAboutIt() {
    long first = write("Ring Bob.");
    enter(facilitator);
    hide(PROPOSAL, idea);
    assertThat(reader.find(first)).isPresent();

    enter(ben);
    assertThat(reader.find(first)).isEmpty();
    assertThat(reader.findSubject(PROPOSAL, idea)).isEmpty();
    assertThatThrownBy(() -> comments.reply(first, "x")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> marks.mark(first)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> reader.listBelow(first, "", 9)).isInstanceOf(NotFound.class);
  }

  @Test
  void anAuthorChangesForAQuarterOfAnHourUntilSomebodyAnswers() throws SQLException {
    long one = write("Goood!");
    CommentDetails seen = comment(one);
    assertThat(comments.isChangeable(seen)).isTrue();
    comments.change(one, seen.version(), "Good!");

    assertThat(comment(one).body()).isEqualTo("Good!");
    assertThat(comment(one).editedAt()).isPresent();
    assertThatThrownBy(() -> comments.change(one, seen.version(), "Better!"))
        .isInstanceOf(ChangedMeanwhile.class);
    enter(ben);
    assertThat(comments.isChangeable(comment(one))).isFalse();
    assertThatThrownBy(() -> change(one, "Bad!")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> comments.remove(one)).isInstanceOf(NotFound.class);

    comments.reply(one, "Yes.");
    enter(ann);
    assertRefused("comments.rule.answered", () -> change(one, "Bad!"));
    assertThat(comments.isChangeable(comment(one))).isFalse();

    long two = write("Late");
    execute("update comment set created_at = created_at - interval '16' minute where id = " + two);
    assertRefused("comments.rule.tooLate", () -> change(two, "Later"));
    assertThat(comments.isChangeable(comment(two))).isFalse();
  }

  @Test
  void whatSomebodyAnsweredLeavesItsPlace() {
    long root = write("One");
    enter(ben);
    long reply = comments.reply(root, "Two");
    long last = comments.reply(reply, "Three");
    enter(ann);
    comments.remove(root);

    CommentDetails gone = comment(root);
    assertThat(gone.deleted()).isTrue();
    assertThat(gone.toString()).doesNotContain("One", "Ann");
    assertThat(count()).isEqualTo(2);
    assertRefused("comments.rule.gone", () -> comments.reply(root, "x"));
    enter(ben);
    assertRefused("comments.rule.gone", () -> marks.mark(root));
    comments.remove(reply);
    assertThat(comment(reply).deleted()).isTrue();
    comments.remove(last);

    assertThat(reader.find(root)).as("nothing needs its place any more").isEmpty();
    assertThat(reader.find(reply)).isEmpty();
    assertThat(count()).isZero();
  }

  @Test
  void repliesAreDrawnOnThreeLevelsAndTheFirstThreeAreThere() {
    long root = write("Root");
    long a = comments.reply(root, "a");
    long b = comments.reply(root, "b");
    long a1 = comments.reply(a, "a1");
    enter(ben);
    long a11 = comments.reply(a1, "a11");
    long b1 = comments.reply(b, "b1");

    assertThat(list().rows().get(0).replies())
        .extracting(CommentDetails::id)
        .containsExactly(a, a1, b);
    assertThat(list().rows().get(0).longer()).isTrue();
    assertThat(reader.listBelow(root, "", 9).rows())
        .extracting(CommentDetails::id)
        .containsExactly(a, a1, a11, b, b1);
    assertThat(reader.listBelow(a, "", 9).rows())
        .extracting(CommentDetails::id)
        .containsExactly(a1, a11);
    CommentInThread deep = reader.find(a11).orElseThrow();
    assertThat(deep.above()).extracting(CommentDetails::id).containsExactly(root, a, a1);
    assertThat(deep.comment().level()).isEqualTo(3);
    assertThat(deep.comment().answered()).isEqualTo("Ann");
    assertThat(comment(root).below()).isEqualTo(5);
    assertThat(comment(a).below()).isEqualTo(2);
    assertThat(comment(a).replies()).isOne();

    enter(ann);
    comments.remove(b);
    comments.remove(a1);
    enter(ben);
    comments.remove(a11);
    assertThat(list().rows().get(0).replies())
        .as("later ones move up")
        .extracting(CommentDetails::id)
        .containsExactly(a, b, b1);
    assertThat(comment(root).below()).isEqualTo(3);
  }

  @Test
  void threadsAreCountedByStanceAsLongAsEverybodyReadsThem() {
    long one = write("one");
    comments.reply(one, "a reply has no stance");
    comments.write(PROPOSAL, idea, Stance.AGAINST, "two");
    long three = comments.write(PROPOSAL, idea, Stance.AGAINST, "three");
    assertThat(reader.countStances(subject()))
        .isEqualTo(Map.of(Stance.FOR, 1, Stance.AGAINST, 2, Stance.NEUTRAL, 0));

    comments.remove(three);
    comments.remove(one);
    long four = comments.write(PROPOSAL, idea, Stance.NEUTRAL, "four");
    enter(facilitator);
    hide("comment", String.valueOf(four));

    assertThat(reader.countStances(subject()))
        .isEqualTo(Map.of(Stance.FOR, 0, Stance.AGAINST, 1, Stance.NEUTRAL, 0));
  }

  @Test
  void aThreadIsReadPartByPart() {
    long root = write("Root");
    List<Long> written = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long branch = comments.reply(root, "branch");
      written.add(branch);
      written.add(comments.reply(branch, "leaf"));
    }

    assertThat(readAll(after -> reader.listBelow(root, after, 2))).isEqualTo(written);
  }

  @Test
  void threadsAreSortedAndReadOnWhereSomebodyStopped() {
    long one = write("one");
    long two = write("two");
    long three = write("three");
    enter(ben);
    marks.mark(one);
    enter(newPerson("Cai"));
    marks.mark(one);
    marks.mark(two);

    assertThat(threads(CommentSort.NEWEST)).containsExactly(three, two, one);
    assertThat(threads(CommentSort.OLDEST)).containsExactly(one, two, three);
    assertThat(threads(CommentSort.HELPFUL)).containsExactly(one, two, three);
    assertThat(reader.list(subject(), CommentSort.NEWEST, "no cursor", 2).rows()).hasSize(2);
  }

  @Test
  void eachFindsWhatOthersWroteHelpfulOnceAndTakesItBack() {
    long one = write("one");
    assertRefused("comments.rule.own", () -> marks.mark(one));
    enter(ben);
    marks.mark(one);
    marks.mark(one);
    assertThat(comment(one).helpful()).isOne();
    assertThat(comment(one).marked()).isTrue();

    marks.takeBack(one);
    marks.takeBack(one);
    assertThat(comment(one).helpful()).isZero();
    assertThat(comment(one).marked()).isFalse();
  }

  /** Else whoever changes something would be told that somebody else did. */
  @Test
  void countingIsNoChangeOfWhatIsCounted() {
    long ofIdea = proposalReader.find(idea).orElseThrow().version();
    long one = write("one");
    long ofComment = comment(one).version();
    enter(ben);
    marks.mark(one);
    comments.reply(one, "two");

    assertThat(comment(one).version()).isEqualTo(ofComment);
    assertThat(proposalReader.find(idea).orElseThrow().version()).isEqualTo(ofIdea);
  }

  /** One truth: however many write, mark and delete at once, the numbers are those of the rows. */
  @Test
  void manyWriteAtOnceAndEachIsCounted() throws Exception {
    long root = write("Root");
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      people.add(newPerson("Person " + i));
    }
    List<Callable<Object>> actions = new ArrayList<>();
    for (Person person : people) {
      actions.add(() -> as(person, () -> comments.reply(root, "Me, too")));
      actions.add(
          () ->
              as(
                  person,
                  () -> {
                    comments.remove(comments.reply(root, "No"));
                    return true;
                  }));
      for (int twice = 0; twice < 2; twice++) {
        actions.add(
            () ->
                as(
                    person,
                    () -> {
                      marks.mark(root);
                      return true;
                    }));
      }
    }
    List<Exception> failures = atOnce(actions);

    assertThat(failures)
        .as("the second of two clicks may learn that it is done already")
        .allSatisfy(
            failure ->
                assertThat(UniqueViolation.find(failure))
                    .map(UniqueViolation::table)
                    .contains("comment_mark"));
    assertThat(count()).isEqualTo(7);
    assertThat(comment(root).below()).isEqualTo(6);
    assertThat(comment(root).replies()).isEqualTo(6);
    assertThat(comment(root).helpful()).isEqualTo(6);
    assertThat(list().rows().get(0).replies()).hasSize(3);
  }

  /** Who answers while the author deletes is told, or finds the place. */
  @Test
  void deletingAndAnsweringAtOnceLoseNothing() throws Exception {
    for (int round = 0; round < 5; round++) {
      long root = write("Root " + round);
      atOnce(
          List.of(
              () -> as(ben, () -> comments.reply(root, "Wait")),
              () ->
                  as(
                      ann,
                      () -> {
                        comments.remove(root);
                        return true;
                      })));
      Optional<CommentInThread> left = reader.find(root);
      assertThat(left.map(found -> found.comment().deleted()).orElse(true)).isTrue();
      assertThat(left.map(found -> found.comment().replies()).orElse(1)).isOne();
    }
    int rows = list().rows().size();
    assertThat(count()).as("the answers that came first").isEqualTo(rows);
  }

  @Test
  void moderatorsHideByARuleAndShowAgain() {
    long one = write("Call 01234 and ask for Bob.");
    enter(stage.enter(council, Role.MODERATOR));
    hide("comment", String.valueOf(one));
    assertThat(comment(one).body()).contains("Bob");

    visitor.enter(Optional.empty());
    assertThat(comment(one).toString()).doesNotContain("Bob", "Ann");
    assertThat(reader.findHiddenNote(comment(one)).orElseThrow().rule().main())
        .isEqualTo("No phone numbers");
    assertThat(count()).isZero();
    enter(ann);
    assertThat(comment(one).body()).contains("Bob");
    assertRefused("comments.rule.gone", () -> change(one, "Call me"));

    enter(facilitator);
    assertThat(lastAction()).isEqualTo("moderation.journal.HIDDEN");
    moderation.decide(
        "comment", String.valueOf(one), Ruling.of(Decision.SHOWN, LocalizedText.EMPTY));
    assertThat(count()).isOne();
  }

  @Test
  void whoeverMayNotWriteCommentsOnNothing() {
    long one = write("Call 01234 and ask for Bob.");
    enter(facilitator);
    moderation.decide(
        "comment",
        String.valueOf(one),
        new Ruling(
            Decision.HIDDEN,
            LocalizedText.of(Locale.UK, "No phone numbers"),
            LocalizedText.EMPTY,
            7));
    enter(ann);

    assertRefused("moderation.rule.paused", () -> write("Another"));
  }

  private void hide(String kind, String reference) {
    moderation.decide(
        kind,
        reference,
        new Ruling(
            Decision.HIDDEN,
            LocalizedText.of(Locale.UK, "No phone numbers"),
            LocalizedText.EMPTY,
            0));
  }

  @Test
  void whoGoesLeavesTextsWithoutANameIfTheCouncilKeepsThem() {
    long one = write("one");
    enter(ben);
    long reply = comments.reply(one, "two");
    marks.mark(one);
    deletion.deleteOwn();
    enter(ann);

    assertThat(comment(reply).author()).isEmpty();
    assertThat(comment(reply).body()).isEqualTo("two");
    assertThat(comment(one).helpful()).isZero();
  }

  @Test
  void whoGoesTakesTextsAlongIfTheCouncilDoesNotKeepThem() {
    long answered = write("Mine, answered");
    write("Mine, alone");
    enter(ben);
    String other = publish("A tree");
    comments.reply(answered, "Ben's");
    enter(ann);
    comments.write(PROPOSAL, other, Stance.AGAINST, "About a tree");
    enter(facilitator);
    privacy.choose(new PrivacyChoices("", false, false));
    enter(ben);
    deletion.deleteOwn();
    enter(ann);
    assertThat(comment(answered).replies()).isZero();
    deletion.deleteOwn();

    visitor.enter(Optional.empty());
    assertThat(reader.find(answered)).isEmpty();
    assertThat(proposalReader.find(idea)).isEmpty();
    assertThat(proposalReader.find(other)).isEmpty();
  }

  @Test
  void theBoardSortsByComments() {
    String quiet = publish("Quiet");
    write("one");
    ProposalFilter discussed = new ProposalFilter("", 0, Optional.empty(), ProposalSort.COMMENTS);

    assertThat(
            proposalReader
                .list(processes.find(process).orElseThrow(), discussed, PageRequest.of(0, 9))
                .rows())
        .extracting(proposal -> proposal.reference())
        .containsExactly(idea, quiet);
    assertThat(proposalReader.listAfter(processes.find(process).orElseThrow(), discussed, idea, 9))
        .extracting(proposal -> proposal.reference())
        .containsExactly(quiet);
  }

  @Test
  void nobodyFloodsADiscussion() {
    for (int i = 0; i < 30; i++) {
      write("Comment " + i);
    }

    assertRefused("comments.rule.tooMany", () -> write("One more"));
    enter(ben);
    write("Mine");
  }

  /** C1: ten thousand comments on one subject read like ten. */
  @Test
  void aPartTakesTheSameStatementsHoweverLongTheDiscussionIs() throws Exception {
    long root = write("Root");
    comments.reply(root, "Reply");
    visitor.enter(Optional.empty());
    int few = statements.during(() -> list());
    int fewBelow = statements.during(() -> reader.listBelow(root, "", 50));

    insert(10_000);

    for (CommentSort sort : CommentSort.values()) {
      assertThat(statements.during(() -> reader.list(subject(), sort, "", 20)))
          .isLessThanOrEqualTo(few + 3);
      long start = System.nanoTime();
      CommentPart<CommentThread> part = reader.list(subject(), sort, "", 20);
      part = reader.list(subject(), sort, part.next(), 20);
      assertThat(part.rows()).hasSize(20);
      assertThat(part.rows().get(0).replies()).hasSizeLessThanOrEqualTo(3);
      assertThat(System.nanoTime() - start)
          .as(sort.name())
          .isLessThan(TimeUnit.MILLISECONDS.toNanos(1_500));
    }
    assertThat(statements.during(() -> list())).isEqualTo(few);
    assertThat(statements.during(() -> reader.listBelow(root, "", 50))).isEqualTo(fewBelow);
  }

  /** So many comments by Ann: threads of five, each with four replies. */
  private void insert(int number) throws SQLException {
    Subject subject = subject();
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into comment (id, council_id, process_id, kind, subject_id, parent_id,"
                    + " root_id, branch_id, depth, place, author_id, stance, body, state,"
                    + " state_since, created_at, helpful, replies, below, version)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Said.', 'SHOWN',"
                    + " current_timestamp, current_timestamp, ?, ?, ?, 1)")) {
      for (int i = 0; i < number; i++) {
        int place = i % 5;
        long id = 1_000_000_000L + i;
        Long above = place == 0 ? null : id - place;
        insert.setLong(1, id);
        insert.setLong(2, council.id());
        insert.setLong(3, subject.process().id());
        insert.setString(4, subject.kind());
        insert.setLong(5, subject.id());
        insert.setObject(6, above);
        insert.setObject(7, above);
        insert.setObject(8, above == null ? null : id);
        insert.setInt(9, place == 0 ? 1 : 2);
        insert.setInt(10, place);
        insert.setLong(11, ann.id());
        insert.setString(12, place == 0 ? "FOR" : null);
        insert.setInt(13, i % 97);
        insert.setInt(14, place == 0 ? 4 : 0);
        insert.setInt(15, place == 0 ? 4 : 0);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private interface Part<T> {
    CommentPart<T> after(String cursor);
  }

  private static List<Long> readAll(Part<CommentDetails> parts) {
    List<Long> ids = new ArrayList<>();
    String cursor = "";
    do {
      CommentPart<CommentDetails> part = parts.after(cursor);
      part.rows().forEach(row -> ids.add(row.id()));
      cursor = part.next();
    } while (!cursor.isEmpty());
    return ids;
  }

  private List<Long> threads(CommentSort sort) {
    List<Long> ids = new ArrayList<>();
    String cursor = "";
    do {
      CommentPart<CommentThread> part = reader.list(subject(), sort, cursor, 2);
      part.rows().forEach(row -> ids.add(row.first().id()));
      cursor = part.next();
    } while (!cursor.isEmpty());
    return ids;
  }

  private List<Exception> atOnce(List<Callable<Object>> actions) throws InterruptedException {
    List<Exception> failures = new CopyOnWriteArrayList<>();
    CountDownLatch start = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(actions.size());
    for (Callable<Object> action : actions) {
      threads
          .newThread(
              () -> {
                try {
                  start.await();
                  action.call();
                } catch (Exception e) {
                  failures.add(e);
                } finally {
                  done.countDown();
                }
              })
          .start();
    }
    start.countDown();
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    return failures;
  }

  private <T> T as(Person person, Callable<T> action) throws Exception {
    return otherRequest.here(
        council,
        () -> {
          enter(person);
          return action.call();
        });
  }

  private long write(String body) {
    return comments.write(PROPOSAL, idea, Stance.FOR, body);
  }

  private void about(String slug) {
    comments.write("process", slug, Stance.NEUTRAL, "When?");
  }

  private void change(long id, String body) {
    comments.change(id, comment(id).version(), body);
  }

  private CommentDetails comment(long id) {
    return reader.find(id).orElseThrow().comment();
  }

  private Subject subject() {
    return reader.findSubject(PROPOSAL, idea).orElseThrow();
  }

  private CommentPart<CommentThread> list() {
    return reader.list(subject(), CommentSort.NEWEST, "", 20);
  }

  private int count() {
    return proposalReader.find(idea).orElseThrow().comments();
  }

  private String lastAction() {
    return journal.list(JournalFilter.all(), PageRequest.of(0, 1)).rows().get(0).action();
  }

  private String publish(String title) {
    String reference =
        proposals.draft(
            process,
            new ProposalForm(
                english(title), english("Text"), Optional.empty(), "", Optional.empty()));
    proposals.publish(reference);
    return reference;
  }

  private String newProcess(PhaseKind kind, int first, int last) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    return processes.create(
        new ProcessForm(
            english("Streets " + UUID.randomUUID()),
            english("About"),
            List.of(new PhaseSpan(kind, today.plusDays(first), today.plusDays(last)))),
        true);
  }

  private static LocalizedText english(String text) {
    return LocalizedText.of(Locale.UK, text);
  }

  private Person newPerson(String name) {
    return accounts.open(
        UUID.randomUUID() + "@example.org",
        name,
        "correct horse battery",
        EnumSet.noneOf(Role.class));
  }

  private void enter(Person person) {
    signIns.enter(visitor, person.id());
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static void assertRefused(String key, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            RuleViolation.class, rule -> assertThat(rule.messageKey()).isEqualTo(key));
  }
}
