package org.folkmoot.budgets;

import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.Digest;

/**
 * By which rule a round is counted, with what the rule depends on. Residents read it from the
 * publication of the round on; from the first ballot on it stays as it is, and the SHA-256 of
 * {@link #text} proves that.
 *
 * @param round name of the round in addresses
 * @param budget sum to share out
 * @param voteType what a ballot holds
 * @param options rule, completion, order among equals, threshold and all other options
 */
public record RoundRule(String round, Amount budget, VoteType voteType, AllocationOptions options) {

  private static final String OPTIONS = "options: ";

  /**
   * The canonical text, in ASCII, each line with a line feed at its end: a heading, then round,
   * budget (currency, blank, major units with the decimals of the currency), ballots (the vote type
   * of the Pabulib format), options ({@link AllocationOptions#text}).
   */
  public String text() {
    return String.join(
        "\n",
        "org.folkmoot/budgets/rule/v1",
        "round: " + round,
        "budget: " + budget,
        "ballots: " + voteType.code(),
        OPTIONS + options.text(),
        "");
  }

  /**
   * The options in a text that {@link #text} wrote.
   *
   * @throws IllegalArgumentException if it is another one
   */
  public static AllocationOptions readOptions(String text) {
    return text.lines()
        .filter(line -> line.startsWith(OPTIONS))
        .map(line -> AllocationOptions.parse(line.substring(OPTIONS.length())))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not the text of a rule"));
  }

  /** SHA-256 of the text, 64 hexadecimal digits. */
  public String sha256() {
    return Digest.ofUtf8(text()).toHex();
  }
}
