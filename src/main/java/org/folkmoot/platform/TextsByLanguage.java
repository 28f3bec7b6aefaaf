package org.folkmoot.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.LocalizedTextConverter;
import org.jspecify.annotations.Nullable;

/**
 * Turns columns of plain text into texts by language. What stood there before was written in the
 * first language of its council; in SQL alone the text could not be quoted for certain.
 */
final class TextsByLanguage implements JavaMigration {

  private static final int ROWS_AT_ONCE = 500;

  private final String version;
  private final String table;
  private final List<String> columns;

  TextsByLanguage(String version, String table, List<String> columns) {
    this.version = version;
    this.table = table;
    this.columns = List.copyOf(columns);
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
  }

  @Override
  public String getDescription() {
    return "texts by language of " + table;
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    for (String column : columns) {
      rewrite(context.getConnection(), column);
    }
  }

  private void rewrite(Connection connection, String column) throws SQLException {
    LocalizedTextConverter converter = new LocalizedTextConverter();
    try (Statement read = connection.createStatement();
        ResultSet rows =
            read.executeQuery(
                ("select t.id, t." + column + ", c.languages from " + table)
                    + " t join council c on c.id = t.council_id");
        PreparedStatement write =
            connection.prepareStatement(
                "update " + table + " set " + column + " = ? where id = ?")) {
      int waiting = 0;
      while (rows.next()) {
        LocalizedText text = LocalizedText.of(first(rows.getString(3)), rows.getString(2));
        write.setString(1, converter.convertToDatabaseColumn(text));
        write.setLong(2, rows.getLong(1));
        write.addBatch();
        waiting++;
        if (waiting == ROWS_AT_ONCE) {
          write.executeBatch();
          waiting = 0;
        }
      }
      write.executeBatch();
    }
  }

  private static Locale first(String languages) {
    return Locale.forLanguageTag(languages.split(",", -1)[0]);
  }
}
