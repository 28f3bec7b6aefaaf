package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.allocation.PabulibTables;

/**
 * What the file of a decided round says of its voters beside their marks, for counts that are only
 * shown protected. The file for everybody says nothing of it.
 */
@ApplicationScoped
public class BallotVoters {

  private final Elections elections;
  private final Counts counts;

  @Inject
  BallotVoters(Elections elections, Counts counts) {
    this.elections = elections;
    this.counts = counts;
  }

  /**
   * A voter.
   *
   * @param id name in the file
   * @param ward ward or neighborhood as the file writes it, or empty
   * @param age age as the file writes it, or empty
   * @param channel how the ballot came as the file writes it, or empty
   */
  public record Voter(String id, String ward, String age, String channel) {}

  /**
   * All voters, in the order of the file.
   *
   * @throws org.folkmoot.kernel.NotFound if no outcome is published
   */
  public List<Voter> list(String roundSlug) {
    PabulibTables tables = elections.get(counts.publishedSource(roundSlug)).election().tables();
    List<String> columns = tables.voteColumns();
    int id = columns.indexOf("voter_id");
    int ward = Math.max(columns.indexOf("neighborhood"), columns.indexOf("district"));
    int age = columns.indexOf("age");
    int channel = columns.indexOf("voting_method");
    return tables.votes().stream()
        .map(row -> new Voter(cell(row, id), cell(row, ward), cell(row, age), cell(row, channel)))
        .toList();
  }

  private static String cell(List<String> row, int column) {
    return column < 0 ? "" : row.get(column).strip();
  }
}
