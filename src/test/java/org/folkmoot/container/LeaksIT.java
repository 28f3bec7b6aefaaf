package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.container.IdeaStage.english;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.archives.ArchiveDetails;
import org.folkmoot.archives.ArchiveService;
import org.folkmoot.budgets.ProjectForm;
import org.folkmoot.budgets.ProjectService;
import org.folkmoot.budgets.RoundForm;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.comments.CommentReader;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.Stance;
import org.folkmoot.councils.Council;
import org.folkmoot.files.FileService;
import org.folkmoot.moderation.Decision;
import org.folkmoot.moderation.ModerationService;
import org.folkmoot.moderation.Ruling;
import org.folkmoot.opendata.DataFile;
import org.folkmoot.opendata.DataForm;
import org.folkmoot.opendata.DatasetDetails;
import org.folkmoot.opendata.DatasetService;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.processes.Audiences;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nothing that a page hides is in a file or an answer: things are hidden, wait, are withdrawn and
 * deleted, each with a word that stands nowhere else, and then everything is read as a stranger.
 */
@ExtendWith(ArquillianExtension.class)
class LeaksIT {

  private static final String PROPOSAL = "proposal";
  private static final String COMMENT = "comment";

  /** Part of every text that a page hides. */
  private static final String SECRET = "Zyx";

  /** Of an idea that was taken back: its page still shows it, files do not. */
  private static final String TAKEN_BACK = "Takenback";

  private static final String NAME = "Cassandra Canary";

  private static final int VOTES = 4_321;
  private static final Pattern RUNNING_TOTAL = Pattern.compile("(?<![\\w.])4,?321(?!\\d)");

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private OutcomeStage outcomes;
  @Inject private SiteOverHttp site;
  @Inject private ProcessService processes;
  @Inject private ProcessStateService states;
  @Inject private ProposalService proposals;
  @Inject private CommentService comments;
  @Inject private CommentReader reader;
  @Inject private ModerationService moderation;
  @Inject private RoundService rounds;
  @Inject private ProjectService projects;
  @Inject private DatasetService datasets;
  @Inject private ArchiveService archives;
  @Inject private FileService files;

  private Council council;
  private Person staff;
  private Person author;
  private ProcessDetails process;
  private final List<String> shown = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();

