package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.Test;

/**
 * CR-1 for votes: the product is killed while ballots are cast, again and again. Each ballot whose
 * receipt was given stands in the public log afterwards, at the same place and once; ballots
 * without an answer are cast again and stand there once, too. One round on each database; {@code
 * -Dfolkmoot.kill.rounds=200} for a long run.
 */
@LongRun
class BallotKillIT {

  private static final Logger LOG = Logger.getLogger(BallotKillIT.class.getName());
  private static final int ROUNDS = Integer.getInteger("folkmoot.kill.rounds", 1);
  private static final int MOST_CONTROLS = 3;
  private static final String VOTE = "a-name-for-the-library";
  private static final List<String> VOTERS = List.of("administrator", "facilitator", "evaluator");

  /** What was seen, over all rounds of a database. */
  private static final class Seen {

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<HttpVoter> voters = new ArrayList<>();
    private int again;
  }

  @Test
  void noBallotIsLostOrDoubledByAKillOnH2() {
    assertThat(wrongIn("H2", Product.newFolder("ballots-h2"), Map.of(), ROUNDS)).isEmpty();
  }

  @Test
  void noBallotIsLostOrDoubledByAKillOnPostgreSql() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      Map<String, String> settings =
          Map.of(
              "FOLKMOOT_DB_URL",
              postgres.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", ""),
              "FOLKMOOT_DB_USER",
              "postgres");
      Path folder = Product.newFolder("ballots-postgresql");
      assertThat(wrongIn("PostgreSQL", folder, settings, ROUNDS)).isEmpty();
    }
  }

  /** Where H2 confirms before it writes, this very test sees ballots go. */
  @Test
  void aDatabaseThatWritesLaterLosesThem() {
    List<String> wrong = new ArrayList<>();
    for (int round = 1; round <= MOST_CONTROLS && wrong.isEmpty(); round++) {
      Path folder = Product.newFolder("ballots-control");
      String url =
          "jdbc:h2:file:"
              + folder.resolve("data").resolve("folkmoot")
              + ";LOCK_TIMEOUT=3000;WRITE_DELAY=5000";
      wrong.addAll(wrongIn("H2 that writes later", folder, Map.of("FOLKMOOT_DB_URL", url), 1));
    }
    assertThat(wrong).isNotEmpty();
  }

  private static List<String> wrongIn(
      String name, Path folder, Map<String, String> settings, int rounds) {
    Seen seen = new Seen();
    for (int round = 1; round <= rounds; round++) {
      Product product = Product.start(folder, settings);
      try {
        compare(product, seen);
        castUntilKilled(product, seen, round);
      } finally {
        product.kill();
      }
      LOG.info(name + ": kill " + round + ", " + seen.acknowledged.size() + " acknowledged");
    }
    try (Product product = Product.start(folder, settings)) {
      compare(product, seen);
    }
    LOG.info(
        "%s: %d kills, %d ballots acknowledged, %d without an answer cast again, wrong: %s"
            .formatted(name, rounds, seen.acknowledged.size(), seen.again, seen.wrong));
    return seen.wrong;
  }

  /** Voters cast one ballot after the other until the product is gone. */
  private static void castUntilKilled(Product product, Seen seen, int round) {
    Product.await(180, () -> isOpen(product));
    Queue<String> now = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < VOTERS.size(); i++) {
      HttpVoter voter = voter(product, seen, i);
      Client client = Client.of(product);
      Thread thread = new Thread(() -> cast(voter, client, seen, now));
      threads.add(thread);
      thread.start();
    }
    int enough = 20 + round % 7 * 5;
    Product.await(120, () -> now.size() >= enough);
    product.kill();
    threads.forEach(BallotKillIT::join);
    assertThat(now).isNotEmpty();
  }

  private static boolean isOpen(Product product) {
    HttpResponse<String> answer = Client.of(product).get(HttpVoter.address(VOTE, ""));
    return answer.statusCode() == 200
        && HttpVoter.json(answer).path("state").asText().equals("open");
  }

  /** The same device in all rounds: it was signed for once. */
  private static HttpVoter voter(Product product, Seen seen, int number) {
    if (number == seen.voters.size()) {
      Client person = Client.of(product).signedInAs(VOTERS.get(number));
      seen.voters.add(HttpVoter.of(person, Client.of(product), VOTE));
    }
    return seen.voters.get(number);
  }

  private static void cast(HttpVoter voter, Client client, Seen seen, Queue<String> now) {
    try {
      for (int i = 0; i < 1_000_000; i++) {
        String ballot = voter.ballot(0, 1, 0, 0);
        String hash = Digest.ofUtf8(ballot).toHex();
        seen.unanswered.put(hash, voter.request(ballot));
        HttpResponse<String> answer = voter.castAs(client, ballot);
        if (answer.statusCode() == 201) {
          seen.acknowledged.put(hash, HttpVoter.json(answer).get("index").asLong());
          seen.unanswered.remove(hash);
          now.add(hash);
        }
      }
    } catch (RuntimeException e) {
      // the product was killed
    }
  }

  /** Compares the log with what was acknowledged, and casts again what got no answer. */
  private static void compare(Product product, Seen seen) {
    Client client = Client.of(product);
    Map<String, List<Long>> places = seen.acknowledged.isEmpty() ? Map.of() : places(client);
    seen.acknowledged.forEach(
        (hash, place) -> {
          List<Long> found = places.getOrDefault(hash, List.of());
          if (!found.equals(List.of(place))) {
            seen.wrong.add(hash + " stood at " + place + ", now at " + found);
          }
        });
    places.forEach(
        (hash, found) -> {
          if (found.size() > 1) {
            seen.wrong.add(hash + " stands at " + found);
          }
        });
    for (String request : new HashSet<>(seen.unanswered.values())) {
      HttpResponse<String> answer =
          HttpVoter.post(client, HttpVoter.address(VOTE, "/ballots"), request);
      if (answer.statusCode() != 201) {
        seen.wrong.add("cast again: " + answer.statusCode() + " " + answer.body());
        continue;
      }
      JsonNode receipt = HttpVoter.json(answer);
      seen.acknowledged.put(receipt.get("hash").asText(), receipt.get("index").asLong());
      seen.again++;
    }
    seen.unanswered.clear();
  }

  /** At which lines of the public log each ballot stands. */
  private static Map<String, List<Long>> places(Client client) {
    Map<String, List<Long>> places = new HashMap<>();
    AtomicInteger line = new AtomicInteger();
    int before;
    do {
      before = line.get();
      client
          .get(HttpVoter.address(VOTE, "/log/entries?from=" + before))
          .body()
          .lines()
          .forEach(
              text ->
                  places
                      .computeIfAbsent(
                          text.substring(text.lastIndexOf('|') + 1), any -> new ArrayList<>())
                      .add((long) line.getAndIncrement()));
    } while (line.get() > before);
    return places;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
