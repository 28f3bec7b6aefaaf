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
import org.folkmoot.allocation.PabulibReader;

/**
 * The ballots of rounds, ready to be counted. Keeps the last few in memory, because reading a large
 * city takes longer than counting it.
 */
@ApplicationScoped
class Elections {

  private static final int KEPT = 4;

  private final BudgetRepository budgets;
  private final Map<String, Allocation> recent =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Allocation> eldest) {
              return size() > KEPT;
            }
          });

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
}
