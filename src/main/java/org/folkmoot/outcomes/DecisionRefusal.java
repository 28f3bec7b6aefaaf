package org.folkmoot.outcomes;

import org.folkmoot.kernel.RuleViolation;

/** A rule of decisions, promises and deliveries that an action would break. */
public final class DecisionRefusal extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private DecisionRefusal(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  /** There is no published outcome, or not everybody can read about it. */
  static DecisionRefusal notDecidable() {
    return new DecisionRefusal("outcomes.rule.notDecidable");
  }

  /** Somebody recorded a decision about it meanwhile. */
  static DecisionRefusal recordedAlready() {
    return new DecisionRefusal("outcomes.rule.recordedAlready");
  }

  /** It does not say why. */
  static DecisionRefusal reasonsMissing() {
    return new DecisionRefusal("outcomes.rule.reasonsMissing");
  }

  /** It differs from the vote and does not say why. */
  static DecisionRefusal differenceMissing() {
    return new DecisionRefusal("outcomes.rule.differenceMissing");
  }

  /** A promise that nobody answers for. */
  static DecisionRefusal ownerMissing() {
    return new DecisionRefusal("outcomes.rule.ownerMissing");
  }

  /** Nobody is said to have decided it. */
  static DecisionRefusal deciderMissing() {
    return new DecisionRefusal("outcomes.rule.deciderMissing");
  }

  /** A change that does not say why. */
  static DecisionRefusal noteMissing() {
    return new DecisionRefusal("outcomes.rule.noteMissing");
  }

  /** Days that cannot be: of the future, or a promise that ends before it is made. */
  static DecisionRefusal wrongDay() {
    return new DecisionRefusal("outcomes.rule.wrongDay");
  }

  /** The address of a meeting is none. */
  static DecisionRefusal wrongAddress() {
    return new DecisionRefusal("outcomes.rule.wrongAddress");
  }

  /** A text is too long. */
  static DecisionRefusal tooLong() {
    return new DecisionRefusal("outcomes.rule.tooLong");
  }

  /** It promises nothing that could be delivered. */
  static DecisionRefusal noPromise() {
    return new DecisionRefusal("outcomes.rule.noPromise");
  }

  /** It is at this stage already. */
  static DecisionRefusal sameStage() {
    return new DecisionRefusal("outcomes.rule.sameStage");
  }

  /** A step without a name. */
  static DecisionRefusal titleMissing() {
    return new DecisionRefusal("outcomes.rule.titleMissing");
  }

  /** It has enough steps. */
  static DecisionRefusal tooManySteps(int most) {
    return new DecisionRefusal("outcomes.rule.tooManySteps", most);
  }

  /** It is not delivered yet. */
  static DecisionRefusal notDelivered() {
    return new DecisionRefusal("outcomes.rule.notDelivered");
  }

  /** Only those rate who have shown that they live here. */
  static DecisionRefusal residentsOnly() {
    return new DecisionRefusal("outcomes.rule.residentsOnly");
  }

  /** The file was taken over before. */
  static DecisionRefusal fileKnown() {
    return new DecisionRefusal("outcomes.rule.fileKnown");
  }

  /** The file has rows that cannot be taken over. */
  static DecisionRefusal fileFaulty() {
    return new DecisionRefusal("outcomes.rule.fileFaulty");
  }
}
