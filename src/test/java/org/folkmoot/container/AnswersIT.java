package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.folkmoot.container.IdeaStage.english;

import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Optional;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.Amount;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.AnswerService;
import org.folkmoot.proposals.EarlierAnswer;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the council answers: words, cost, who is responsible, and what it said before. */
@ExtendWith(ArquillianExtension.class)
class AnswersIT {

  private static final Currency POUND = Currency.getInstance("GBP");

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private AnswerService answers;
  @Inject private ProposalReader reader;

  private String reference;

  @BeforeEach
  void anIdeaIsPublished() {
    Council council = stage.newCouncil();
    Person facilitator = stage.enter(council, Role.FACILITATOR);
    ProcessDetails process = ideas.newProcess();
    ideas.enter(ideas.newPerson("Ann Author"));
    reference = ideas.published(process, "A zebra", "");
    ideas.enter(facilitator);
  }

  @Test
  void sayWhatItCostsAndWhoIsResponsible() {
    answer(
        new AnswerForm(
            Answer.FEASIBLE,
            english("Next year."),
            Optional.of(new Amount(480_000, POUND)),
            english("Roads team")));

    ProposalDetails answered = ideas.get(reference);
    assertThat(answered.answerCost()).contains(new Amount(480_000, POUND));
    assertThat(answered.responsible().main()).isEqualTo("Roads team");
    assertThat(reader.listEarlierAnswers(answered)).isEmpty();
  }

  @Test
  void stayReadableWhenOthersReplaceThem() {
    answer(AnswerForm.of(Answer.UNDER_REVIEW, LocalizedText.EMPTY));
    answer(
        new AnswerForm(
            Answer.FEASIBLE,
            english("Next year."),
            Optional.of(new Amount(480_000, POUND)),
            english("Roads team")));
    answer(AnswerForm.of(Answer.NOT_FEASIBLE, english("The land is not ours.")));

    assertThat(ideas.get(reference).answerCost()).isEmpty();
    assertThat(reader.listEarlierAnswers(ideas.get(reference)))
        .extracting(EarlierAnswer::number, EarlierAnswer::answer, one -> one.text().main())
        .containsExactly(
            tuple(1, Answer.UNDER_REVIEW, ""), tuple(2, Answer.FEASIBLE, "Next year."));
    assertThat(reader.listEarlierAnswers(ideas.get(reference)).get(1))
        .satisfies(
            said -> {
              assertThat(said.cost()).contains(new Amount(480_000, POUND));
              assertThat(said.responsible().main()).isEqualTo("Roads team");
            });
  }

  @Test
  void areAnAnswerAndNotTooLong() {
    assertThatThrownBy(() -> AnswerForm.of(Answer.NONE, english("x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AnswerForm.of(Answer.FEASIBLE, english("x".repeat(4_001))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void answer(AnswerForm form) {
    answers.answer(reference, ideas.get(reference).version(), form);
  }
}
