package org.folkmoot.proposals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of the proposals that were looked for.
 *
 * @param rows the proposals, in order
 * @param total how many there are in all
 * @param widened whether too few had these very words, so that similar ones count as well
 * @param counts how many there are by value of {@code category}, {@code ward} and {@code state};
 *     empty while nobody can say
 * @param next where a program reads on; empty at the end
 */
public record FoundPage(
    List<ProposalDetails> rows,
    long total,
    boolean widened,
    Map<String, Map<String, Long>> counts,
    Optional<String> next) {

  /** Copies list and map. */
  public FoundPage {
    rows = List.copyOf(rows);
    counts = Map.copyOf(counts);
  }

  /** One without anything. */
  public static FoundPage empty() {
    return new FoundPage(List.of(), 0, false, Map.of(), Optional.empty());
  }
}
