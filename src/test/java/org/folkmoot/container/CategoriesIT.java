package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.container.IdeaStage.english;
import static org.folkmoot.container.IdeaStage.form;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.proposals.AnswerService;
import org.folkmoot.proposals.CategoryDetails;
import org.folkmoot.proposals.CategoryService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Categories of a process: set by its facilitators, chosen by authors, looked for by everybody. */
@ExtendWith(ArquillianExtension.class)
class CategoriesIT {

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private OtherRequest otherRequest;
  @Inject private Statements statements;
  @Inject private CategoryService categories;
  @Inject private ProposalService proposals;
  @Inject private ProposalReader reader;
  @Inject private AnswerService answers;
  @Inject private ProcessService processes;
  @Inject private ProcessStateService processStates;

  private Council council;
  private Person facilitator;
  private Person author;
  private ProcessDetails process;

  @BeforeEach
  void aProcessHasTwoCategories() {
    council = stage.newCouncil();
    facilitator = stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
    process = ideas.newProcess();
    categories.add(process, english("Crossings"));
    categories.add(process, english("Slower traffic"));
    author = ideas.newPerson("Ann Author");
  }

  @Test
  void areListedInTheirOrderUnderNamesThatStay() {
    categories.change(process, "slower-traffic", version("slower-traffic"), english("Speed"), 1);

    assertThat(slugs()).containsExactly("slower-traffic", "crossings");
    assertThat(find("slower-traffic").name().main()).isEqualTo("Speed");
    categories.change(process, "slower-traffic", version("slower-traffic"), english("Speed"), 99);
    assertThat(slugs()).containsExactly("crossings", "slower-traffic");
    assertThat(categories.list(ideas.newProcess())).isEmpty();
  }

  @Test
  void haveNamesThatCanBeToldApart() {
    assertRefused(
        "proposals.rule.categoryNameTaken", () -> categories.add(process, english("CROSSINGS ")));
    assertRefused(
        "proposals.rule.categoryNameTaken",
        () ->
            categories.change(
                process, "crossings", version("crossings"), english("slower  traffic"), 1));
    assertThat(categories.add(process, english("Crossings!"))).isEqualTo("crossings-2");
  }

  @Test
  void areChangedByOneAtATime() {
    long seen = version("crossings");
    categories.change(process, "crossings", seen, english("Ways across"), 1);

    assertThatThrownBy(() -> categories.change(process, "crossings", seen, english("Zebras"), 1))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(() -> categories.remove(process, "absent")).isInstanceOf(NotFound.class);
  }

  @Test
  void areSetByFacilitatorsOfTheProcessOnly() {
    for (Role role : List.of(Role.MODERATOR, Role.ADMINISTRATOR, Role.AUDITOR)) {
      stage.enter(council, role);
      assertThatThrownBy(() -> categories.add(process, english("x")))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> categories.remove(process, "crossings"))
          .isInstanceOf(NotAllowed.class);
    }
    assertThat(otherRequest.call(stage.newCouncil(), () -> categories.list(process).isEmpty()))
        .isTrue();
  }

  @Test
  void areChosenByAuthorsOrLeftOut() {
    ideas.enter(author);
    String one = ideas.published(process, "A zebra", "crossings");
    String other = ideas.published(process, "A tree", "");

    assertThat(ideas.get(one).categorySlug()).isEqualTo("crossings");
    assertThat(ideas.get(one).categoryName().main()).isEqualTo("Crossings");
    assertThat(ideas.get(other).categoryName().isEmpty()).isTrue();
    assertThat(found("crossings")).containsExactly(one);
    assertThat(found("slower-traffic")).isEmpty();
    assertThat(found("absent")).isEmpty();
    assertRefused(
        "proposals.rule.categoryGone",
        () -> proposals.draft(process.slug(), form("A bench", "absent")));
  }

  @Test
  void areMovedByFacilitators() {
    ideas.enter(author);
    String reference = ideas.published(process, "A zebra", "");
    assertThatThrownBy(() -> categories.assign(reference, "crossings"))
        .isInstanceOf(NotAllowed.class);

    ideas.enter(facilitator);
    categories.assign(reference, "crossings");
    assertThat(ideas.get(reference).categorySlug()).isEqualTo("crossings");
    categories.assign(reference, "");
    assertThat(ideas.get(reference).categorySlug()).isEmpty();
  }

  @Test
  void stayWhileAnIdeaHasThem() {
    ideas.enter(author);
    String reference = ideas.published(process, "A zebra", "crossings");
    String draft = proposals.draft(process.slug(), form("A draft", "slower-traffic"));

    ideas.enter(facilitator);
    assertThat(categories.countUses(process)).isEqualTo(Map.of(find("crossings").id(), 1L));
    assertRefused("proposals.rule.categoryInUse", () -> categories.remove(process, "crossings"));
    categories.remove(process, "slower-traffic");
    categories.assign(reference, "");
    categories.remove(process, "crossings");

    assertThat(slugs()).isEmpty();
    ideas.enter(author);
    assertThat(ideas.get(draft).categorySlug()).isEmpty();
  }

  @Test
  void goWithTheDraftOfAProcess() {
    String slug = processes.draft(Stage.about("A draft"));
    categories.add(processes.find(slug).orElseThrow(), english("Anything"));

    processStates.delete(slug);

    assertThat(processes.find(slug)).isEmpty();
  }

  @Test
  void costAListNoStatementForEachIdea() throws Exception {
    ideas.enter(author);
    ideas.published(process, "One", "crossings");
    ideas.enter(facilitator);
    int few = statements.during(() -> list(ProposalFilter.ALL));
    ideas.enter(author);
    for (int i = 0; i < 8; i++) {
      ideas.published(process, "More " + i, i % 2 == 0 ? "crossings" : "slower-traffic");
    }
    ideas.enter(facilitator);

    assertThat(statements.during(() -> list(ProposalFilter.ALL))).isEqualTo(few);
  }

  private List<ProposalDetails> list(ProposalFilter filter) {
    answers.list(process, filter, PageRequest.of(0, 20));
    return reader.list(process, filter, PageRequest.of(0, 20)).rows();
  }

  private List<String> found(String category) {
    return reader
        .list(process, ProposalFilter.ALL.about(category), PageRequest.of(0, 20))
        .rows()
        .stream()
        .map(ProposalDetails::reference)
        .toList();
  }

  private CategoryDetails find(String slug) {
    return categories.list(process).stream()
        .filter(one -> one.slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  private long version(String slug) {
    return find(slug).version();
  }

  private List<String> slugs() {
    return categories.list(process).stream().map(CategoryDetails::slug).toList();
  }

  private static void assertRefused(String key, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            RuleViolation.class, rule -> assertThat(rule.messageKey()).isEqualTo(key));
  }
}
