package org.folkmoot.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What {@link CommitsForEver} left behind. */
final class CommittedRows {

  private CommittedRows() {}

  /** The newest number, 0 without any. */
  static long newest(Connection connection) throws SQLException {
    return one(connection, "select coalesce(max(n), 0) from entry");
  }

  /** Whether no number is missing and the counter agrees. */
  static boolean areWhole(Connection connection) throws SQLException {
    long newest = newest(connection);
    return one(connection, "select count(*) from entry") == newest
        && one(connection, "select count(*) from head") == 1
        && one(connection, "select n from head where id = 1") == newest;
  }

  private static long one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
