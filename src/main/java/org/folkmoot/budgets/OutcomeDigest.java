package org.folkmoot.budgets;

import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.Step;
import org.folkmoot.kernel.Digest;

/**
 * The fingerprint of an outcome: SHA-256 over one line for each funded project, in order of
 * funding: id, tab, stage, tab, price as an exact fraction (empty where the rule has none), line
 * feed; then the sum spent.
 */
final class OutcomeDigest {

  private OutcomeDigest() {}

  static String of(Outcome outcome) {
    StringBuilder text = new StringBuilder();
    for (Step step : outcome.steps()) {
      text.append(step.project())
          .append('\t')
          .append(step.stage())
          .append('\t')
          .append(step.rho().map(Object::toString).orElse(""))
          .append('\n');
    }
    text.append(outcome.spent().stripTrailingZeros().toPlainString());
    return Digest.ofUtf8(text.toString()).toHex();
  }
}
