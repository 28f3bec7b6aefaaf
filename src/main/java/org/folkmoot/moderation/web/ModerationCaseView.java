package org.folkmoot.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.moderation.AppealService;
import org.folkmoot.moderation.CaseDetails;
import org.folkmoot.moderation.ContentDetails;
import org.folkmoot.moderation.ContentFile;
import org.folkmoot.moderation.Decision;
import org.folkmoot.moderation.ModerationService;
import org.folkmoot.moderation.RuleService;
import org.folkmoot.moderation.Rules;
import org.folkmoot.moderation.Ruling;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** All about one text, and where it is decided about. */
@Named
@RequestScoped
public class ModerationCaseView {

  private static final String LIST = "/staff/moderation";
  private static final List<Integer> PAUSES = List.of(0, 1, 7, 30, 180);

  private final ModerationService moderation;
  private final AppealService appeals;
  private final RuleService ruleService;
  private final Address address;
  private final Feedback feedback;
  private final Texts texts;
  private final LocalizedInput explanation;
  private @Nullable ContentFile file;
  private @Nullable Rules rules;
  private String rule = "";
  private int pause;

  @Inject
  ModerationCaseView(
      ModerationService moderation,
      AppealService appeals,
      RuleService ruleService,
      CurrentCouncil currentCouncil,
      Address address,
      Feedback feedback,
      Texts texts) {
    this.moderation = moderation;
    this.appeals = appeals;
    this.ruleService = ruleService;
    this.address = address;
    this.feedback = feedback;
    this.texts = texts;
    this.explanation = new LocalizedInput(() -> currentCouncil.get().languages());
  }

  /** All about the text of the address. */
  public ContentFile getFile() {
    ContentFile known = file;
    if (known == null) {
      known = moderation.file(getKind(), getReference());
      file = known;
    }
    return known;
  }

  /** The text, if it is still there. */
  public @Nullable ContentDetails getContent() {
    return getFile().content().orElse(null);
  }

  /** What it is called, or was when it was reported. */
  public String getTitle() {
    return getFile()
        .content()
        .map(ContentDetails::title)
        .or(() -> getFile().cases().stream().map(CaseDetails::title).findFirst())
        .orElse("");
  }

  /** Whether it can be hidden now. */
  public boolean isHideable() {
    return getContent() != null
        && (getFile().isAwaited() || !getFile().isHidden())
        && !getFile().own();
  }

  /** Whether reports wait that can be answered by keeping it. */
  public boolean isKeepable() {
    return getFile().open().isPresent() && !getFile().own();
  }

  /** Whether it is hidden and can be shown again outside of an appeal. */
  public boolean isShowable() {
    return getFile().isHidden()
        && !getFile().isAwaited()
        && getFile().appealed().isEmpty()
        && !getFile().own();
  }

  /** Whether the visitor decides about an appeal. */
  public boolean isAppealDecidable() {
    return isAppealed() && !getFile().sameModerator() && !getFile().own();
  }

  /** Whether an appeal waits. */
  public boolean isAppealed() {
    return getFile().appealed().isPresent();
  }

  /** What the author says against the decision. */
  public String getAppeal() {
    return getFile().appealed().map(CaseDetails::appeal).orElse("");
  }

  /** What was decided about it, the latest first. */
  public List<CaseDetails> getHistory() {
    return getFile().cases().stream().filter(one -> !one.isOpen()).toList();
  }

  /** How many texts of the author were hidden, in words; empty if none was. */
  public String getHiddenBefore() {
    long count = getFile().hiddenBefore();
    return count == 0 ? "" : texts.count("moderation.hiddenBefore", count);
  }

  /** Until when the author may not write, in words; empty if they may. */
  public String getPaused() {
    return getFile()
        .pausedUntil()
        .map(until -> texts.with("moderation.paused", texts.date(until)))
        .orElse("");
  }

  /** The rules of the council. */
  public List<LocalizedText> getRules() {
    return rules().list();
  }

  private Rules rules() {
    Rules known = rules;
    if (known == null) {
      known = ruleService.get();
      rules = known;
    }
    return known;
  }

  /** For how many days its author can be stopped from writing. */
  public List<Integer> getPauses() {
    return PAUSES;
  }

  /** A number of days in words. */
  public String pauseWords(int days) {
    return days == 0 ? texts.get("moderation.pause.none") : texts.count("moderation.pause", days);
  }

  /** Hides it. */
  public void hide() {
    LocalizedText broken = rules().find(rule).orElse(LocalizedText.EMPTY);
    if (broken.isEmpty()) {
      feedback.fault("rule", "moderation.rule.chooseRule");
    }
    if (isShort("explanation") && PAUSES.contains(pause)) {
      decide(new Ruling(Decision.HIDDEN, broken, explanation.read(), pause));
    }
  }

  /** Lets it stand. */
  public void keep() {
    if (isShort("explanation")) {
      decide(Ruling.of(Decision.KEPT, explanation.read()));
    }
  }

  /** Shows it again. */
  public void show() {
    if (isShort("explanation")) {
      decide(Ruling.of(Decision.SHOWN, explanation.read()));
    }
  }

  /** Closes with one press what only rules asked for. */
  public void nothingWrong() {
    decide(Ruling.of(Decision.KEPT, LocalizedText.EMPTY));
  }

  private void decide(Ruling ruling) {
    boolean wasAwaited = getFile().isAwaited();
    moderation.decide(getKind(), getReference(), ruling);
    feedback.done(LIST, doneKey(wasAwaited, ruling.decision()));
  }

  private String doneKey(boolean wasAwaited, Decision decision) {
    if (wasAwaited) {
      return "moderation.done.waited." + decision.name();
    }
    return (isName() ? "moderation.done.name." : "moderation.done.") + decision.name();
  }

  /** Grants the appeal: it is shown again. */
  public void grant() {
    answerAppeal(true);
  }

  /** Refuses the appeal: it stays hidden. */
  public void refuse() {
    answerAppeal(false);
  }

  private void answerAppeal(boolean granted) {
    if (isShort("reply")) {
      CaseDetails appealed = getFile().appealed().orElseThrow(NotFound::new);
      appeals.decide(appealed.id(), granted, explanation.read());
      feedback.done(
          LIST, granted ? "moderation.done.appealGranted" : "moderation.done.appealRefused");
    }
  }

  /** Lets its author write again. */
  public void endPause() {
    moderation.endPause(getKind(), getReference());
    feedback.done(
        LIST + "-case?kind=" + texts.urlPart(getKind()) + "&ref=" + texts.urlPart(getReference()),
        "moderation.done.pauseEnded");
  }

  private boolean isName() {
    return getKind().equals("name");
  }

  private boolean isShort(String id) {
    feedback.check(explanation, id, "", Ruling.LONGEST_EXPLANATION);
    return !feedback.isFaulty();
  }

  private String getKind() {
    return address.get("kind");
  }

  private String getReference() {
    return address.get("ref");
  }

  /** More about the decision, as typed. */
  public LocalizedInput getExplanation() {
    return explanation;
  }

  /** The chosen rule in its main language. */
  public String getRule() {
    return rule;
  }

  /** For the form. */
  public void setRule(String rule) {
    this.rule = rule;
  }

  /** Days for which the author may not write. */
  public int getPause() {
    return pause;
  }

  /** For the form. */
  public void setPause(int pause) {
    this.pause = pause;
  }
}
