package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.moderation.Decision;
import org.folkmoot.moderation.ModerationService;
import org.folkmoot.moderation.RuleService;
import org.folkmoot.moderation.Ruling;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.AnswerService;
import org.folkmoot.proposals.CategoryService;
import org.folkmoot.proposals.FoundPage;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalSearch;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.proposals.ProposalSort;
import org.folkmoot.proposals.RefusalReasonService;
import org.folkmoot.proposals.SimilarIdeas;
import org.folkmoot.search.IndexService;
import org.folkmoot.search.SearchDocument;
import org.folkmoot.search.SearchProbe;
import org.folkmoot.search.SearchQuery;
import org.folkmoot.search.SearchResult;
import org.folkmoot.search.SearchService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is found, what is not any more, and how nodes keep up. */
@ExtendWith(ArquillianExtension.class)
class SearchIT {

  @Inject private RefusalReasonService reasons;
  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private OtherRequest otherRequest;
  @Inject private Statements statements;
  @Inject private StrongSignIn signIns;
  @Inject private SearchService search;
  @Inject private SearchProbe probe;
  @Inject private IndexService indexes;
  @Inject private ProposalService proposals;
  @Inject private ProposalReader reader;
  @Inject private ProposalSearch list;
  @Inject private SimilarIdeas similar;
  @Inject private CategoryService categories;
  @Inject private AnswerService answers;
  @Inject private ProcessStateService states;
  @Inject private ModerationService moderation;
  @Inject private RuleService rules;
  @Inject private Visitor visitor;

  private final List<Path> folders = new ArrayList<>();
  private Council council;
  private Person facilitator;
  private Person author;
  private ProcessDetails process;

  @BeforeEach
  void aProcessTakesIdeas() {
    council = stage.newCouncil();
    facilitator = stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
    process = ideas.newProcess();
    author = ideas.newPerson("Ann");
    enter(author);
  }