  @BeforeEach
  void aCouncilHasThingsToHide() {
    council = stage.newCouncil();
    staff = stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR, Role.MODERATOR);
    process = ideas.newProcess();
    author = ideas.newPerson(NAME);
    ideas.enter(author);
    shown.add(illustrated("A public bridge"));
    someIdeas();
    someComments(shown.get(0));
    ideas.enter(staff);
    otherProcesses();
    someRounds();
  }

  private void someIdeas() {
    String draft = proposals.draft(process.slug(), IdeaStage.form("Zyxdraft bridge", ""));
    document(draft, "Zyxdraft");
    String hidden = planned("Zyxhidden bridge", "Zyxbeside");
    comments.write(PROPOSAL, hidden, Stance.FOR, "Zyxbelow");
    String back = planned(TAKEN_BACK + " bridge", TAKEN_BACK);
    proposals.withdraw(back, "Twice");
    ideas.enter(staff);
    hide(PROPOSAL, hidden);
    shown.addAll(List.of(hidden, back));
  }

  /** One with files that everybody sees and others that nobody does. */
  private String illustrated(String title) {
    String idea = proposals.draft(process.slug(), IdeaStage.form(title, ""));
    picture(idea, 1, english("A public picture"));
    document(idea, "A public plan");
    long picture = picture(idea, 2, english("Zyxpicture"));
    long document = document(idea, "Zyxplan");
    picture(idea, 3, LocalizedText.EMPTY);
    proposals.publish(idea);
    ideas.enter(staff);
    hide("picture", String.valueOf(picture));
    hide("document", String.valueOf(document));
    ideas.enter(author);
    return idea;
  }

  private String planned(String title, String plan) {
    String idea = proposals.draft(process.slug(), IdeaStage.form(title, ""));
    document(idea, plan);
    proposals.publish(idea);
    return idea;
  }

  private long picture(String idea, int seed, LocalizedText words) {
    return files.addPicture(
        PROPOSAL, idea, seed + ".jpg", SampleFiles.stream(SampleFiles.jpeg(seed, 400, 300)), words);
  }

  private long document(String idea, String words) {
    return files.addDocument(
        PROPOSAL,
        idea,
        words + ".pdf",
        SampleFiles.stream(SampleFiles.pdf(words + " inside")),
        english(words));
  }

  private void someComments(String idea) {
    ideas.enter(author);
    long hidden = comments.write(PROPOSAL, idea, Stance.FOR, "Zyxhush");
    long deleted = comments.write(PROPOSAL, idea, Stance.FOR, "Zyxgone");
    long thread = comments.write(PROPOSAL, idea, Stance.FOR, "A public word");
    comments.reply(deleted, "A public answer");
    comments.reply(thread, "Another public answer");
    long reply = comments.reply(thread, "Zyxreply");
    comments.remove(deleted);
    ideas.enter(staff);
    hide(COMMENT, String.valueOf(hidden));
    hide(COMMENT, String.valueOf(reply));
    paths.add("/api/v1/comments/" + thread + "/replies");
    paths.add("/api/v1/comments/" + deleted + "/replies");
  }

  /** One in which texts of new people wait, one that was withdrawn, and a draft. */
  private void otherProcesses() {
    ProcessDetails waiting = newProcess("Waiting", true);
    String known = ideas.published(waiting, "A known bridge", "");
    ideas.enter(author);
    shown.add(ideas.published(waiting, "Zyxwaiting bridge", ""));
    comments.write(PROPOSAL, known, Stance.FOR, "Zyxheld");
    shown.add(known);
    ideas.enter(staff);
    paths.addAll(pathsOf(waiting.slug()));
    ProcessDetails withdrawn = newProcess("Zyxmistake", false);
    shown.add(ideas.published(withdrawn, "Zyxinside bridge", ""));
    states.withdraw(withdrawn.slug(), english("By mistake"));
    paths.addAll(pathsOf(withdrawn.slug()));
    String draft = processes.create(Stage.about("Zyxunpublished"), false);
    paths.addAll(pathsOf(draft));
  }

  /** One with ballots that are not counted, one with a hidden project, and a draft. */
  private void someRounds() {
    String first = shown.get(0);
    Map<String, Integer> costs = new LinkedHashMap<>(Map.of(first, 5));
    String second = ideas.published(process, "A second bridge", "");
    outcomes.feasible(first);
    outcomes.feasible(second);
    costs.put(second, 6);
    List<String> ballots = new ArrayList<>(Collections.nCopies(VOTES, first));
    ballots.addAll(Collections.nCopies(79, second));
    String voted = outcomes.voted(process, costs, ballots);
    String hidden = newRound("Round with a pond");
    projects.add(
        hidden,
        new ProjectForm(
            "P1",
            english("Zyxpond"),
            english("Zyxfools"),
            OutcomeStage.pounds(5),
            "",
            "",
            "",
            null,
            null));
    rounds.publish(hidden, true);
    hide(
        "project",
        String.valueOf(reader.findSubject("project", hidden + "/P1").orElseThrow().id()));
    String draft = newRound("Zyxround");
    for (String round : List.of(voted, hidden, draft)) {
      String path = "/api/v1/rounds/" + round;
      paths.addAll(
          List.of(
              path,
              path + "/projects",
              path + "/outcome",
              path + "/outcomes",
              path + "/ballots.pb",
              "/api/v1/figures/turnout?round=" + round,
              "/api/v1/figures/spending?round=" + round));
    }
    paths.add("/feeds/comments?kind=project&ref=" + hidden + "/P1");
  }

  private String newRound(String title) {
    return rounds.setUp(
        process.slug(),
        new RoundForm(
            english(title), LocalizedText.EMPTY, OutcomeStage.pounds(10), VoteType.APPROVAL));
  }

  private ProcessDetails newProcess(String title, boolean approval) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    String slug =
        processes.create(
            new ProcessForm(
                english(title + " " + UUID.randomUUID()),
                english("About"),
                List.of(new PhaseSpan(PhaseKind.IDEAS, today.minusDays(5), today.plusDays(5))),
                new Audiences(Map.of(), approval)),
            true);
    return processes.find(slug).orElseThrow();
  }

  private void hide(String kind, String reference) {
    moderation.decide(
        kind,
        reference,
        new Ruling(Decision.HIDDEN, english("No insults"), LocalizedText.EMPTY, 0));
  }

  private static List<String> pathsOf(String process) {
    String path = "/api/v1/processes/" + process;
    return List.of(
        "/feeds/process?process=" + process,
        "/feeds/ideas?process=" + process,
        path,
        path + "/changes",
        path + "/categories",
        path + "/pictures",
        path + "/places",
        path + "/proposals",
        path + "/proposals?sort=comments",
        path + "/proposals.csv",
        path + "/proposals.json",
        path + "/similar?text=bridge",
        "/api/v1/figures/participation?process=" + process);
  }

  @Test
  void noTableHoldsWhatIsHidden() throws IOException {
    for (DatasetDetails dataset : datasets.list()) {
      for (DataForm form : DataForm.values()) {
        ideas.enter(author);
        assertSilent(dataset.name() + "." + form, read(dataset.name(), form));
        ideas.enter(staff);
        assertSilent(dataset.name() + "." + form + " of staff", read(dataset.name(), form));
      }
    }
    assertThat(read("proposals", DataForm.CSV)).contains("A public bridge", "A known bridge");
    assertThat(read("comments", DataForm.JSON)).contains("A public word", "A public answer");
    assertThat(read("projects", DataForm.CSV)).contains("P1");
  }

  @Test
  void noFeedNoCalendarAndNoAnswerOfTheApiHoldsWhatIsHidden() {
    paths.addAll(pathsOf(process.slug()));
    paths.addAll(
        List.of(
            "/feeds/processes",
            "/data/calendar.ics",
            "/data/catalog.jsonld",
            "/api/v1/data",
            "/api/v1/processes",
            "/api/v1/rounds",
            "/api/v1/elections",
            "/api/v1/decisions",
            "/api/v1/promises",
            "/api/v1/map",
            "/api/v1/moderation",
            "/api/v1/moderation/log.csv",
            "/api/v1/search?q=bridge"));
    for (String idea : shown) {
      paths.add("/api/v1/proposals/" + idea);
      paths.add("/api/v1/proposals/" + idea + "/comments");
      paths.add("/feeds/comments?kind=proposal&ref=" + idea);
    }
    int answered = 0;
    for (String path : paths) {
      String answer = site.get(council, path);
      assertThat(answer).as(path).doesNotContain(SECRET).doesNotContain("@example.org");
      assertThat(RUNNING_TOTAL.matcher(answer).find()).as(path + "\n" + answer).isFalse();
      answered += answer.startsWith("HTTP/1.1 200") ? 1 : 0;
    }
    assertThat(answered).as("answers that hold something").isGreaterThan(30);
    assertThat(site.get(council, "/feeds/ideas?process=" + process.slug()))
        .contains("A public bridge")
        .doesNotContain(TAKEN_BACK);
    assertThat(site.get(council, "/api/v1/proposals/" + shown.get(0) + "/comments"))
        .contains("A public word");
  }

  @Test
  void noArchiveHoldsWhatIsHidden() throws IOException {
    states.archive(process.slug());
    archives.ask(process.slug());
    Patience.atLeast(1, () -> archives.find(process.slug()).stream().count());

    Map<String, String> kept = files(archives.find(process.slug()).orElseThrow());

    kept.forEach((name, text) -> assertSilent(name, text));
    kept.keySet().forEach(name -> assertSilent("names of files", name));
    assertThat(String.join("\n", kept.values()))
        .contains("A public bridge", "A public word", "A public picture", "A public plan inside");
    assertThat(kept.keySet().stream().filter(name -> name.startsWith("files/"))).hasSize(2);
  }

  private static void assertSilent(String where, String text) {
    assertThat(text)
        .as(where)
        .doesNotContain(SECRET)
        .doesNotContain(TAKEN_BACK)
        .doesNotContain(NAME)
        .doesNotContain("@example.org");
    assertThat(RUNNING_TOTAL.matcher(text).find()).as(where).isFalse();
  }

  private String read(String dataset, DataForm form) throws IOException {
    try (DataFile file = datasets.write(dataset, form).orElseThrow()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.copyTo(bytes);
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  private Map<String, String> files(ArchiveDetails archive) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int piece = 0;
    for (Optional<byte[]> next = archives.findPiece(process.slug(), archive.sha256(), piece);
        next.isPresent();
        next = archives.findPiece(process.slug(), archive.sha256(), piece)) {
      all.writeBytes(next.get());
      piece++;
    }
    Map<String, String> kept = new LinkedHashMap<>();
    try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(all.toByteArray()))) {
      for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
        kept.put(entry.getName(), new String(input.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return kept;
  }
}
