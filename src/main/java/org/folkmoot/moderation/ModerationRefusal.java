package org.folkmoot.moderation;

import java.time.LocalDate;
import java.util.Locale;
import org.folkmoot.kernel.RuleViolation;

/** A rule of moderation that an action would break. */
public final class ModerationRefusal extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private ModerationRefusal(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  /** There must be a rule. */
  static ModerationRefusal ruleMissing() {
    return new ModerationRefusal("moderation.rule.ruleMissing");
  }

  /** More rules than anybody reads. */
  static ModerationRefusal tooManyRules(int most, int count) {
    return new ModerationRefusal("moderation.rule.tooManyRules", most, count);
  }

  /** Each rule stands in each language. */
  static ModerationRefusal unevenRules(Locale language, int count, int wanted) {
    return new ModerationRefusal(
        "moderation.rule.unevenRules." + language.getLanguage(), count, wanted);
  }

  /** A rule is a line, not a page. */
  static ModerationRefusal longRule(int longest) {
    return new ModerationRefusal("moderation.rule.longRule", longest);
  }

  /** A report that names no rule says what is wrong. */
  static ModerationRefusal noteMissing() {
    return new ModerationRefusal("moderation.rule.noteMissing");
  }

  /** Somebody reported as much as the council allows. */
  static ModerationRefusal reportsReached(LimitReached reached) {
    return new ModerationRefusal("moderation.rule.reportsReached", reached.most(), reached.until());
  }

  /** A number of the settings is out of its limits. */
  static ModerationRefusal limit(int most) {
    return new ModerationRefusal("moderation.rule.limit", 1, most);
  }

  /** A list of the settings is too long to be looked through with each text. */
  static ModerationRefusal longList(int mostLines, int longest) {
    return new ModerationRefusal("moderation.rule.longList", mostLines, longest);
  }

  /** Too many reports from one place. */
  static ModerationRefusal tooManyReports() {
    return new ModerationRefusal("moderation.rule.tooManyReports");
  }

  /** What is hidden need not be reported. */
  static ModerationRefusal alreadyHidden() {
    return new ModerationRefusal("moderation.rule.alreadyHidden");
  }

  /** It is already as it was decided to be. */
  static ModerationRefusal decidedMeanwhile() {
    return new ModerationRefusal("moderation.rule.decidedMeanwhile");
  }

  /** Nobody decides about what they wrote themselves. */
  static ModerationRefusal ownText() {
    return new ModerationRefusal("moderation.rule.ownText");
  }

  /** An appeal says what is wrong with the decision. */
  static ModerationRefusal appealMissing() {
    return new ModerationRefusal("moderation.rule.appealMissing");
  }

  /** One appeal against one decision, and not for ever. */
  static ModerationRefusal notAppealable() {
    return new ModerationRefusal("moderation.rule.notAppealable");
  }

  /** An appeal goes to somebody else. */
  static ModerationRefusal sameModerator() {
    return new ModerationRefusal("moderation.rule.sameModerator");
  }

  /** Somebody may not write for a time. */
  static ModerationRefusal paused(LocalDate until) {
    return new ModerationRefusal("moderation.rule.paused", until);
  }
}