  @AfterEach
  void removeFolders() throws IOException {
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void whatEverybodyMayReadIsFoundAtOnceAndNothingElse() {
    String idea = draft("Benches for everybody", "Mae’r parc yng Nghaerdydd yn wag.");
    assertThat(find("bench")).as("a draft").isEmpty();

    proposals.publish(idea);
    assertThat(find("bench")).containsExactly("Benches for everybody");
    assertThat(find("Caerdydd")).hasSize(1);
    assertThat(find("benhces")).as("typo").hasSize(1);

    change(idea, "Chairs for everybody");
    assertThat(find("bench")).isEmpty();
    assertThat(find("chair")).hasSize(1);

    hide(idea);
    assertThat(find("chair")).as("hidden").isEmpty();
    show(idea);
    assertThat(find("chair")).as("shown again").hasSize(1);

    enter(author);
    proposals.withdraw(idea, "Done already.");
    assertThat(find("chair")).as("withdrawn").isEmpty();
    assertThat(list(ProposalFilter.ALL).rows()).as("without words it stands there").hasSize(1);
    assertThat(list(ProposalFilter.ALL).counts().get("state")).isEqualTo(Map.of("none", 1L));
  }

  @Test
  void nothingOfAWithdrawnProcessIsFoundUntilItIsBack() {
    publish("A bench");
    enter(facilitator);
    states.withdraw(process.slug(), english("A mistake"));
    assertThat(find("bench")).isEmpty();
    assertThat(find("streets")).isEmpty();

    rules.choose(english("Be kind"), 0);
    reasons.takeSuggested();
    states.publish(process.slug(), true);
    assertThat(find("bench")).hasSize(1);
    assertThat(find("streets")).isNotEmpty();
  }

  @Test
  void anotherCouncilFindsNothingOfIt() {
    publish("A bench");
    probe.settle(council);
    SearchResult ours = search.find(SearchQuery.of("bench", 9));
    Council other = stage.newCouncil();
    probe.settle(other);

    assertThat(otherRequest.call(other, () -> search.find(SearchQuery.of("bench", 9)).hits()))
        .isEmpty();
    assertThat(
            otherRequest.call(
                other, () -> search.find(SearchQuery.of("", 9).in(process.id())).hits()))
        .isEmpty();
    assertThat(otherRequest.call(other, () -> search.show(ours.hits())))
        .as("hits of ours, asked for there")
        .isEmpty();
    assertThat(otherRequest.call(other, () -> similar.find(process, "A bench to sit on")))
        .isEmpty();
  }

  @Test
  void helpIsFoundInBothLanguages() {
    probe.settle(council);
    assertThat(search.show(search.find(SearchQuery.of("second factor", 9).ofKind("help")).hits()))
        .extracting(SearchDocument::path)
        .anyMatch(path -> path.startsWith("/help#"));
    assertThat(
            search.find(SearchQuery.of("cymedroli", 9).ofKind("help")).total()
                + search.find(SearchQuery.of("cyllideb", 9).ofKind("help")).total())
        .isPositive();
  }

  @Test
  void aListIsNarrowedAndSorted() {
    enter(facilitator);
    String rest = categories.add(process, english("Resting"));
    enter(author);
    String one = publish("A bench by the river");
    String two = publish("A bench by the school");
    enter(facilitator);
    categories.assign(one, rest);
    answers.answer(
        two,
        reader.find(two).orElseThrow().version(),
        AnswerForm.of(Answer.FEASIBLE, english("Yes")));

    ProposalFilter bench = filter("bench");
    FoundPage all = list(bench);
    assertThat(all.total()).isEqualTo(2);
    assertThat(all.counts().get("category")).isEqualTo(Map.of(rest, 1L));
    assertThat(all.counts().get("state")).isEqualTo(Map.of("none", 1L, "feasible", 1L));
    assertThat(references(list(bench.about(rest)))).containsExactly(one);
    assertThat(references(list(ProposalFilter.of("bench", "", "feasible", "newest"))))
        .containsExactly(two);
    assertThat(references(list(ProposalFilter.of("bench", "", "", "newest"))))
        .containsExactly(two, one);
    assertThat(references(list(filter("river bench")))).containsExactly(one);
    assertThat(similar.find(process, "Bench near the river"))
        .extracting(ProposalDetails::reference)
        .containsExactly(one);
  }

  @Test
  void staffFindHiddenAndWithdrawnOnesToo() {
    String shown = publish("A bench by the river");
    String hidden = publish("A bench to hide");
    String withdrawn = publish("A bench too many");
    String other = publish("Something else");
    draft("A bench that nobody has finished", "To sit on.");
    proposals.withdraw(withdrawn, "Done already.");
    hide(hidden);

    assertThat(listForStaff("bench")).containsExactly(withdrawn, hidden, shown);
    assertThat(listForStaff("BENCHES")).as("as everybody finds it").containsExactly(shown);
    assertThat(listForStaff("river bench")).containsExactly(shown);
    assertThat(listForStaff("bench hide")).containsExactly(hidden);
    assertThat(listForStaff("fountain")).isEmpty();
    assertThat(listForStaff("")).containsExactly(other, withdrawn, hidden, shown);
    enter(author);
    assertThatThrownBy(() -> listForStaff("bench")).isInstanceOf(NotAllowed.class);
  }

  @Test
  void programsReadOnFromACursor() {
    for (int i = 0; i < 5; i++) {
      publish("Bench " + i);
    }
    probe.settle(council);
    List<String> read = new ArrayList<>();
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      FoundPage part = list.read(process, filter("bench"), next.get(), 2);
      read.addAll(references(part));
      next = part.next();
      // what comes meanwhile makes these words rarer and moves all scores
      publish("Something else " + read.size());
      probe.settle(council);
    }

    assertThat(read).hasSize(5).doesNotHaveDuplicates();
    assertThatThrownBy(() -> list.read(process, filter("bench"), "nothing of ours", 2))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theNumberOfStatementsDoesNotGrow() throws Exception {
    publishMany(20);
    int few = statements(ProposalFilter.ALL);
    int fewFound = statements(filter("idea"));
    int fewShown = shown();
    int fewOfStaff = statementsOfStaff();
    publishMany(180);

    assertThat(statements(ProposalFilter.ALL)).isEqualTo(few);
    assertThat(statements(filter("idea"))).isEqualTo(fewFound);
    assertThat(shown()).isEqualTo(fewShown).isLessThan(8);
    assertThat(statementsOfStaff()).isEqualTo(fewOfStaff);
  }

  @Test
  void onlyAdministratorsHaveItBuiltAnew() {
    publish("A bench");
    assertThatThrownBy(indexes::rebuild).isInstanceOf(NotAllowed.class);

    enter(facilitator);
    indexes.rebuild();
    assertThat(find("bench")).as("the old one answers").hasSize(1);
  }

  @Test
  void anotherNodeFollowsAndFindsItsWayAfterACrash() throws IOException {
    Path folder = newFolder();
    SearchProbe.Node node = probe.newNode(folder).open(council);
    publish("A bench");
    assertThat(node.find(council, "bench")).isEmpty();
    node.follow();
    assertThat(node.find(council, "bench")).hasSize(1);

    node.keep(Instant.now());
    publish("A second bench");
    node.follow();
    node.crash();
    String third = publish("A third bench");

    SearchProbe.Node again = probe.newNode(folder);
    assertThat(again.hasIndex(council)).as("what was kept is there").isTrue();
    again.follow();
    assertThat(again.find(council, "bench")).hasSize(3);
    proposals.withdraw(third, "A mistake.");
    again.follow();
    assertThat(again.find(council, "bench")).hasSize(2);
    again.crash();
  }

  @Test
  void aDamagedIndexIsBuiltAnew() throws IOException {
    Path folder = newFolder();
    publish("A bench");
    probe.newNode(folder).open(council).crash();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".si")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }

