package org.folkmoot.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of the demo that wait to be written, in batches of a table, on one connection. */
final class DemoRows implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

  DemoRows(Connection connection) {
    this.connection = connection;
  }

  /** Adds a row; every row of a table has the same columns. */
  void add(String table, String columns, List<@Nullable Object> values) throws SQLException {
    PreparedStatement statement = statements.get(table);
    if (statement == null) {
      statement =
          connection.prepareStatement(
              "insert into "
                  + table
                  + " ("
                  + columns
                  + ") values (?"
                  + ", ?".repeat(values.size() - 1)
                  + ")");
      statements.put(table, statement);
    }
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      statement.setObject(
          i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
    }
    statement.addBatch();
  }

  /** Writes what waits, the tables in the order in which they came up first. */
  void send() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.executeBatch();
    }
  }

  /** The id after the largest of a table. */
  long next(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select coalesce(max(id), 0) + 1 from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Lets a sequence go on after the ids that were written. */
  void restart(String sequence, long from) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("alter sequence " + sequence + " restart with " + from);
    }
  }

  /** Counts anew how many threads of a council there are with each stance. */
  static void countStances(Connection connection, long council) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("delete from comment_tally where council_id = " + council);
      statement.execute(
          "insert into comment_tally (council_id, kind, subject_id, stance, threads)"
              + " select council_id, kind, subject_id, stance, count(*) from comment"
              + " where depth = 1 and state = 'SHOWN' and council_id = "
              + council
              + " group by council_id, kind, subject_id, stance");
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : new ArrayList<>(statements.values())) {
      statement.close();
    }
  }
}
