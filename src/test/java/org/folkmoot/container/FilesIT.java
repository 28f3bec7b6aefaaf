package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.councils.Council;
import org.folkmoot.files.AttachmentDetails;
import org.folkmoot.files.Carrier;
import org.folkmoot.files.FileLimitService;
import org.folkmoot.files.FileLimits;
import org.folkmoot.files.FileReader;
import org.folkmoot.files.FileService;
import org.folkmoot.journal.JournalFilter;
import org.folkmoot.journal.JournalService;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.moderation.Decision;
import org.folkmoot.moderation.ModerationService;
import org.folkmoot.moderation.ReportForm;
import org.folkmoot.moderation.ReportService;
import org.folkmoot.moderation.Ruling;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;
import org.folkmoot.people.RetentionRule;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.DeletionService;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a picture or document: added, described, moved, hidden, removed; and who sees it. */
@ExtendWith(ArquillianExtension.class)
class FilesIT {

  private static final String IDEA = "proposal";

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private OtherRequest otherRequest;
  @Inject private Statements statements;
  @Inject private InTransaction inTransaction;
  @Inject private FileService files;
  @Inject private FileReader reader;
  @Inject private FileLimitService limits;
  @Inject private ModerationService moderation;
  @Inject private ReportService reports;
  @Inject private ProposalService proposals;
  @Inject private DeletionService deletion;
  @Inject private JournalService journal;
  @Inject private Visitor visitor;
  @Inject @Any private Instance<RetentionRule> retention;
  @Inject @Any private Instance<PersonalDataSource> personalData;

  @Resource(lookup = "java:app/jdbc/folkmoot")
  private DataSource database;

  private Council council;
  private Person facilitator;
  private Person ann;
  private Person ben;
  private ProcessDetails process;
  private String idea;

  @BeforeEach
  void annHasAnIdea() {
    council = stage.newCouncil();
    facilitator = stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
    process = ideas.newProcess();
    ann = ideas.newPerson("Ann");
    ben = ideas.newPerson("Ben");
    ideas.enter(ann);
    idea = proposals.draft(process.slug(), IdeaStage.form("A bench", ""));
  }

  @Test
  void aPictureIsKeptInThreeWidthsAndComesBackAsItWasDrawn() throws IOException {
    long id =
        files.addPicture(
            IDEA,
            idea,
            "bench.jpg",
            SampleFiles.stream(SampleFiles.jpeg(900, 2000, 1500)),
            words("A broken bench"));

    AttachmentDetails picture = get(id);
    assertThat(picture.name()).isEqualTo("bench.jpg");
    assertThat(picture.widths()).containsExactly(320, 800, 1600);
    assertThat(picture.description().main()).isEqualTo("A broken bench");
    long all = 0;
    for (int width : picture.widths()) {
      byte[] content = content(picture, width);
      all += content.length;
      BufferedImage read = ImageIO.read(new ByteArrayInputStream(content));
      assertThat(read.getWidth()).isEqualTo(width);
      assertThat(read.getHeight()).isEqualTo(picture.heightOf(width));
    }
    assertThat(picture.bytes()).isEqualTo(all);
    assertThatThrownBy(() -> content(picture, 321)).isInstanceOf(IOException.class);
  }

  @Test
  void aDocumentOfManyPiecesComesBackByteForByte() throws IOException {
    byte[] plan = SampleFiles.pdf(1_500_001);
    long id = addDocument("план.PDF", plan);

    AttachmentDetails document = get(id);
    assertThat(document.name()).isEqualTo("план.pdf");
    assertThat(document.mediaType()).isEqualTo("application/pdf");
    assertThat(content(document, 0)).isEqualTo(plan);
    assertThat(document.bytes()).isEqualTo(plan.length);
  }

  @Test
  void whoMayNotReadTheIdeaSeesNothingOfItsFiles() {
    long id = add("bench.jpg", "A bench");
    assertThat(reader.find(id).orElseThrow().open()).as("a draft").isFalse();

    ideas.enter(ben);
    assertThat(reader.find(id)).isEmpty();
    assertThatThrownBy(() -> add("b.jpg", "x")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> files.remove(id)).isInstanceOf(NotFound.class);
    ideas.enter(facilitator);
    assertThat(reader.find(id)).isEmpty();
    visitor.enter(Optional.empty());
    assertThat(reader.find(id)).isEmpty();
    assertThatThrownBy(() -> add("b.jpg", "x")).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> files.move(id, 1)).isInstanceOf(NotAllowed.class);

