package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.container.IdeaStage.english;

import jakarta.inject.Inject;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.budgets.BallotPlace;
import org.folkmoot.budgets.IdeaProjectService;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.ProjectForm;
import org.folkmoot.budgets.ProjectService;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundForm;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.Amount;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.AnswerService;
import org.folkmoot.proposals.CategoryService;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ideas that can be done become projects of a round, each once. */
@ExtendWith(ArquillianExtension.class)
class IdeaProjectsIT {

  private static final Amount COST = new Amount(500_00, Currency.getInstance("GBP"));

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private IdeaProjectService projects;
  @Inject private ProjectService byHand;
  @Inject private RoundService rounds;
  @Inject private AnswerService answers;
  @Inject private CategoryService categories;
  @Inject private ProposalService proposals;
  @Inject private Visitor visitor;

  private Council council;
  private Person facilitator;
  private Person author;
  private ProcessDetails process;
  private String round;
  private String feasible;

  @BeforeEach
  void aRoundTakesProjects() {
    council = stage.newCouncil();
    facilitator = stage.enter(council, Role.FACILITATOR);
    process = ideas.newProcess();
    round = newRound(process);
    categories.add(process, english("Crossings"));
    author = ideas.newPerson("Ann Author");
    ideas.enter(author);
    feasible = ideas.published(process, "A zebra", "crossings");
    ideas.enter(facilitator);
    answer(feasible, Answer.FEASIBLE);
  }

  @Test
  void becomeProjectsWithTheirWordsAndTheCost() {
    assertThat(projects.add(round, Map.of(feasible, COST))).containsExactly(feasible);

    ProjectDetails project = list().get(0);
    assertThat(project.code()).isEqualTo(feasible);
    assertThat(project.name().main()).isEqualTo("A zebra");
    assertThat(project.description().main()).isEqualTo("Because.");
    assertThat(project.cost()).isEqualTo(COST);
    assertThat(project.category()).isEqualTo("Crossings");
    assertThat(projects.findIdea(details(), feasible)).contains(feasible);
    assertThat(projects.listPlaces(ideas.get(feasible)))
        .extracting(BallotPlace::round)
        .containsExactly(round);
  }

  @Test
  void becomeNoneTwiceInOneRound() {
    projects.add(round, Map.of(feasible, COST));

    assertThat(projects.add(round, Map.of(feasible, COST))).isEmpty();
    assertThat(list()).hasSize(1);
    String next = newRound(process);
    assertThat(projects.add(next, Map.of(feasible, COST))).containsExactly(feasible);
    assertThat(projects.listPlaces(ideas.get(feasible))).hasSize(2);
  }

  @Test
  void areLeftOutUnlessTheyCanBeDoneAndAreShown() {
    ideas.enter(author);
    String open = ideas.published(process, "Not answered", "");
    String refused = ideas.published(process, "Refused", "");
    String withdrawn = ideas.published(process, "Withdrawn", "");
    String accepted = ideas.published(process, "Accepted", "");
    ideas.enter(facilitator);
    answer(refused, Answer.NOT_FEASIBLE);
    answer(withdrawn, Answer.ACCEPTED);
    answer(accepted, Answer.ACCEPTED);
    ideas.enter(author);
    proposals.withdraw(withdrawn, "No more.");
    ideas.enter(facilitator);
    Map<String, Amount> costs = new LinkedHashMap<>();
    List.of(open, refused, withdrawn, accepted, feasible).forEach(one -> costs.put(one, COST));

    assertThat(projects.add(round, costs)).containsExactly(accepted, feasible);
  }

  @Test
  void stayOutOfRoundsOfOtherProcesses() {
    String elsewhere = newRound(ideas.newProcess());

    assertThat(projects.add(elsewhere, Map.of(feasible, COST))).isEmpty();
    assertThat(projects.listRounds(process)).extracting(RoundDetails::slug).containsExactly(round);
    rounds.withdraw(round, "No money.");
    assertThat(projects.listRounds(process)).isEmpty();
  }

  @Test
  void getAnotherCodeWhereTheirsIsTaken() {
    byHand.add(
        round,
        new ProjectForm(
            feasible, english("By hand"), LocalizedText.EMPTY, COST, "", "", "", null, null));

    projects.add(round, Map.of(feasible, COST));

    assertThat(list()).extracting(ProjectDetails::code).hasSize(2).doesNotHaveDuplicates();
    assertThat(projects.findIdea(details(), feasible)).isEmpty();
  }

  @Test
  void areFreeAgainWhenTheProjectOrTheRoundIsRemoved() {
    projects.add(round, Map.of(feasible, COST));
    byHand.remove(round, feasible);
    assertThat(projects.listPlaces(ideas.get(feasible))).isEmpty();
    assertThat(projects.add(round, Map.of(feasible, COST))).containsExactly(feasible);

    rounds.deleteDraft(round);

    assertThat(projects.listPlaces(ideas.get(feasible))).isEmpty();
  }

  @Test
  void arePutThereByFacilitatorsAndSeenWithTheRound() {
    projects.add(round, Map.of(feasible, COST));
    visitor.enter(Optional.empty());

    assertThat(projects.listPlaces(ideas.get(feasible))).as("the round is a draft").isEmpty();
    stage.enter(council, Role.MODERATOR, Role.ADMINISTRATOR);
    assertThatThrownBy(() -> projects.add(round, Map.of(feasible, COST)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> projects.listRounds(process)).isInstanceOf(NotAllowed.class);
  }

  private String newRound(ProcessDetails of) {
    return rounds.setUp(
        of.slug(),
        new RoundForm(
            english("Round"),
            LocalizedText.EMPTY,
            new Amount(1_000_00, COST.currency()),
            VoteType.APPROVAL));
  }

  private void answer(String reference, Answer answer) {
    answers.answer(
        reference, ideas.get(reference).version(), AnswerForm.of(answer, english("So.")));
  }

  private RoundDetails details() {
    return rounds.find(round).orElseThrow();
  }

  private List<ProjectDetails> list() {
    return rounds.listProjects(details());
  }
}
