package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.Explanation;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.PabulibReader;
import org.folkmoot.allocation.RuleComparison;

/**
 * The ballots of rounds, ready to be counted. Keeps the last few in memory, because reading a large
 * city takes longer than counting it.
 */
@ApplicationScoped
class Elections {

  private static final int ELECTIONS_KEPT = 4;
  private static final int COUNTS_KEPT = 64;

  /** A count of certain ballots by certain options. */
  record Counted(Outcome outcome, Explanation explanation) {}

  private record CountKey(String sourceSha256, AllocationOptions options) {}

  private final BudgetRepository budgets;
  private final Map<String, Allocation> recent = lastOf(ELECTIONS_KEPT);
  private final Map<CountKey, Counted> counts = lastOf(COUNTS_KEPT);
  private final Map<CountKey, RuleComparison> comparisons = lastOf(ELECTIONS_KEPT);

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected Elections() {
    this(null);
  }

  @Inject
  Elections(BudgetRepository budgets) {
    this.budgets = budgets;
  }

  /**
   * The ballots of a round.
   *
   * @throws NoBallots if none were loaded
   */
  Allocation get(BudgetRound round) {
    String digest = round.sourceSha256().orElseThrow(NoBallots::new);
    Allocation known = recent.get(digest);
    if (known == null) {
      known = read(round);
      recent.put(digest, known);
    }
    return known;
  }

  /** An outcome of a round with its explanation; the last ones are kept. */
  Counted count(BudgetRound round, AllocationOptions options) {
    Allocation allocation = get(round);
    CountKey key = new CountKey(round.sourceSha256().orElseThrow(), options);
    Counted known = counts.get(key);
    if (known == null) {
      Outcome outcome = allocation.decide(options);
      known = new Counted(outcome, allocation.explain(outcome));
      counts.put(key, known);
    }
    return known;
  }

  /** The main rules on the ballots of a round; the last comparisons are kept. */
  RuleComparison compare(BudgetRound round, AllocationOptions base) {
    CountKey key = new CountKey(round.sourceSha256().orElseThrow(NoBallots::new), base);
    RuleComparison known = comparisons.get(key);
    if (known == null) {
      known = RuleComparison.of(get(round), base);
      comparisons.put(key, known);
    }
    return known;
  }

  private Allocation read(BudgetRound round) {
    byte[] content = content(round);
    try {
      return Allocation.of(
          new PabulibReader().read(new ByteArrayInputStream(content), round.sourceName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Pabulib file as it was loaded. */
  byte[] content(BudgetRound round) {
    byte[] compressed = budgets.findBallots(round.id()).orElseThrow(NoBallots::new).content();
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <K, V> Map<K, V> lastOf(int kept) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > kept;
          }
        });
  }
}
