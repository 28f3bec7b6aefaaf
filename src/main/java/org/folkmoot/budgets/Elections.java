package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.PabulibReader;
import org.folkmoot.allocation.PabulibTables;
import org.folkmoot.kernel.Digest;

/**
 * The ballots of rounds, ready to be counted. Keeps the last few in memory, because reading a large
 * city takes longer than counting it. Reading and counting need no transaction; only fetching the
 * file opens a short one.
 */
@ApplicationScoped
class Elections {

  private static final int KEPT = 4;

  /** The cost by which a file says that a project takes no part. */
  private static final String COST_OF_A_WITHDRAWN_PROJECT = "999999999";

  private final BallotFiles files;
  private final Map<BallotSource, Allocation> recent = lastOf(KEPT);

  @Inject
  Elections(BallotFiles files) {
    this.files = files;
  }

  /**
   * The ballots of a round.
   *
   * @throws BudgetRefusal if none were loaded
   */
  Allocation get(BallotSource source) {
    Allocation known = recent.get(source);
    if (known == null) {
      known = Allocation.of(withdrawn(read(source), source));
      recent.put(source, known);
    }
    return known;
  }

  /** Counts and explains. */
  FinishedCount count(BallotSource source, AllocationOptions options) {
    Allocation allocation = get(source);
    Outcome outcome = allocation.decide(options);
    return new FinishedCount(
        outcome,
        allocation.explain(outcome),
        source.withdrawn().stream().sorted().toList(),
        allocation.election().voters(),
        Digest.ofContent(publicFile(source)).toHex());
  }

  /** The ballots for everybody, without what the file says of the voters. */
  byte[] publicFile(BallotSource source) {
    return PublicBallots.of(get(source).election());
  }

  private Election read(BallotSource source) {
    byte[] content = Gzip.unpack(files.get(source.roundId()));
    try {
      return new PabulibReader().read(new ByteArrayInputStream(content), source.fileName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same ballots; projects that were withdrawn since get the cost that says so. */
  private static Election withdrawn(Election election, BallotSource source) {
    if (source.withdrawn().isEmpty()) {
      return election;
    }
    PabulibTables tables = election.tables();
    int id = tables.projectColumns().indexOf("project_id");
    int cost = tables.projectColumns().indexOf("cost");
    List<List<String>> projects = new ArrayList<>();
    for (List<String> row : tables.projects()) {
      List<String> changed = new ArrayList<>(row);
      if (source.withdrawn().contains(row.get(id))) {
        changed.set(cost, COST_OF_A_WITHDRAWN_PROJECT);
      }
      projects.add(changed);
    }
    return Election.of(
        new PabulibTables(
            tables.meta(), tables.projectColumns(), projects, tables.voteColumns(), tables.votes()),
        election.name());
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
