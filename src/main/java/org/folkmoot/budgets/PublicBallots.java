package org.folkmoot.budgets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.PabulibTables;
import org.folkmoot.allocation.PabulibWriter;

/**
 * Ballots for everybody: of each voter a running number and the marks. Age, sex, channel, district
 * and whatever else a file says of voters stays with the council. Any rule gives the same outcome
 * on it.
 */
final class PublicBallots {

  private static final Set<String> MARKS = Set.of("vote", "points");

  private PublicBallots() {}

  static byte[] of(Election election) {
    PabulibTables tables = election.tables();
    List<Integer> kept = new ArrayList<>();
    List<String> columns = new ArrayList<>(List.of("voter_id"));
    for (int i = 0; i < tables.voteColumns().size(); i++) {
      if (MARKS.contains(tables.voteColumns().get(i))) {
        kept.add(i);
        columns.add(tables.voteColumns().get(i));
      }
    }
    PabulibTables reduced =
        new PabulibTables(
            tables.meta(),
            tables.projectColumns(),
            tables.projects(),
            columns,
            reduced(tables.votes(), kept));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      PabulibWriter.write(reduced, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<List<String>> reduced(List<List<String>> votes, List<Integer> kept) {
    List<List<String>> rows = new ArrayList<>(votes.size());
    for (List<String> vote : votes) {
      List<String> row = new ArrayList<>(kept.size() + 1);
      row.add(String.valueOf(rows.size() + 1));
      for (int column : kept) {
        row.add(vote.get(column));
      }
      rows.add(row);
    }
    return rows;
  }
}
