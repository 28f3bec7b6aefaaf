package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever stops the start is told in one sentence, with a non-zero exit and no stack trace. */
class StartFailureIT {

  private record Attempt(int exit, String errors) {}

  @Test
  void anOccupiedPort() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
      Attempt attempt = start(Map.of("FOLKMOOT_PORT", String.valueOf(other.getLocalPort())));

      assertOneSentence(attempt, "Port " + other.getLocalPort(), "FOLKMOOT_PORT");
    }
  }

  @Test
  void anUnknownSetting() {
    assertOneSentence(start(Map.of("FOLKMOOT_COLOUR", "red")), "FOLKMOOT_COLOUR", "FOLKMOOT_PORT");
  }

  @Test
  void aValueOfTheWrongForm() {
    assertOneSentence(start(Map.of("FOLKMOOT_PORT", "eighty")), "FOLKMOOT_PORT", "eighty");
    assertOneSentence(start(Map.of("FOLKMOOT_HTTPS", "yes")), "FOLKMOOT_HTTPS", "true or false");
  }

  @Test
  void anUnknownArgument() {
    assertOneSentence(start(Map.of(), "--demonstration"), "--demonstration");
  }

  /** A file in place of the directory: permissions do not bind every user that runs tests. */
  @Test
  void aDataDirectoryThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(Product.newFolder("failure").resolve("file"), "");

    Attempt attempt = start(Map.of("FOLKMOOT_DATA", file.toString()));

    assertOneSentence(attempt, file.toString(), "FOLKMOOT_DATA");
  }

  @Test
  void aDatabaseThatCannotBeReached() {
    int nobody = Product.freePort();
    Attempt attempt =
        start(Map.of("FOLKMOOT_DB_URL", "jdbc:postgresql://127.0.0.1:" + nobody + "/folkmoot"));

    assertOneSentence(attempt, "jdbc:postgresql://127.0.0.1:" + nobody, "FOLKMOOT_DB_URL");
  }

  @Test
  @ExtendWith(WithProduct.class)
  void aDataDirectoryInUse(Product running) {
    Attempt attempt = start(Map.of("FOLKMOOT_DATA", running.data().toString()));

    assertOneSentence(attempt, running.data().toString(), "stop it, or set FOLKMOOT_DATA");
    assertThat(Client.of(running).get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void aDatabaseOfANewerVersion() throws SQLException {
    Path folder = Product.newFolder("failure");
    String url = "jdbc:h2:file:" + folder.resolve("folkmoot");
    try (Connection database = DriverManager.getConnection(url, "", "");
        Statement statement = database.createStatement()) {
      statement.execute("create table \"flyway_schema_history\" (\"version\" varchar(50))");
      statement.execute("insert into \"flyway_schema_history\" values ('999')");
    }

    Attempt attempt = start(Map.of("FOLKMOOT_DATA", folder.toString()));

    assertOneSentence(attempt, "newer Folkmoot", "backup");
  }

  /** Finding J: a restored folder without its key, and a key of somewhere else. */
  @Test
  void aDatabaseWithoutItsSecret() throws IOException {
    Path folder = Product.newFolder("secret");
    Product.start(folder, Map.of()).close();
    Path key = folder.resolve("data").resolve("secret.key");
    String right = Files.readString(key).strip();
    Map<String, String> data = Map.of("FOLKMOOT_DATA", folder.resolve("data").toString());
    Files.delete(key);

    assertOneSentence(start(data, "--demo"), "secret.key", "is missing", "FOLKMOOT_SECRET");
    assertThat(key).doesNotExist();

    Files.writeString(key, new StringBuilder(right).reverse().toString());
    Attempt attempt = start(data, "--demo");
    assertThat(attempt.exit()).isNotZero();
    assertThat(attempt.errors()).contains("Folkmoot does not start. The secret is not the one");

    Files.writeString(key, right);
    Product.start(folder, Map.of()).close();
  }

  @Test
  void aDemoWhereACouncilIsAndTheReverse() throws SQLException {
    assertRefused("town", new String[] {"--demo"}, "a council's own data", "without --demo");
    assertRefused("demo", new String[0], "holds the demo", "FOLKMOOT_DATA");
  }

  private static void assertRefused(String slug, String[] arguments, String... said)
      throws SQLException {
    Path folder = Product.newFolder("kind");
    String url = "jdbc:h2:file:" + folder.resolve("folkmoot");
    try (Connection database = DriverManager.getConnection(url, "", "");
        Statement statement = database.createStatement()) {
      statement.execute("create table \"flyway_schema_history\" (\"version\" varchar(50))");
      statement.execute("create table council (slug varchar(100))");
      statement.execute("insert into council values ('" + slug + "')");
    }
    assertOneSentence(start(Map.of("FOLKMOOT_DATA", folder.toString()), arguments), said);
  }

  private static Attempt start(Map<String, String> settings, String... arguments) {
    Path folder = Product.newFolder("failure");
    Map<String, String> all = new HashMap<>(settings);
    all.putIfAbsent("FOLKMOOT_PORT", String.valueOf(Product.freePort()));
    Path errors = folder.resolve("errors.txt");
    ProcessBuilder command =
        Product.command(folder, all, arguments)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors.toFile());
    try {
      Process process = command.start();
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the start was not refused");
      }
      return new Attempt(
          process.exitValue(), Files.readString(errors, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void assertOneSentence(Attempt attempt, String... said) {
    assertThat(attempt.exit()).isNotZero();
    assertThat(attempt.errors())
        .startsWith("Folkmoot does not start. ")
        .contains(said)
        .doesNotContain("Exception", "\tat ")
        .hasLineCount(1);
  }
}
