package org.folkmoot.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.folkmoot.start.DatabaseOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Guards the version of H2 (finding A): what a process has committed is there after the process was
 * killed, in the file itself and in a copy of it. Three rounds in every build; {@code
 * -Dfolkmoot.kill.rounds=200} for a long run, {@code -Dfolkmoot.kill.seconds} and {@code
 * -Dfolkmoot.kill.pause} for another load, {@code -Dfolkmoot.kill.options} for other settings of
 * H2.
 */
class CommitsUnderKillTest {

  private static final int ROUNDS = Integer.getInteger("folkmoot.kill.rounds", 3);
  private static final int SECONDS = Integer.getInteger("folkmoot.kill.seconds", 3);
  private static final int PAUSE_MILLIS = Integer.getInteger("folkmoot.kill.pause", 3);

  @TempDir private Path folder;

  @Test
  void whatWasCommittedIsThereAfterAKill() throws Exception {
    int lost = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      long confirmed = commitAndKill(round);
      Path copy = folder.resolve("copy.mv.db");
      Files.copy(folder.resolve("data.mv.db"), copy);
      lost += isKept(folder.resolve("copy"), confirmed) ? 0 : 1;
      Files.delete(copy);
    }
    assertThat(lost).as("rounds of " + ROUNDS + " that lost something").isZero();
  }

  private long commitAndKill(int round) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    CommitsForEver.class.getName(),
                    url(folder.resolve("data")),
                    String.valueOf(PAUSE_MILLIS)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    AtomicLong confirmed = new AtomicLong();
    Thread reader = new Thread(() -> read(process, confirmed));
    reader.start();
    long before = System.nanoTime();
    while (confirmed.get() == 0 && process.isAlive() && System.nanoTime() - before < 60e9) {
      Thread.sleep(10);
    }
    Thread.sleep(SECONDS * 1_000L + (round * 137L) % 900);
    process.destroyForcibly().waitFor();
    reader.join();
    assertThat(confirmed.get()).as("commits before the kill").isPositive();
    return confirmed.get();
  }

  private static void read(Process process, AtomicLong confirmed) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        confirmed.set(Long.parseLong(line));
      }
    } catch (IOException e) {
      // the process is gone
    }
  }

  private static boolean isKept(Path file, long confirmed) {
    try (Connection connection = DriverManager.getConnection(url(file))) {
      return CommittedRows.newest(connection) >= confirmed && CommittedRows.areWhole(connection);
    } catch (SQLException e) {
      return false;
    }
  }

  private static String url(Path file) {
    String url = "jdbc:h2:file:" + file.toAbsolutePath();
    String options = System.getProperty("folkmoot.kill.options");
    return options == null ? DatabaseOptions.addTo(url) : url + options;
  }
}
