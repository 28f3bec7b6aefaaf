package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.AnswerService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Where facilitators answer a proposal. */
@Named
@RequestScoped
public class ProposalAnswerView {

  private final AnswerService answers;
  private final ProposalReader proposals;
  private final Address address;
  private final Feedback feedback;
  private final CurrentCouncil currentCouncil;
  private final Texts texts;
  private final RefusalReasonChoice reasons;
  private final LocalizedInput text;
  private @Nullable ProposalDetails stored;
  private Answer answer = Answer.UNDER_REVIEW;
  private final LocalizedInput responsible;
  private String cost = "";
  private long version;

  @Inject
  ProposalAnswerView(
      AnswerService answers,
      ProposalReader proposals,
      CurrentCouncil currentCouncil,
      Address address,
      Feedback feedback,
      Texts texts,
      RefusalReasonChoice reasons) {
    this.answers = answers;
    this.proposals = proposals;
    this.address = address;
    this.feedback = feedback;
    this.currentCouncil = currentCouncil;
    this.texts = texts;
    this.reasons = reasons;
    this.text = new LocalizedInput(() -> currentCouncil.get().languages());
    this.responsible = new LocalizedInput(() -> currentCouncil.get().languages());
  }

  /** Fills the form with the answer that there is. */
  public void load() {
    ProposalDetails known = getProposal();
    version = known.version();
    answer = known.answered() ? known.answer() : Answer.UNDER_REVIEW;
    reasons.show(known.reasons());
    text.show(known.answerText());
    responsible.show(known.responsible());
    cost = known.answerCost().map(Amount::typed).orElse("");
  }

  /** The proposal of the address. */
  public ProposalDetails getProposal() {
    ProposalDetails known = stored;
    if (known == null) {
      known = answers.get(address.get("ref"));
      stored = known;
    }
    return known;
  }

  /** Its process. */
  public ProcessDetails getProcess() {
    return proposals.processOf(getProposal());
  }

  /** Whether the visitor answers for the council. */
  public boolean isAnswering() {
    return answers.mayAnswer(getProposal()) && getProposal().published();
  }

  /** What can be answered. */
  public List<Answer> getAnswers() {
    return List.of(Answer.UNDER_REVIEW, Answer.FEASIBLE, Answer.NOT_FEASIBLE, Answer.ACCEPTED);
  }

  /** Answers, and leads back to the list. */
  public void send() {
    feedback.check(text, "text", reasons.check(answer), AnswerForm.LONGEST_TEXT);
    feedback.check(responsible, "responsible", "", AnswerForm.LONGEST_RESPONSIBLE);
    Currency currency = currentCouncil.get().currency();
    Optional<Amount> sum = cost.isBlank() ? Optional.empty() : texts.parseMoney(cost, currency);
    if (!cost.isBlank() && sum.isEmpty()) {
      feedback.wrong("cost", texts.moneyProblem(cost, currency));
    }
    if (feedback.isFaulty()) {
      return;
    }
    save(new AnswerForm(answer, text.read(), sum, responsible.read(), reasons.read()));
  }

  private void save(AnswerForm form) {
    try {
      answers.answer(getProposal().reference(), version, form);
      feedback.done(getList(), "proposals.answer.done", getProposal().reference());
    } catch (ChangedMeanwhile e) {
      stored = null;
      version = getProposal().version();
      feedback
          .changedMeanwhile()
          .compare("text", text, getProposal().answerText())
          .compare("responsible", responsible, getProposal().responsible());
    }
  }

  /** Sign of the currency. */
  public String getCurrencySign() {
    return currentCouncil.get().currency().getSymbol(texts.locale());
  }

  private String getList() {
    return "/staff/proposals?process=" + getProcess().slug();
  }

  /** Version that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }

  /** The chosen answer. */
  public Answer getAnswer() {
    return answer;
  }

  /** For the form. */
  public void setAnswer(Answer answer) {
    this.answer = answer;
  }

  /** Words of the answer as typed. */
  public LocalizedInput getText() {
    return text;
  }

  /** Who is responsible, as typed. */
  public LocalizedInput getResponsible() {
    return responsible;
  }

  /** Cost as typed. */
  public String getCost() {
    return cost;
  }

  /** For the form. */
  public void setCost(String cost) {
    this.cost = cost;
  }
}
