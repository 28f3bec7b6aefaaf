package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.container.IdeaStage.english;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.AnswerService;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalRefusal;
import org.folkmoot.proposals.RefusalReasonDetails;
import org.folkmoot.proposals.RefusalReasonService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reasons of refusals: set by the council, named by answers, retired once they were. */
@ExtendWith(ArquillianExtension.class)
class RefusalReasonsIT {

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private OtherRequest otherRequest;
  @Inject private RefusalReasonService reasons;
  @Inject private AnswerService answers;
  @Inject private ProposalReader reader;

  private Person facilitator;
  private ProcessDetails process;
  private String idea;

  @BeforeEach
  void aCouncilHasTwoReasons() {
    facilitator = stage.enter(stage.newCouncil(), Role.FACILITATOR, Role.ADMINISTRATOR);
    process = ideas.newProcess();
    reasons.add(english("Too dear"));
    reasons.add(english("Not ours"));
    Person author = ideas.newPerson("Ann Author");
    ideas.enter(author);
    idea = ideas.published(process, "A bridge", "");
    ideas.enter(facilitator);
  }

  @Test
  void areListedInTheirOrderUnderTheirNewNames() {
    RefusalReasonDetails second = reasons.list().get(1);

    reasons.change(second.id(), second.version(), english("Not the council’s"), 1);

    assertThat(names()).containsExactly("Not the council’s", "Too dear");
    assertThatThrownBy(() -> reasons.change(second.id(), second.version(), english("Late"), 1))
        .isInstanceOf(ChangedMeanwhile.class);
    reasons.takeSuggested();
    assertThat(reasons.list()).hasSize(2);
  }

  @Test
  void aRefusalNamesOneAndIsFoundByIt() {
    AnswerForm refusal = AnswerForm.of(Answer.NOT_FEASIBLE, english("Sorry."));
    assertThatThrownBy(() -> answer(refusal)).isInstanceOf(ProposalRefusal.class);
    long dear = id("Too dear");
    answer(AnswerForm.of(Answer.NOT_FEASIBLE, LocalizedText.EMPTY).because(Set.of(dear)));

    assertThat(ideas.get(idea).reasons())
        .extracting(reason -> reason.name().main())
        .containsExactly("Too dear");
    assertThat(found(dear)).isOne();
    assertThat(found(id("Not ours"))).isZero();
    answer(AnswerForm.of(Answer.FEASIBLE, english("After all.")).because(Set.of(dear)));
    assertThat(ideas.get(idea).reasons()).isEmpty();
    assertThat(reader.listEarlierAnswers(ideas.get(idea)).get(0).reasons()).hasSize(1);
  }

  @Test
  void oneThatWasNamedIsRetiredAndNotRemoved() {
    long dear = id("Too dear");
    answer(AnswerForm.of(Answer.NOT_FEASIBLE, LocalizedText.EMPTY).because(Set.of(dear)));
    answer(AnswerForm.of(Answer.UNDER_REVIEW, LocalizedText.EMPTY));

    assertThatThrownBy(() -> reasons.remove(dear)).isInstanceOf(ProposalRefusal.class);
    reasons.retire(dear, true);
    assertThatThrownBy(
            () ->
                answer(
                    AnswerForm.of(Answer.NOT_FEASIBLE, LocalizedText.EMPTY).because(Set.of(dear))))
        .isInstanceOf(ProposalRefusal.class);
    reasons.retire(dear, false);
    answer(AnswerForm.of(Answer.NOT_FEASIBLE, LocalizedText.EMPTY).because(Set.of(dear)));
    reasons.remove(id("Not ours"));

    assertThat(names()).containsExactly("Too dear");
  }

  @Test
  void othersSetNone() {
    ideas.enter(ideas.newPerson("Resident"));
    assertThatThrownBy(() -> reasons.add(english("Mine"))).isInstanceOf(NotAllowed.class);
    long dear = id("Too dear");
    assertThatThrownBy(() -> reasons.retire(dear, true)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void anotherCouncilHasItsOwn() {
    Council other = stage.newCouncil();
    assertThat(otherRequest.call(other, reasons::list)).isEmpty();
  }

  private void answer(AnswerForm form) {
    answers.answer(idea, ideas.get(idea).version(), form);
  }

  private long found(long reason) {
    return reader
        .list(process, ProposalFilter.ALL.refusedFor(String.valueOf(reason)), PageRequest.of(0, 10))
        .total();
  }

  private long id(String name) {
    return reasons.list().stream()
        .filter(reason -> reason.name().main().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<String> names() {
    return reasons.list().stream().map(reason -> reason.name().main()).toList();
  }
}
