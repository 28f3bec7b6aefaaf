package org.folkmoot.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks for words in every column of every table, binary ones too (AZ-9, AZ-11). */
@ApplicationScoped
public class DatabaseSearch {

  @Resource(lookup = "java:app/jdbc/folkmoot")
  private DataSource database;

  /** Where one of the words stands, as {@code table.column: word}. */
  public List<String> find(String... words) {
    List<String> places = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
          while (rows.next()) {
            search(rows, table, words, places);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return places;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                + " and lower(table_schema) = 'public'")) {
      while (rows.next()) {
        String name = rows.getString(1);
        if (!name.startsWith("flyway")) {
          tables.add(name);
        }
      }
    }
    return tables;
  }

  private static void search(ResultSet row, String table, String[] words, List<String> places)
      throws SQLException {
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      String text = text(row.getObject(column)).toLowerCase(Locale.ROOT);
      for (String word : words) {
        if (text.contains(word.toLowerCase(Locale.ROOT))) {
          places.add(table + "." + row.getMetaData().getColumnName(column) + ": " + word);
        }
      }
    }
  }

  private static String text(@Nullable Object value) throws SQLException {
    if (value instanceof byte[] bytes) {
      return new String(bytes, UTF_8);
    }
    if (value instanceof Blob blob) {
      try (var stream = blob.getBinaryStream()) {
        return new String(stream.readAllBytes(), UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (value instanceof Clob clob) {
      return clob.getSubString(1, (int) clob.length());
    }
    return String.valueOf(value);
  }
}