    SearchProbe.Node node = probe.newNode(folder);
    assertThat(node.hasIndex(council)).isFalse();
    node.open(council);
    assertThat(node.find(council, "bench")).hasSize(1);
    node.crash();
  }

  @Test
  void aNodeThatSleptTooLongBuildsAnew() throws IOException {
    Path folder = newFolder();
    probe.newNode(folder).open(council).crash();

    Instant later = Instant.now().plus(Duration.ofDays(8));
    SearchProbe.Node node = probe.newNode(folder, later, () -> {});
    assertThat(node.hasIndex(council)).isFalse();
    node.crash();
  }

  @Test
  void whatChangesWhileItIsBuiltIsRightAfterwards() throws IOException {
    String hidden = publish("A bench to hide");
    AtomicBoolean isDone = new AtomicBoolean();
    SearchProbe.Node node =
        probe.newNode(
            newFolder(),
            Instant.now(),
            () -> {
              if (isDone.compareAndSet(false, true)) {
                hide(hidden);
                enter(author);
                publish("A bench to find");
              }
            });
    node.open(council);

    List<Long> found = node.find(council, "bench");
    assertThat(found).hasSize(1).doesNotContain(Long.valueOf(hidden.substring(1)));
    node.crash();
  }

  private Path newFolder() throws IOException {
    Path folder = Files.createTempDirectory("search");
    folders.add(folder);
    return folder;
  }

  private void publishMany(int number) {
    enter(facilitator);
    ideas.published(process, number);
    enter(author);
  }

  private int statements(ProposalFilter filter) throws Exception {
    return statements.during((Callable<FoundPage>) () -> list(filter));
  }

  private int statementsOfStaff() throws Exception {
    enter(facilitator);
    probe.settle(council);
    int statementsOfList = statements.during(() -> listForStaff("idea"));
    enter(author);
    return statementsOfList;
  }

  private int shown() throws Exception {
    probe.settle(council);
    return statements.during(() -> search.show(search.find(SearchQuery.of("idea", 20)).hits()));
  }

  private List<String> find(String words) {
    probe.settle(council);
    return search.show(search.find(SearchQuery.of(words, 9)).hits()).stream()
        .filter(found -> !found.kind().equals("help"))
        .map(found -> found.title().main())
        .toList();
  }

  private static ProposalFilter filter(String words) {
    return new ProposalFilter(words, 0, Optional.empty(), ProposalSort.RELEVANCE);
  }

  private FoundPage list(ProposalFilter filter) {
    probe.settle(council);
    return list.list(process, filter, PageRequest.of(0, 20));
  }

  private List<String> listForStaff(String words) {
    probe.settle(council);
    return list
        .listForStaff(process, ProposalFilter.of(words, "", "", ""), PageRequest.of(0, 20))
        .rows()
        .stream()
        .map(ProposalDetails::reference)
        .toList();
  }

  private static List<String> references(FoundPage page) {
    return page.rows().stream().map(ProposalDetails::reference).toList();
  }

  private String draft(String title, String body) {
    return proposals.draft(process.slug(), form(title, body));
  }

  private String publish(String title) {
    String reference = draft(title, "To sit on.");
    proposals.publish(reference);
    return reference;
  }

  private void change(String reference, String title) {
    proposals.change(
        reference, reader.find(reference).orElseThrow().version(), form(title, "To sit on."));
  }

  private static ProposalForm form(String title, String body) {
    return new ProposalForm(
        english(title), english(body), Optional.empty(), "", Optional.empty(), "");
  }

  private void hide(String idea) {
    decide(idea, new Ruling(Decision.HIDDEN, english("No phone numbers"), english("Because."), 0));
  }

  private void show(String idea) {
    decide(idea, Ruling.of(Decision.SHOWN, english("It is fine.")));
  }

  private void decide(String idea, Ruling ruling) {
    enter(facilitator);
    moderation.decide("proposal", idea, ruling);
  }

  private static LocalizedText english(String text) {
    return LocalizedText.of(Locale.UK, text);
  }

  private void enter(Person person) {
    signIns.enter(visitor, person.id());
  }
}
