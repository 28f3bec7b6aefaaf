package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.CurrentCouncil;
import org.jspecify.annotations.Nullable;

/**
 * Statements about sets of rows of the register, on the connection of the transaction. Each names
 * the council itself, because EclipseLink's multitenancy does not see it.
 */
@ApplicationScoped
class RegisterStatements {

  private final CouncilData data;
  private final CurrentCouncil currentCouncil;

  @Inject
  RegisterStatements(CouncilData data, CurrentCouncil currentCouncil) {
    this.data = data;
    this.currentCouncil = currentCouncil;
  }

  /** Id of the council that a statement names. */
  long council() {
    return currentCouncil.get().id();
  }

  /**
   * Carries a statement out for each of several things, in one batch.
   *
   * @param values for the places of the statement, in their order
   */
  <T> void updateAll(String sql, Collection<T> things, Function<T, List<@Nullable Object>> values) {
    try (PreparedStatement statement = connection().prepareStatement(sql)) {
      for (T thing : things) {
        set(statement, values.apply(thing));
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /**
   * Carries a statement out.
   *
   * @return rows that it changed
   */
  int update(String sql, Object... values) {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /** The numbers in the first column of what a statement finds. */
  List<Long> longs(String sql, Object... values) {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<Long> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getLong(1));
      }
      return found;
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /** The one number that a statement finds. */
  int count(String sql, Object... values) {
    return longs(sql, values).get(0).intValue();
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection().prepareStatement(sql);
    set(statement, List.of(values));
    return statement;
  }

  private static void set(PreparedStatement statement, List<@Nullable Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  private Connection connection() {
    return data.rows().unwrap(Connection.class);
  }

  private static IllegalStateException refused(SQLException e) {
    return new IllegalStateException("a statement about the register", e);
  }
}
