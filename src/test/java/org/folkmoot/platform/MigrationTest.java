package org.folkmoot.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.LocalizedTextConverter;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Rows of an older version keep their days and their words, in both databases. */
@SuppressWarnings("NullAway")
class MigrationTest {

  private static final String TITLE = "\"Parks\" \\ trees\n– tŷ, 公園";

  @Test
  void rowsInTheEmbeddedDatabaseBecomeDaysAndTextsByLanguage() throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

    check(source, false);
  }

  @Test
  void rowsInASharedDatabaseBecomeDaysAndTextsByLanguage() throws IOException, SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      check(postgres.getPostgresDatabase(), true);
    }
  }

  /** The launcher knows the files only, and takes what is newer for the work of a newer program. */
  @Test
  void theNewestMigrationIsAFile() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    MigrationInfo[] all = Migrations.of(source, false).load().info().all();

    assertThat(all[all.length - 1].getScript()).endsWith(".sql");
  }

  private static void check(DataSource source, boolean shared) throws SQLException {
    Migrations.of(source, shared).target("8").load().migrate();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      council(statement, 1, "Europe/London");
      phase(statement, 1, "2026-03-01 00:00:00+00", "2026-03-30 00:00:00+01");
      council(statement, 2, "Pacific/Honolulu");
      phase(statement, 2, "2026-11-09 10:00:00+00", "2026-11-23 10:00:00+00");
      council(statement, 3, "Pacific/Auckland");
      phase(statement, 3, "2026-11-08 11:00:00+00", "2026-11-22 11:00:00+00");
    }

    Migrations.of(source, shared).target("81").load().migrate();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("update council set languages = 'cy,en' where id = 3");
      for (int id = 1; id <= 3; id++) {
        round(statement, id);
      }
    }
    Migrations.of(source, shared).load().migrate();

    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(
              column(
                  statement,
                  "select first_day || ' ' || last_day from process_phase order by council_id"))
          .containsExactly(
              "2026-03-01 2026-03-29", "2026-11-09 2026-11-22", "2026-11-09 2026-11-22");
      for (String stored : column(statement, "select title from participatory_process")) {
        LocalizedText title = new LocalizedTextConverter().convertToEntityAttribute(stored);
        assertThat(title).isNotNull();
        assertThat(title.byLanguage()).containsOnlyKeys("en").containsValue(TITLE);
      }
      for (String stored :
          column(
              statement,
              "select title from budget_round union all select name from budget_project")) {
        assertThat(new LocalizedTextConverter().convertToEntityAttribute(stored))
            .hasToString(TITLE);
      }
      assertThat(
              column(
                  statement,
                  "select substring(p.name from 1 for 5) || r.description || p.description"
                      + " from budget_round r join budget_project p on p.round_id = r.id"
                      + " order by r.id"))
          .containsExactly("{\"en\"{}{}", "{\"en\"{}{}", "{\"cy\"{}{}");
      assertThat(column(statement, "select state from participatory_process order by id"))
          .containsExactly("PUBLISHED", "DRAFT", "PUBLISHED");
    }
  }

  private static void council(Statement statement, int id, String zone) throws SQLException {
    statement.execute(
        "insert into council (id, slug, name, brand, zone, currency, created_at) values ("
            + id
            + ", 'c"
            + id
            + "', 'Council', 'default', '"
            + zone
            + "', 'GBP', timestamp with time zone '2026-01-01 00:00:00+00')");
  }

  private static void phase(Statement statement, int id, String start, String end)
      throws SQLException {
    statement.execute(
        "insert into participatory_process"
            + " (id, council_id, slug, title, summary, published, version, created_at) values ("
            + (id + "0, " + id + ", 'parks', '" + TITLE + "', '', " + (id != 2))
            + ", 1, timestamp with time zone '2026-01-01 00:00:00+00')");
    statement.execute(
        "insert into phase (id, council_id, process_id, position, kind, starts_at, ends_at)"
            + (" values (" + id + "00, " + id + ", " + id + "0, 0, 'VOTE',")
            + (" timestamp with time zone '" + start + "',")
            + (" timestamp with time zone '" + end + "')"));
  }

  /** A round with one project, in plain text. */
  private static void round(Statement statement, int id) throws SQLException {
    statement.execute(
        "insert into budget_round (id, council_id, process_id, slug, title, description, currency,"
            + " budget_minor, vote_type, ballots, source_name, published, version, created_at,"
            + " rule_options) values ("
            + (id + "1, " + id + ", " + id + "0, 'round', '" + TITLE + "', '', 'GBP', 100,")
            + " 'APPROVAL', 0, '', false, 1, timestamp with time zone '2026-01-01 00:00:00+00',"
            + " 'rule=greedy')");
    statement.execute(
        "insert into budget_project (id, council_id, round_id, position, code, name, description,"
            + " cost_minor, category, target, place, votes, score, withdrawn) values ("
            + (id + "2, " + id + ", " + id + "1, 0, '1', '" + TITLE + "', '', 1,")
            + " '', '', '', 0, 0, false)");
  }

  private static List<String> column(Statement statement, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
