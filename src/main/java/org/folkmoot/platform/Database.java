package org.folkmoot.platform;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The one database, set by configuration. Whoever needs a connection waits at most ten seconds for
 * it. Counts of tries are transactions of their own inside of others and have connections of their
 * own: if they took them from the same pool, requests that hold one each would wait for each other.
 * So have the numbers of new rows: EclipseLink locks a sequence while it fetches the next ones, and
 * whoever holds a connection may wait for that lock.
 */
@DataSourceDefinition(
    name = "java:app/jdbc/folkmoot",
    className = "${MPCONFIG=folkmoot.db.datasource:org.h2.jdbcx.JdbcDataSource}",
    url = "${MPCONFIG=folkmoot.db.url:jdbc:h2:mem:folkmoot;DB_CLOSE_DELAY=-1}",
    user = "${MPCONFIG=folkmoot.db.user:}",
    password = "${MPCONFIG=folkmoot.db.password:}",
    minPoolSize = 2,
    maxPoolSize = 32,
    properties = "fish.payara.max-wait-time-in-millis=10000")
@DataSourceDefinition(
    name = "java:app/jdbc/folkmoot-counts",
    className = "${MPCONFIG=folkmoot.db.datasource:org.h2.jdbcx.JdbcDataSource}",
    url = "${MPCONFIG=folkmoot.db.url:jdbc:h2:mem:folkmoot;DB_CLOSE_DELAY=-1}",
    user = "${MPCONFIG=folkmoot.db.user:}",
    password = "${MPCONFIG=folkmoot.db.password:}",
    minPoolSize = 1,
    maxPoolSize = 16,
    properties = "fish.payara.max-wait-time-in-millis=10000")
@DataSourceDefinition(
    name = "java:global/jdbc/folkmoot-sequences",
    className = "${MPCONFIG=folkmoot.db.datasource:org.h2.jdbcx.JdbcDataSource}",
    url = "${MPCONFIG=folkmoot.db.url:jdbc:h2:mem:folkmoot;DB_CLOSE_DELAY=-1}",
    user = "${MPCONFIG=folkmoot.db.user:}",
    password = "${MPCONFIG=folkmoot.db.password:}",
    transactional = false,
    minPoolSize = 1,
    maxPoolSize = 8,
    properties = "fish.payara.max-wait-time-in-millis=10000")
@ApplicationScoped
public class Database {

  @Resource(lookup = "java:app/jdbc/folkmoot")
  @SuppressWarnings("NullAway.Init")
  private DataSource dataSource;

  /** For plain JDBC: migrations, the job table. */
  DataSource source() {
    return dataSource;
  }

  /** Whether other nodes may use the same database; H2 belongs to this process alone. */
  boolean isShared() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not say what it is", e);
    }
  }
}
