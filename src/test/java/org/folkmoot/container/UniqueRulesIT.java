package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.UniqueViolation;
import org.folkmoot.kernel.AlreadySaved;
import org.folkmoot.platform.Refusals;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finding 26: a broken unique rule is known by its table and columns, on both databases. */
@ExtendWith(ArquillianExtension.class)
class UniqueRulesIT {

  @Inject private Stage stage;

  @Resource(lookup = "java:app/jdbc/folkmoot")
  private DataSource database;

  @Test
  void theRuleIsNamedByTableAndColumns() {
    Throwable problem = insertTwice();

    assertThat(UniqueViolation.find(new IllegalStateException(problem)))
        .contains(new UniqueViolation("ward", "council_id,name_key"));
    assertThat(Refusals.of(problem)).get().isInstanceOf(AlreadySaved.class);
  }

  @Test
  void anotherFailureIsNoRule() {
    Throwable problem = catchThrowable(() -> execute("insert into ward (id) values (-7)"));

    assertThat(problem).isInstanceOf(SQLException.class);
    assertThat(UniqueViolation.find(problem)).isEmpty();
    assertThat(Refusals.of(problem)).isEmpty();
    RuntimeException wrapped = new IllegalStateException(problem);
    assertThatThrownBy(() -> UniqueViolation.wasFirst(wrapped, "ward")).isSameAs(wrapped);
  }

  @Test
  void aRuleOfAnotherTableIsNotTakenForThisOne() {
    RuntimeException problem = new IllegalStateException(insertTwice());

    assertThat(UniqueViolation.wasFirst(problem, "ward")).isTrue();
    assertThatThrownBy(() -> UniqueViolation.wasFirst(problem, "throttle")).isSameAs(problem);
  }

  /** A rule whose table or columns were renamed would be told as a failure. */
  @Test
  void everyRuleThatIsToldToPeopleIsOneOfTheDatabase() throws SQLException {
    Set<String> known = new TreeSet<>();
    try (Connection connection = database.getConnection();
        ResultSet tables =
            connection
                .getMetaData()
                .getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        collect(connection, tables.getString("TABLE_SCHEM"), tables.getString("TABLE_NAME"), known);
      }
    }

    assertThat(known).containsAll(Refusals.rules());
  }

  private static void collect(Connection connection, String schema, String table, Set<String> known)
      throws SQLException {
    try (ResultSet columns =
        connection.getMetaData().getIndexInfo(null, schema, table, true, false)) {
      String index = "";
      String list = "";
      while (columns.next()) {
        String name = columns.getString("INDEX_NAME");
        String column = columns.getString("COLUMN_NAME");
        if (name == null || column == null) {
          continue;
        }
        list = name.equals(index) ? list + "," + column : column;
        index = name;
        known.add((table + "(" + list + ")").toLowerCase(Locale.ROOT));
      }
    }
  }

  private Throwable insertTwice() {
    Council council = stage.newCouncil();
    String ward = "insert into ward (id, council_id, name, name_key) values (%d, %d, 'a', 'a')";
    return catchThrowable(
        () -> {
          execute(ward.formatted(-council.id(), council.id()));
          execute(ward.formatted(-council.id() - 1, council.id()));
        });
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
