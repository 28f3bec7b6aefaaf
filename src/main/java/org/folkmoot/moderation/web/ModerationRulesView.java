package org.folkmoot.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.moderation.ModerationRefusal;
import org.folkmoot.moderation.RuleService;
import org.folkmoot.moderation.Rules;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Where an administrator chooses the rules that texts must keep. */
@Named
@RequestScoped
public class ModerationRulesView {

  private final RuleService service;
  private final CurrentCouncil currentCouncil;
  private final Feedback feedback;
  private final Texts texts;
  private final LocalizedInput lines;
  private @Nullable Rules rules;
  private long version;

  @Inject
  ModerationRulesView(
      RuleService service, CurrentCouncil currentCouncil, Feedback feedback, Texts texts) {
    this.service = service;
    this.currentCouncil = currentCouncil;
    this.feedback = feedback;
    this.texts = texts;
    this.lines = new LocalizedInput(() -> currentCouncil.get().languages());
  }

  /** Fills the form with the rules that hold, or with our suggestion. */
  public void load() {
    version = getRules().version();
    lines.show(getRules().lines());
  }

  /** The rules that hold. */
  public Rules getRules() {
    Rules known = rules;
    if (known == null) {
      known = service.get();
      rules = known;
    }
    return known;
  }

  /** Saves them. */
  public void save() {
    try {
      service.choose(lines.read(), version);
      feedback.done("/staff/moderation", "moderation.rules.done");
    } catch (ModerationRefusal e) {
      String main = currentCouncil.get().languages().get(0).getLanguage();
      feedback.wrong("rules-" + main, texts.with(e.messageKey(), e.arguments().toArray()));
    } catch (ChangedMeanwhile e) {
      feedback.changedMeanwhile();
    }
  }

  /** One rule in each line, as typed. */
  public LocalizedInput getLines() {
    return lines;
  }

  /** Version that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }
}
