package org.folkmoot.proposals;

import java.time.Instant;
import java.time.LocalDate;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.processes.Opening;

/** A rule of proposals that an action would break. */
public final class ProposalRefusal extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private ProposalRefusal(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  /** Ideas are not taken now. */
  static ProposalRefusal notOpen(Opening opening) {
    return new ProposalRefusal(
        "proposals.rule.notOpen." + opening.state().name(), opening.day().orElse(LocalDate.EPOCH));
  }

  /** Nothing is entered into a process that does not run. */
  static ProposalRefusal processNotRunning() {
    return new ProposalRefusal("proposals.opening.NOT_RUNNING");
  }

  /** A refusal names a reason of the council's list. */
  static ProposalRefusal refusalWithoutReason() {
    return new ProposalRefusal("proposals.rule.refusalWithoutReason");
  }

  /** A reason was retired or removed meanwhile. */
  static ProposalRefusal reasonGone() {
    return new ProposalRefusal("proposals.rule.reasonGone");
  }

  /** What an answer has named is not removed. */
  static ProposalRefusal reasonInUse() {
    return new ProposalRefusal("proposals.rule.reasonInUse");
  }

  /** A council has too many reasons. */
  static ProposalRefusal tooManyReasons(int most) {
    return new ProposalRefusal("proposals.rule.tooManyReasons", most);
  }

  /** A proposal without a text is not published. */
  static ProposalRefusal textMissing() {
    return new ProposalRefusal("proposals.rule.textMissing");
  }

  /** What the council has answered stays as it was answered. */
  static ProposalRefusal alreadyAnswered() {
    return new ProposalRefusal("proposals.rule.answered");
  }

  /** Somebody has too many drafts in one process. */
  static ProposalRefusal tooManyDrafts(int most) {
    return new ProposalRefusal("proposals.rule.tooManyDrafts", most);
  }

  /** Somebody published too many in one day. */
  static ProposalRefusal tooManyToday(int most, Instant until) {
    return new ProposalRefusal("proposals.rule.tooManyToday", most, until);
  }

  /** Only what is published can be supported, answered, withdrawn or hidden. */
  static ProposalRefusal notPublished() {
    return new ProposalRefusal("proposals.rule.notPublished");
  }

  /** Ideas are not supported now. */
  static ProposalRefusal supportNotOpen(Opening opening) {
    return new ProposalRefusal(
        "proposals.rule.supportNotOpen." + opening.state().name(),
        opening.day().orElse(LocalDate.EPOCH));
  }

  /** Nobody supports their own proposal. */
  static ProposalRefusal ownProposal() {
    return new ProposalRefusal("proposals.rule.own");
  }

  /** Whoever hides or withdraws says why. */
  static ProposalRefusal reasonMissing() {
    return new ProposalRefusal("proposals.rule.reasonMissing");
  }

  /** What was chosen has been removed meanwhile. */
  static ProposalRefusal categoryGone() {
    return new ProposalRefusal("proposals.rule.categoryGone");
  }

  /** Proposals have it. */
  static ProposalRefusal categoryInUse(long uses) {
    return new ProposalRefusal("proposals.rule.categoryInUse", uses);
  }

  /** Two with one name could not be told apart. */
  static ProposalRefusal categoryNameTaken() {
    return new ProposalRefusal("proposals.rule.categoryNameTaken");
  }

  /** Nobody finds their way through more. */
  static ProposalRefusal tooManyCategories(int most) {
    return new ProposalRefusal("proposals.rule.tooManyCategories", most);
  }

  /** More would hold up others. */
  static ProposalRefusal tooManyAtOnce(int most) {
    return new ProposalRefusal("proposals.rule.tooManyAtOnce", most);
  }

  /** An answer that refuses gives its reasons. */
  static ProposalRefusal answerTextMissing() {
    return new ProposalRefusal("proposals.rule.answerTextMissing");
  }
}
