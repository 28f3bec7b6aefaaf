package org.folkmoot.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Rounds from before rules were fixed get the rule that they were decided by. */
class RulesMigrationTest {

  private static final String RUN =
      "insert into allocation_run (id, council_id, round_id, number, rule, utility, completion,"
          + " add1_start, add1_stop, tie_break, source_sha256, outcome_sha256, funded, spent_minor,"
          + " computed_at, published_at) values (%d, 1, %d, %d, '%s', 'COST', '%s', 'INTEGRAL',"
          + " 'OVERSPEND', 'cost,votes,lex', 'a', 'b', 1, 1, current_timestamp, %s)";

  @Test
  void roundsKeepTheRuleOfTheirOutcome() throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:rules;DB_CLOSE_DELAY=-1");
    migrate(source, "43");
    try (Connection connection = source.getConnection();
        Statement sql = connection.createStatement()) {
      insertOldRounds(sql);
      migrate(source, "51");

      assertThat(rule(sql, 10))
          .isEqualTo(
              AllocationOptions.defaults()
                  .withRule(Rule.EQUAL_SHARES)
                  .withCompletion(Completion.ADD1_UTILITARIAN));
      assertThat(rule(sql, 11)).isEqualTo(AllocationOptions.defaults().withRule(Rule.GREEDY));
      assertThat(rule(sql, 12)).isEqualTo(RoundForm.USUAL_RULE);
      assertThat(texts(sql, "select run_id from outcome_publication order by number"))
          .containsExactly("100", "101");
      assertThat(texts(sql, "select options from allocation_run where id = 101"))
          .containsExactly(RoundForm.USUAL_RULE.text());
    }
  }

  private static void insertOldRounds(Statement sql) throws SQLException {
    sql.execute("set referential_integrity false");
    for (int round = 10; round <= 12; round++) {
      sql.execute(
          "insert into budget_round (id, council_id, process_id, slug, title, description,"
              + " currency, budget_minor, vote_type, projects, ballots, source_name, published,"
              + " version, created_at) values ("
              + round
              + ", 1, 1, 'r"
              + round
              + "', 'R', '', 'GBP', 1, 'APPROVAL', 0, 0, '', true, 1, current_timestamp)");
    }
    String earlier = "timestamp with time zone '2026-01-01 00:00:00+00:00'";
    sql.execute(RUN.formatted(100, 10, 1, "GREEDY", "NONE", earlier));
    sql.execute(RUN.formatted(101, 10, 2, "EQUAL_SHARES", "ADD1_UTILITARIAN", "current_timestamp"));
    sql.execute("insert into published_run (round_id, council_id, run_id) values (10, 1, 101)");
    sql.execute(RUN.formatted(102, 11, 1, "GREEDY", "NONE", "null"));
    sql.execute(RUN.formatted(103, 11, 2, "PHRAGMEN", "NONE", "null"));
  }

  private static AllocationOptions rule(Statement sql, long round) throws SQLException {
    return AllocationOptions.parse(
        texts(sql, "select rule_options from budget_round where id = " + round).get(0));
  }

  private static List<String> texts(Statement sql, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static void migrate(JdbcDataSource source, String version) {
    Flyway.configure()
        .dataSource(source)
        .placeholders(Map.of("binary", "blob"))
        .target(version)
        .load()
        .migrate();
  }
}