    ideas.enter(ann);
    proposals.publish(idea);
    visitor.enter(Optional.empty());
    assertThat(reader.find(id).orElseThrow().open()).isTrue();
    assertThat(otherRequest.call(stage.newCouncil(), () -> reader.find(id).isPresent())).isFalse();
    ideas.enter(ben);
    assertRefused("files.rule.notChangeable", () -> add("b.jpg", "x"));
    assertRefused("files.rule.notChangeable", () -> files.remove(id));
    assertRefused("files.rule.notChangeable", () -> files.describe(id, 1, words("Ben")));

    hide(IDEA, idea);
    ideas.enter(ben);
    assertThat(reader.find(id)).as("of a hidden idea").isEmpty();
    ideas.enter(ann);
    assertThat(reader.find(id).orElseThrow().open()).isFalse();
    assertRefused("files.rule.notChangeable", () -> files.remove(id));
  }

  @Test
  void aPictureWithoutWordsIsKeptAndSeenByNobodyElse() {
    long id =
        files.addPicture(IDEA, idea, "a.jpg", SampleFiles.stream(jpeg(1)), LocalizedText.EMPTY);
    proposals.publish(idea);
    ideas.enter(ben);
    assertThat(reader.find(id)).isEmpty();
    assertThat(first()).isEmpty();

    ideas.enter(ann);
    assertRefused(
        "files.rule.descriptionMissing", () -> files.describe(id, 1, LocalizedText.EMPTY));
    files.describe(id, get(id).version(), words("A bench"));
    assertThatThrownBy(() -> files.describe(id, 1, words("Another bench")))
        .isInstanceOf(ChangedMeanwhile.class);
    assertRefused(
        "fm.text.tooLong", () -> files.describe(id, get(id).version(), words("x".repeat(501))));
    ideas.enter(ben);
    assertThat(reader.find(id)).isPresent();
    assertThat(first()).containsEntry(carrier().id(), get(id));
  }

  @Test
  void theSameFileTwiceAndTooManyAreRefused() {
    long first = add("bench.jpg", "A bench");
    assertRefused(
        "files.rule.alreadyThere",
        () -> files.addPicture(IDEA, idea, "x.jpg", SampleFiles.stream(jpeg(900)), words("x")));
    add(1, 2, 3, 4);
    assertRefused("files.rule.tooMany.PICTURE", () -> add(5));
    addDocument("a.pdf", SampleFiles.pdf(20));
    files.remove(first);
    add(5);
    assertRefused(
        "files.rule.tooLarge", () -> addDocument("b.pdf", SampleFiles.pdf(10 * 1024 * 1024 + 1)));
    assertThat(reader.list(IDEA, carrier().id())).hasSize(6);
    assertThat(pieces()).as("nothing is left of what was refused or removed").isEqualTo(5 * 2 + 1);
  }

  @Test
  void twoAtOnceNeverMakeMoreThanFit() throws Exception {
    add(1, 2, 3, 4);
    Callable<Integer> fifth = () -> inOther(ann, () -> add(50));
    Callable<Integer> sixth = () -> inOther(ann, () -> add(60));

    List<Integer> failures = AtOnce.call(fifth, sixth);

    assertThat(failures.stream().mapToInt(Integer::intValue).sum()).isOne();
    assertThat(reader.list(IDEA, carrier().id())).hasSize(5);
  }

  @Test
  void picturesStandInTheOrderOfTheirAuthor() {
    add(1, 2, 3);
    List<Long> before = ids();
    files.move(before.get(2), -1);
    assertThat(ids()).containsExactly(before.get(0), before.get(2), before.get(1));
    files.move(before.get(2), -1);
    files.move(before.get(2), -1);
    assertThat(ids()).containsExactly(before.get(2), before.get(0), before.get(1));
    files.move(before.get(1), 1);
    files.move(before.get(2), 1);
    files.move(before.get(2), 1);
    assertThat(ids()).isEqualTo(before);
    files.remove(before.get(1));
    add(4);
    assertThat(ids()).hasSize(3).startsWith(before.get(0), before.get(2));
  }

  @Test
  void thereIsRoomForEachAndForAll() {
    ideas.enter(facilitator);
    FileLimits usual = limits.get();
    assertThat(usual).isEqualTo(FileLimits.USUAL);
    limits.choose(new FileLimits(1, 2, 25, 25, 1, 2, usual.version()));
    assertThatThrownBy(() -> limits.choose(usual)).isInstanceOf(ChangedMeanwhile.class);
    assertRefused("files.rule.limit", () -> limits.choose(new FileLimits(21, 2, 25, 25, 1, 2, 1)));
    ideas.enter(ann);
    assertThatThrownBy(() -> limits.choose(usual)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> limits.use()).isInstanceOf(NotAllowed.class);

    addDocument("a.pdf", SampleFiles.pdf(700_000));
    assertRefused("files.rule.personFull", () -> addDocument("b.pdf", SampleFiles.pdf(700_001)));
    proposals.publish(idea);
    ideas.enter(facilitator);
    addDocument("b.pdf", SampleFiles.pdf(1_300_000));
    assertThat(limits.use().documents()).isEqualTo(2);
    assertThat(limits.use().bytes()).isEqualTo(2_000_000);
    ideas.enter(ben);
    String other = proposals.draft(process.slug(), IdeaStage.form("Another", ""));
    assertRefused(
        "files.rule.councilFull",
        () ->
            files.addDocument(
                IDEA,
                other,
                "c.pdf",
                SampleFiles.stream(SampleFiles.pdf(200_000)),
                LocalizedText.EMPTY));
    ideas.enter(facilitator);
    limits.choose(new FileLimits(0, 0, 1, 1, 1, 1, limits.get().version()));
    assertRefused("files.rule.none.PICTURE", () -> add(1));
  }

  @Test
  void whatFacilitatorsDoWithOthersFilesStandsInTheLog() {
    long id = add("bench.jpg", "A bench");
    proposals.publish(idea);
    long mine = add(7);
    assertThat(actions()).noneMatch(action -> action.startsWith("files."));
    ideas.enter(facilitator);
    files.describe(id, get(id).version(), words("A bench without a back"));
    files.remove(id);
    add(8);

    assertThat(actions())
        .contains("files.journal.described", "files.journal.removed", "files.journal.added");
    assertThat(ids()).startsWith(mine).hasSize(2);
  }

  @Test
  void aPictureIsReportedHiddenAndShownAgainByItself() {
    long id = add("bench.jpg", "A bench");
    long document = addDocument("a.pdf", SampleFiles.pdf(20));
    assertThatThrownBy(() -> report("picture", id)).as("a draft").isInstanceOf(NotFound.class);
    proposals.publish(idea);
    visitor.enter(Optional.empty());
    report("picture", id);
    report("document", document);
    assertThatThrownBy(() -> report("document", id)).isInstanceOf(NotFound.class);

    hide("picture", String.valueOf(id));
    ideas.enter(ben);
    assertThat(reader.find(id)).isEmpty();
    assertThat(first()).isEmpty();
    assertThat(reader.find(document)).isPresent();
    assertThat(reader.findHiddenNote(reader.list(IDEA, carrier().id()).get(1))).isPresent();
    ideas.enter(ann);
    assertThat(reader.find(id).orElseThrow().open()).isFalse();
    ideas.enter(facilitator);
    moderation.decide(
        "picture",
        String.valueOf(id),
        new Ruling(Decision.SHOWN, LocalizedText.EMPTY, LocalizedText.EMPTY, 0));
    ideas.enter(ben);
    assertThat(reader.find(id)).isPresent();
    hide("document", String.valueOf(document));
    ideas.enter(ben);
    assertThat(reader.find(document)).isEmpty();
  }

  @Test
  void filesGoWithDraftsAndOldDrafts() throws SQLException {
    add("bench.jpg", "A bench");
    addDocument("a.pdf", SampleFiles.pdf(600_000));
    assertThat(pieces()).isEqualTo(5);
    proposals.discard(idea);
    assertThat(pieces()).isZero();

    idea = proposals.draft(process.slug(), IdeaStage.form("Another bench", ""));
    add(1);
    String published = proposals.draft(process.slug(), IdeaStage.form("A third bench", ""));
    proposals.publish(published);
    RetentionRule rule =
        retention.stream()
            .filter(one -> one.name().equals("proposal-drafts"))
            .findFirst()
            .orElseThrow();
    assertThat(remove(rule, Duration.ofDays(300))).isZero();
    assertThat(remove(rule, Duration.ofDays(370))).isOne();
    assertThat(pieces()).isZero();
  }

  private int remove(RetentionRule rule, Duration later) {
    try {
      return inTransaction.call(() -> rule.remove(Clock.systemUTC().instant().plus(later)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anAccountTakesItsDraftsFilesAlongAndLeavesTheOthersWithoutAName() throws SQLException {
    add("bench.jpg", "A bench");
    String published = idea;
    proposals.publish(published);
    idea = proposals.draft(process.slug(), IdeaStage.form("A draft", ""));
    add(1);
    List<Map<String, Object>> records =
        personalData.stream()
            .flatMap(source -> source.collect(ann).stream())
            .filter(section -> section.name().equals("files"))
            .map(DataSection::records)
            .findFirst()
            .orElseThrow();
    assertThat(records).hasSize(2);
    assertThat(records.get(0)).containsEntry("name", "bench.jpg");
    assertThat(records.get(0).get("address").toString()).contains("/files/");

    ideas.enter(facilitator);
    deletion.deleteOnRequest(ann.id());

    assertThat(pieces()).isEqualTo(2);
    idea = published;
    assertThat(reader.list(IDEA, carrier().id()))
        .singleElement()
        .satisfies(left -> assertThat(left.authorId()).isZero());
  }

  @Test
  void aProcessHasOnePictureAndTheNextTakesItsPlace() {
    assertRefused(
        "files.rule.notChangeable",
        () ->
            files.addPicture(
                "process", process.slug(), "a.jpg", SampleFiles.stream(jpeg(1)), words("x")));
    ideas.enter(facilitator);
    long one =
        files.addPicture(
            "process", process.slug(), "a.jpg", SampleFiles.stream(jpeg(1)), words("A street"));
    long two =
        files.addPicture(
            "process", process.slug(), "b.jpg", SampleFiles.stream(jpeg(2)), words("A square"));
    assertRefused(
        "files.rule.none.DOCUMENT",
        () ->
            files.addDocument(
                "process",
                process.slug(),
                "a.pdf",
                SampleFiles.stream(SampleFiles.pdf(9)),
                words("Plan")));
    visitor.enter(Optional.empty());

    assertThat(reader.find(one)).isEmpty();
    assertThat(reader.firstPictures("process", List.of(process.id())).get(process.id()).id())
        .isEqualTo(two);
  }

  @Test
  void aListAsksOnceForAllItsPictures() throws Exception {
    add("bench.jpg", "A bench");
    proposals.publish(idea);
    long only = carrier().id();
    List<Long> many = new ArrayList<>(List.of(only));
    ideas.enter(facilitator);
    ideas.published(process, 4).forEach(one -> many.add(ideas.get(one).id()));

    int few = statements.during(() -> reader.firstPictures(IDEA, List.of(only)));

    assertThat(statements.during(() -> reader.firstPictures(IDEA, many))).isEqualTo(few);
  }

  private long add(String name, String description) {
    return files.addPicture(IDEA, idea, name, SampleFiles.stream(jpeg(900)), words(description));
  }

  private long add(int... seeds) {
    long last = 0;
    for (int seed : seeds) {
      last =
          files.addPicture(
              IDEA, idea, seed + ".jpg", SampleFiles.stream(jpeg(seed)), words("Picture " + seed));
    }
    return last;
  }

  private long addDocument(String name, byte[] content) {
    return files.addDocument(IDEA, idea, name, SampleFiles.stream(content), LocalizedText.EMPTY);
  }

  private int inOther(Person person, Callable<Long> action) {
    return otherRequest.call(
        council,
        () -> {
          ideas.enter(person);
          try {
            action.call();
            return 0;
          } catch (RuleViolation e) {
            return 1;
          }
        });
  }

  private void hide(String kind, String reference) {
    ideas.enter(facilitator);
    moderation.decide(
        kind, reference, new Ruling(Decision.HIDDEN, words("No"), LocalizedText.EMPTY, 0));
  }

  private void report(String kind, long id) {
    reports.report(
        kind, String.valueOf(id), new ReportForm(words("No"), "", "", Locale.UK), "192.0.2.1");
  }

  private List<String> actions() {
    Optional<Person> before = visitor.person();
    ideas.enter(facilitator);
    List<String> found =
        journal.list(JournalFilter.all(), PageRequest.of(0, 50)).rows().stream()
            .map(entry -> entry.action())
            .toList();
    before.ifPresent(ideas::enter);
    return found;
  }

  private Carrier carrier() {
    return reader.findCarrier(IDEA, idea).orElseThrow();
  }

  private List<Long> ids() {
    return reader.list(IDEA, carrier().id()).stream()
        .filter(AttachmentDetails::picture)
        .map(AttachmentDetails::id)
        .toList();
  }

  private AttachmentDetails get(long id) {
    return reader.find(id).orElseThrow().file();
  }

  private Map<Long, AttachmentDetails> first() {
    return reader.firstPictures(IDEA, List.of(carrier().id()));
  }

  private byte[] content(AttachmentDetails file, int width) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    reader.write(file, width, bytes);
    return bytes.toByteArray();
  }

  private int pieces() {
    try (Connection connection = database.getConnection();
        Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery(
                "select count(*) from attachment_piece where council_id = " + council.id())) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertRefused(String key, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            RuleViolation.class, rule -> assertThat(rule.messageKey()).isEqualTo(key));
  }

  private static LocalizedText words(String text) {
    return LocalizedText.of(Locale.UK, text);
  }

  private static byte[] jpeg(int seed) {
    return SampleFiles.jpeg(seed, 400, 300);
  }
}
