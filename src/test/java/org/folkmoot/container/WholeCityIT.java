package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.container.IdeaStage.english;
import static org.folkmoot.container.OutcomeStage.await;
import static org.folkmoot.container.OutcomeStage.terms;
import static org.folkmoot.container.OutcomeStage.today;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.Stance;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.outcomes.DecisionReader;
import org.folkmoot.outcomes.DecisionService;
import org.folkmoot.outcomes.DeliveryService;
import org.folkmoot.outcomes.FateService;
import org.folkmoot.outcomes.StageForm;
import org.folkmoot.outcomes.Verdict;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.BulkAnswerService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A city from its ideas to the last delivery: at the end nothing is without a fate, and everybody
 * was told of each change once.
 */
@ExtendWith(ArquillianExtension.class)
class WholeCityIT {

  private static final int IDEAS = 240;
  private static final int ON_BALLOT = 40;

  /** Of 100 pounds, at 5 pounds each. */
  private static final int FUNDED = 20;

  private static final int COST = 5;

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private OutcomeStage outcomes;
  @Inject private InTransaction inTransaction;
  @Inject private CouncilData data;
  @Inject private BulkAnswerService answers;
  @Inject private CommentService comments;
  @Inject private DecisionService decisions;
  @Inject private DecisionReader reader;
  @Inject private DeliveryService deliveries;
  @Inject private FateService fates;

  @Test
  void leavesNothingWithoutAFateAndTellsEverybodyOnce() {
    Council council = stage.newCouncil();
    Person facilitator = stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
    List<Person> residents = ideas.residents(1);
    ProcessDetails process = ideas.newProcess();
    List<String> all = ideas.published(process, IDEAS);
    List<String> feasible = all.subList(0, ON_BALLOT);
    ideas.enter(residents.get(0));
    // whoever writes twice about a thing is told once
    for (int i = 0; i < 2; i++) {
      comments.write("proposal", all.get(0), Stance.FOR, "Yes " + i);
    }
    ideas.enter(facilitator);
    assertThat(gaps()).isEqualTo(IDEAS);
    answer(process, feasible, Answer.FEASIBLE);
    answer(process, all.subList(ON_BALLOT, 140), Answer.NOT_FEASIBLE);
    answer(process, all.subList(140, IDEAS), Answer.NOT_FEASIBLE);
    assertThat(gaps()).isEqualTo(ON_BALLOT);

    Map<String, Integer> costs = new LinkedHashMap<>();
    feasible.forEach(one -> costs.put(one, COST));
    List<String> winners = feasible.subList(0, FUNDED);
    String round =
        outcomes.decided(
            process,
            costs,
            List.of(String.join(",", winners), String.join(",", winners), feasible.get(39)));
    assertThat(gaps()).isEqualTo(FUNDED);
    List<String> promises =
        decisions.recordFunded(round, terms(Verdict.ACCEPT, Optional.of(today().plusDays(90))));

    assertThat(promises).hasSize(FUNDED);
    assertThat(gaps()).isZero();
    for (String promise : promises) {
      for (org.folkmoot.outcomes.Stage to :
          List.of(org.folkmoot.outcomes.Stage.UNDER_WAY, org.folkmoot.outcomes.Stage.DELIVERED)) {
        deliveries.reach(
            promise,
            reader.find(promise).orElseThrow().version(),
            new StageForm(to, today(), LocalizedText.EMPTY));
      }
    }
    assertThat(gaps()).isZero();
    // three changes of each promise for its author, and three for whoever wrote about the first
    int expected = FUNDED * 3 + 3;
    await(() -> told().size() >= expected);
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
    assertThat(told()).hasSize(expected).doesNotHaveDuplicates();
  }

  private void answer(ProcessDetails process, List<String> references, Answer answer) {
    Map<String, Long> seen = new LinkedHashMap<>();
    references.forEach(one -> seen.put(one, ideas.get(one).version()));
    assertThat(answers.answer(process, seen, AnswerForm.of(answer, english("So."))).answered())
        .hasSameSizeAs(references);
  }

  private long gaps() {
    return fates.list(PageRequest.of(0, 1)).total();
  }

  /** Who was told of which change. */
  private List<String> told() {
    try {
      return inTransaction.call(
          () ->
              data.rows()
                  .createQuery(
                      "select n.accountId, n.change from Notice n where n.topic = :topic",
                      Object[].class)
                  .setParameter("topic", "outcome")
                  .getResultStream()
                  .map(row -> row[0] + " " + row[1])
                  .toList());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
