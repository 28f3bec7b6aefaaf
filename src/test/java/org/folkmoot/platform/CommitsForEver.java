package org.folkmoot.platform;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/**
 * A process that commits until it is killed, and says after each commit which number is safe. Its
 * load is that of the product in small: short rows, some of them large, changes of a counter, and a
 * pause after every few commits, in which the database may tidy up.
 */
public final class CommitsForEver {

  private CommitsForEver() {}

  /** Address of the database, and the pause between commits in milliseconds. */
  public static void main(String[] arguments) throws SQLException, InterruptedException {
    PrintStream out = System.out;
    long pause = Long.parseLong(arguments[1]);
    Random random = new Random();
    try (Connection connection = DriverManager.getConnection(arguments[0])) {
      try (Statement create = connection.createStatement()) {
        create.execute("create table if not exists entry (n bigint primary key, content blob)");
        create.execute("create table if not exists head (id int primary key, n bigint)");
        create.execute(
            "merge into head key (id) values (1, coalesce((select max(n) from entry), 0))");
      }
      connection.setAutoCommit(false);
      long next = 1 + CommittedRows.newest(connection);
      try (PreparedStatement insert =
              connection.prepareStatement("insert into entry (n, content) values (?, ?)");
          PreparedStatement head =
              connection.prepareStatement("update head set n = ? where id = 1")) {
        for (long n = next; true; n++) {
          byte[] content = new byte[random.nextInt(50) == 0 ? 60_000 : random.nextInt(400)];
          random.nextBytes(content);
          insert.setLong(1, n);
          insert.setBytes(2, content);
          insert.executeUpdate();
          head.setLong(1, n);
          head.executeUpdate();
          connection.commit();
          out.println(n);
          out.flush();
          if (pause > 0) {
            Thread.sleep(random.nextInt((int) (2 * pause)));
          }
        }
      }
    }
  }
}
