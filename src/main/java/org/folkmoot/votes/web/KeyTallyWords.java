package org.folkmoot.votes.web;

import org.folkmoot.texts.Texts;
import org.folkmoot.trustees.TrusteeTask;
import org.folkmoot.votes.TrusteeTally;

/** How far the key holders are with a vote, in a sentence. Pure. */
final class KeyTallyWords {

  private KeyTallyWords() {}

  static String of(Texts texts, TrusteeTally tally) {
    if (tally.task().isEmpty()) {
      boolean isIn = tally.done(TrusteeTask.DECRYPT) >= tally.threshold();
      return texts.get(isIn ? "trustees.tally.in" : "trustees.tally.before");
    }
    return tally.task().orElseThrow() == TrusteeTask.SHUFFLE
        ? texts.with(
            "trustees.tally.SHUFFLE",
            texts.number(tally.done(TrusteeTask.SHUFFLE)),
            texts.number(tally.shuffles()))
        : texts.with(
            "trustees.tally.DECRYPT",
            texts.number(tally.done(TrusteeTask.DECRYPT)),
            texts.number(tally.threshold()));
  }
}
