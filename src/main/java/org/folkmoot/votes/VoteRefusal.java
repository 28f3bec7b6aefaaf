package org.folkmoot.votes;

import org.folkmoot.kernel.RuleViolation;

/** A rule of elections that an action would break. */
public final class VoteRefusal extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private final String field;

  private VoteRefusal(String field, String messageKey, Object... arguments) {
    super(messageKey, arguments);
    this.field = field;
  }

  /** Name of the component of the form that it is about, or empty. */
  public String field() {
    return field;
  }

  /** A text is missing. */
  static VoteRefusal textMissing(String field) {
    return new VoteRefusal(field, "votes.rule.textMissing");
  }

  /** A text is too long. */
  static VoteRefusal textTooLong(String field, int longest, int length) {
    return new VoteRefusal(field, "votes.rule.textTooLong", longest, length);
  }

  /** It would end before it begins. */
  static VoteRefusal endsBeforeItBegins() {
    return new VoteRefusal("closesAt", "votes.rule.endsBeforeItBegins");
  }

  /** A number that no election has. */
  static VoteRefusal numberWrong(String field) {
    return new VoteRefusal(field, "votes.rule.numberWrong");
  }

  /** More questions or options than an election can have. */
  static VoteRefusal tooMany(int most) {
    return new VoteRefusal("questions", "votes.rule.tooMany", most);
  }

  /** The round does not exist or is of another process. */
  static VoteRefusal unknownRound() {
    return new VoteRefusal("round", "votes.rule.unknownRound");
  }

  /** About a round one question is asked, of a kind for projects. */
  static VoteRefusal kindOfRound() {
    return new VoteRefusal("questions", "votes.rule.kindOfRound");
  }

  /** It belongs to a visit already, or is alone in it. */
  static VoteRefusal arePots() {
    return new VoteRefusal("", "votes.rule.arePots");
  }

  /** Fewer than two pots, or more than a visit can have. */
  static VoteRefusal potsWrong(int most) {
    return new VoteRefusal("by", "votes.rule.potsWrong", most);
  }

  /** There is no such board of key holders. */
  static VoteRefusal unknownBoard() {
    return new VoteRefusal("board", "votes.rule.unknownBoard");
  }

  /** Fewer shuffles than two, or more than the board has trustees. */
  static VoteRefusal shufflesWrong(int fewest, int most) {
    return new VoteRefusal("shuffles", "votes.rule.shufflesWrong", fewest, most);
  }

  /** It is no draft any more. */
  static VoteRefusal isFixed() {
    return new VoteRefusal("", "votes.rule.isFixed");
  }

  /** Something must be there first. */
  static VoteRefusal hasGaps() {
    return new VoteRefusal("", "votes.rule.hasGaps");
  }

  /** Whoever set it up cannot be the second person. */
  static VoteRefusal secondPerson() {
    return new VoteRefusal("", "votes.rule.secondPerson");
  }

  /** It has gone on meanwhile, or is in a state in which this cannot be done. */
  static VoteRefusal wrongState() {
    return new VoteRefusal("", "votes.rule.wrongState");
  }

  /** This needs a reason, which everybody will read. */
  static VoteRefusal reasonMissing() {
    return new VoteRefusal("reason", "votes.rule.reasonMissing");
  }

  /** A vote can end later only. */
  static VoteRefusal notLater() {
    return new VoteRefusal("closesAt", "votes.rule.notLater");
  }

  /** So much later is a mistake in typing. */
  static VoteRefusal muchLater(int days) {
    return new VoteRefusal("closesAt", "votes.rule.muchLater", days);
  }

  /** The end cannot be moved any more, or the vote is not confirmed yet. */
  static VoteRefusal endIsPast() {
    return new VoteRefusal("", "votes.rule.endIsPast");
  }

  /** Another request for a later end waits. */
  static VoteRefusal extensionWaits() {
    return new VoteRefusal("", "votes.rule.extensionWaits");
  }

  /** Whoever asked for a later end cannot confirm it. */
  static VoteRefusal extensionNeedsAnother() {
    return new VoteRefusal("", "votes.rule.extensionNeedsAnother");
  }

  /** No project can be withdrawn now: the vote is not confirmed, or its end has come. */
  static VoteRefusal withdrawalTooLate() {
    return new VoteRefusal("", "votes.rule.withdrawalTooLate");
  }

  /** Another request to withdraw a project of the round waits. */
  static VoteRefusal withdrawalWaits() {
    return new VoteRefusal("", "votes.rule.withdrawalWaits");
  }

  /** Whoever asked for it cannot confirm it. */
  static VoteRefusal withdrawalNeedsAnother() {
    return new VoteRefusal("", "votes.rule.withdrawalNeedsAnother");
  }

  /** It is not on the ballot paper, or is withdrawn already. */
  static VoteRefusal notOnPaper() {
    return new VoteRefusal("project", "votes.rule.notOnPaper");
  }

  /** The same was sent before. */
  static VoteRefusal isSent() {
    return new VoteRefusal("", "votes.rule.isSent");
  }

  /** There is nobody who could be the second person. */
  static VoteRefusal nobodyElse() {
    return new VoteRefusal("", "votes.rule.nobodyElse");
  }

  /** A process cannot go while it has elections that residents know. */
  static VoteRefusal processHasElections() {
    return new VoteRefusal("", "votes.rule.processHasElections");
  }
}
