package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How many shuffled ballots a second the box of a demo on H2 takes over HTTP, from a few senders
 * that each wait for the receipt before they send the next one. The ballots are made beforehand.
 * Not a test: its name keeps it out of every build. {@code docs/performance.md} has the command.
 */
class BallotBoxBenchmark {

  private static final Logger LOG = Logger.getLogger(BallotBoxBenchmark.class.getName());
  private static final int BALLOTS = Integer.getInteger("folkmoot.ballots", 1_000);
  private static final int SENDERS = Integer.getInteger("folkmoot.senders", 8);
  private static final int WARMING = 100;
  private static final int OPTIONS = 20;

  @Test
  void shuffledBallotsASecond() throws Exception {
    try (Product product = Product.start(Product.newFolder("box"), Map.of())) {
      String vote = openRanking(product);
      Client voter = Client.of(product).signedInAs("resident");
      HttpVoter device = HttpVoter.of(voter, Client.of(product), vote);
      List<String> ballots = new ArrayList<>();
      for (int i = 0; i < WARMING + BALLOTS; i++) {
        ballots.add(device.ballot(ranking(i)));
      }
      send(device, product, ballots.subList(0, WARMING));
      long start = System.nanoTime();
      List<Long> waits = send(device, product, ballots.subList(WARMING, ballots.size()));
      double seconds = (System.nanoTime() - start) / 1e9;
      Collections.sort(waits);
      LOG.info(
          "%d ballots of %d bytes from %d senders in %.1f s: %.1f a second; half under %d ms, 99 %% under %d ms"
              .formatted(
                  waits.size(),
                  ballots.get(0).length(),
                  SENDERS,
                  seconds,
                  waits.size() / seconds,
                  waits.get(waits.size() / 2),
                  waits.get(waits.size() * 99 / 100)));
      assertThat(waits).hasSize(BALLOTS);
    }
  }

  /** The options in turn, beginning at another one each time. */
  static Integer[] ranking(int first) {
    return IntStream.range(0, OPTIONS)
        .mapToObj(option -> (option + first) % OPTIONS + 1)
        .toArray(Integer[]::new);
  }

  private static List<Long> send(HttpVoter device, Product product, List<String> ballots)
      throws InterruptedException {
    ConcurrentLinkedQueue<String> left = new ConcurrentLinkedQueue<>(ballots);
    ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      Client client = Client.of(product);
      Thread sender =
          new Thread(
              () -> {
                for (String next = left.poll(); next != null; next = left.poll()) {
                  long start = System.nanoTime();
                  HttpResponse<String> answer = device.castAs(client, next);
                  if (answer.statusCode() == 201) {
                    waits.add((System.nanoTime() - start) / 1_000_000);
                  } else {
                    LOG.warning(answer.statusCode() + " " + answer.body());
                  }
                }
              });
      senders.add(sender);
      sender.start();
    }
    for (Thread sender : senders) {
      sender.join();
    }
    return new ArrayList<>(waits);
  }

  /** Sets up a ranking of twenty options for everybody, as two people do on pages. */
  static String openRanking(Product product) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Client first = Client.of(product).signedInAs("facilitator");
    Product.await(180, () -> first.get("/api/v1/elections").body().contains("\"state\":\"open\""));
    Map<String, String> about = new HashMap<>();
    about.put("title-en", "Where benches go");
    about.put("description-en", "");
    about.put("round", "");
    about.put("firstDay", today.minusDays(1).toString());
    about.put("firstTime", "9:00");
    about.put("lastDay", today.plusDays(5).toString());
    about.put("lastTime", "24:00");
    about.put("youngest", "0");
    about.put("save", "x");
    HttpResponse<String> drafted = first.submit("/staff/vote-about?process=our-library", about);
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(302);
    String vote = drafted.headers().firstValue("Location").orElseThrow().replaceAll(".*name=", "");
    String options =
        IntStream.rangeClosed(1, OPTIONS)
            .mapToObj(i -> "Street number " + i)
            .collect(Collectors.joining("\n"));
    HttpResponse<String> asked =
        first.submit(
            "/staff/vote-question?name=" + vote + "&kind=ranking",
            Map.of("text-en", "Where?", "options-en", options, "blank", "on", "save", "x"));
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
    Client second = Client.of(product).signedInAs("administrator");
    HttpResponse<String> confirmed =
        second.submit("/staff/vote-confirm?name=" + vote, Map.of("confirm", "x"));
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);
    Product.await(
        120, () -> second.get(HttpVoter.address(vote, "")).body().contains("\"state\":\"open\""));
    return vote;
  }
}
