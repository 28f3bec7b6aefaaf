package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.BulkAnswer;
import org.folkmoot.proposals.BulkAnswerService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Where facilitators answer many proposals at once: they write, check, and publish. */
@Named
@RequestScoped
public class BulkAnswerView {

  /** A proposal and its version, as the form carries what the facilitator read. */
  private static final Pattern SEEN = Pattern.compile("(P\\d{1,15}):(\\d{1,18})");

  private final BulkAnswerService answers;
  private final ProcessService processes;
  private final Address address;
  private final Feedback feedback;
  private final Texts texts;
  private final RefusalReasonChoice reasons;
  private final LocalizedInput text;
  private @Nullable ProcessDetails process;
  private @Nullable List<ProposalDetails> list;
  private @Nullable BulkAnswer plan;
  private Answer answer = Answer.UNDER_REVIEW;
  private String version = "";

  @Inject
  BulkAnswerView(
      BulkAnswerService answers,
      ProcessService processes,
      CurrentCouncil currentCouncil,
      Address address,
      Feedback feedback,
      Texts texts,
      RefusalReasonChoice reasons) {
    this.answers = answers;
    this.processes = processes;
    this.address = address;
    this.feedback = feedback;
    this.texts = texts;
    this.reasons = reasons;
    this.text = new LocalizedInput(() -> currentCouncil.get().languages());
  }

  /**
   * Notes the versions that the facilitator reads.
   *
   * @throws NotFound if none of the chosen ideas is there
   */
  public void load() {
    if (getList().isEmpty()) {
      throw new NotFound();
    }
    version = seenNow();
  }

  /**
   * Shows what the answer would do. Sent once more as it was checked, it is published; changed
   * meanwhile, it is checked again.
   */
  public void send() {
    AnswerForm form = read();
    if (form == null) {
      return;
    } else if (version.endsWith("#" + signOf(form))) {
      publish(form);
    } else {
      plan = answers.check(getProcess(), seen(), form);
      version = version.replaceFirst("#.*", "") + (isPublishable() ? "#" + signOf(form) : "");
    }
  }

  private void publish(AnswerForm form) {
    BulkAnswer done = answers.answer(getProcess(), seen(), form);
    String sentence = texts.count("proposals.bulk.done", done.answered().size());
    feedback.told(
        "/staff/proposals?process=" + getProcess().slug(),
        done.leftOut().isEmpty()
            ? sentence
            : sentence
                + " "
                + texts.with(
                    "proposals.bulk.done.leftOut", String.join(", ", done.leftOut().keySet())));
  }

  private @Nullable AnswerForm read() {
    feedback.check(text, "text", reasons.check(answer), AnswerForm.LONGEST_TEXT);
    return feedback.isFaulty() ? null : AnswerForm.of(answer, text.read()).because(reasons.read());
  }

  private static String signOf(AnswerForm form) {
    LocalizedText words = form.text();
    return Integer.toHexString(
        Objects.hash(form.answer().name(), words.byLanguage(), form.reasons()));
  }

  private String seenNow() {
    return getList().stream()
        .map(proposal -> proposal.reference() + ":" + proposal.version())
        .collect(Collectors.joining(","));
  }

  private Map<String, Long> seen() {
    Map<String, Long> seen = new LinkedHashMap<>();
    SEEN.matcher(version)
        .results()
        .forEach(one -> seen.put(one.group(1), Long.parseLong(one.group(2))));
    return seen;
  }

  /** The process of the address. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known = processes.getForFacilitator(address.get("process"));
      process = known;
    }
    return known;
  }

  /** The chosen ideas. */
  public List<ProposalDetails> getList() {
    List<ProposalDetails> known = list;
    if (known == null) {
      List<String> references =
          Pattern.compile(",").splitAsStream(address.get("refs")).distinct().toList();
      known = answers.list(getProcess(), references);
      list = known;
    }
    return known;
  }

  /** Whether the answer was checked. */
  public boolean isChecked() {
    return plan != null;
  }

  /** What the answer would do; nothing before it was checked. */
  public BulkAnswer getPlan() {
    BulkAnswer known = plan;
    return known == null ? new BulkAnswer(List.of(), Map.of(), 0) : known;
  }

  /** What the button does next. */
  public String getNextStep() {
    return isPublishable()
        ? texts.count("proposals.bulk.publish", getPlan().answered().size())
        : texts.get("proposals.bulk.check");
  }

  /** Whether there is anything to publish. */
  public boolean isPublishable() {
    return !getPlan().answered().isEmpty();
  }

  /** Which ideas are left out and why, one sentence for each. */
  public List<String> getLeftOut() {
    return getPlan().leftOut().entrySet().stream()
        .map(entry -> texts.with("proposals.bulk.why." + entry.getValue().name(), entry.getKey()))
        .toList();
  }

  /** What can be answered. */
  public List<Answer> getAnswers() {
    return List.of(Answer.UNDER_REVIEW, Answer.FEASIBLE, Answer.NOT_FEASIBLE, Answer.ACCEPTED);
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

  /** What was read, and the answer that was checked. */
  public String getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(String version) {
    this.version = version;
  }
}
