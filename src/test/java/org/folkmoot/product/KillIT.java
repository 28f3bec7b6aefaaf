package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * CR-1: the product is killed while people write, again and again; whatever it had confirmed is
 * there afterwards, and the log is unbroken. One round on each database; {@code
 * -Dfolkmoot.kill.rounds=200} for a long run.
 */
@LongRun
class KillIT {

  private static final Logger LOG = Logger.getLogger(KillIT.class.getName());
  private static final int ROUNDS = Integer.getInteger("folkmoot.kill.rounds", 1);
  private static final int WRITERS = 3;

  @Test
  void whatWasConfirmedIsThereAfterAKillOnH2() {
    assertThat(lostIn(Product.newFolder("kill-h2"), Map.of())).isEmpty();
  }

  @Test
  void whatWasConfirmedIsThereAfterAKillOnPostgreSql() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      Map<String, String> settings =
          Map.of(
              "FOLKMOOT_DB_URL",
              postgres.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", ""),
              "FOLKMOOT_DB_USER",
              "postgres");
      assertThat(lostIn(Product.newFolder("kill-postgresql"), settings)).isEmpty();
    }
  }

  private static List<String> lostIn(Path folder, Map<String, String> settings) {
    Map<String, String> confirmed = new HashMap<>();
    List<String> lost = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      Product product = Product.start(folder, settings);
      try {
        lost.addAll(missing(product, confirmed));
        confirmed.putAll(writeUntilKilled(product, round));
      } finally {
        product.kill();
      }
      LOG.info("kill round " + round + ": " + confirmed.size() + " confirmed, lost " + lost);
    }
    try (Product product = Product.start(folder, settings)) {
      lost.addAll(missing(product, confirmed));
      String log =
          Client.of(product).signedInAs("administrator").get("/staff/log?check=all").body();
      assertThat(log).doesNotContain("fm-message--danger");
    }
    LOG.info(ROUNDS + " kills, " + confirmed.size() + " confirmed, " + lost.size() + " lost");
    return lost;
  }

  /** Writers create processes until the product is gone; gives those that were confirmed. */
  private static Map<String, String> writeUntilKilled(Product product, int round) {
    Queue<String[]> confirmed = new ConcurrentLinkedQueue<>();
    List<Thread> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      Facilitator facilitator = new Facilitator(Client.of(product));
      String name = "Kill " + round + " " + writer + " ";
      Thread thread = new Thread(() -> write(facilitator, name, confirmed));
      writers.add(thread);
      thread.start();
    }
    Product.await(60, () -> confirmed.size() >= 5 + round % 7);
    product.kill();
    writers.forEach(KillIT::join);
    Map<String, String> all = new HashMap<>();
    confirmed.forEach(one -> all.put(one[0], one[1]));
    assertThat(all).isNotEmpty();
    return all;
  }

  private static void write(Facilitator facilitator, String name, Queue<String[]> confirmed) {
    try {
      for (int i = 0; i < 1_000_000; i++) {
        confirmed.add(new String[] {facilitator.createProcess(name + i), name + i});
      }
    } catch (RuntimeException | AssertionError e) {
      // the product was killed
    }
  }

  private static List<String> missing(Product product, Map<String, String> confirmed) {
    List<String> missing = new ArrayList<>();
    Client client = Client.of(product);
    confirmed.forEach(
        (slug, title) -> {
          if (!client.get("/process?process=" + slug).body().contains(title)) {
            missing.add(title);
          }
        });
    return missing;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
