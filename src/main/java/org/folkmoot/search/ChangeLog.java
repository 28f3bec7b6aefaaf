package org.folkmoot.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The outbox as nodes read it, over all councils. Rows become visible when their transactions end,
 * which is not the order of their numbers or times: whoever reads goes back by {@link #WINDOW} and
 * leaves out what it knows. Single statements that commit by themselves.
 */
final class ChangeLog {

  /**
   * The longest that a row may have been invisible after the time that stands in it: transactions
   * end within five minutes, and clocks of nodes may differ.
   */
  static final Duration WINDOW = Duration.ofMinutes(10);

  /** How long rows are kept. A node that slept longer builds its indexes anew. */
  static final Duration KEPT = Duration.ofDays(7);

  private final DataSource source;

  ChangeLog(DataSource source) {
    this.source = source;
  }

  /** The changes of all councils since a time, in the order of their numbers. */
  List<Change> since(Instant time) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select id, council_id, kind, thing_id from search_change where changed_at >= ?"
                    + " order by id")) {
      statement.setObject(1, time.atOffset(ZoneOffset.UTC));
      return read(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("the outbox of the search cannot be read", e);
    }
  }

  private static List<Change> read(PreparedStatement statement) throws SQLException {
    List<Change> changes = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        changes.add(
            new Change(rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getLong(4)));
      }
    }
    return changes;
  }

  /** Removes what no node needs any more. */
  void removeOld(Instant now) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("delete from search_change where changed_at < ?")) {
      statement.setObject(1, now.minus(KEPT).atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the outbox of the search cannot be tidied", e);
    }
  }
}
