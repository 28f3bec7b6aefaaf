package org.folkmoot.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Accounts that an earlier version wrote. */
class OldAccountsTest {

  @Test
  void theirAddressIsTheOneThatWasProved() throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:h2:mem:")) {
      write(
          database,
          "(1, 1, 'x@faß.example', 'Ann O’Neill')",
          "(2, 1, 'greek@βόλος.example', 'Bob')",
          "(3, 1, 'x@bücher.example', 'Cy')",
          "(4, 1, 'x@xn--bcher-kva.example', 'Di')",
          "(5, 2, 'x@bücher.example', 'Ed')",
          "(6, 1, 'plain@example.org', 'Siôn')",
          "(7, 1, 'josé@example.org', 'Flo')");

      OldAccounts.bringUp(database);
      OldAccounts.bringUp(database);

      assertThat(read(database))
          .containsExactly(
              "x@fass.example|ann oneill x@fass.example",
              "greek@xn--nxasmq6b.example|bob greek@xn--nxasmq6b.example",
              "x@bücher.example|cy x@bucher.example",
              "x@xn--bcher-kva.example|di x@xn--bcher-kva.example",
              "x@xn--bcher-kva.example|ed x@xn--bcher-kva.example",
              "plain@example.org|sion plain@example.org",
              "josé@example.org|flo jose@example.org");
    }
  }

  private static void write(Connection database, String... rows) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "create table account (id bigint, council_id bigint, email varchar(254),"
              + " name varchar(120), search_text varchar(800) default '')");
      for (String row : rows) {
        statement.execute("insert into account (id, council_id, email, name) values " + row);
      }
    }
  }

  private static List<String> read(Connection database) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery("select email, search_text from account order by id")) {
      while (found.next()) {
        rows.add(found.getString(1) + "|" + found.getString(2));
      }
    }
    return rows;
  }
}
