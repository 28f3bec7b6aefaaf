package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How the ballot box of a demo does when voters come on a schedule, whether earlier ones have their
 * receipts or not: each wait is counted from the moment at which the voter was due, so a box that
 * stops cannot hide behind voters who wait to be let in. The ballots are made beforehand and read
 * from a file. Not a test: its name keeps it out of every build.
 */
class OpenBallotBoxBenchmark {

  private static final Logger LOG = Logger.getLogger(OpenBallotBoxBenchmark.class.getName());
  private static final int RATE = Integer.getInteger("folkmoot.rate", 50);
  private static final int SECONDS = Integer.getInteger("folkmoot.seconds", 30);
  private static final int WARMING = Integer.getInteger("folkmoot.warming", 100);

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void votersComeOnASchedule() throws Exception {
    int ballots = RATE * SECONDS;
    try (Product product = Product.start(Product.newFolder("open-box"), Map.of())) {
      String vote = BallotBoxBenchmark.openRanking(product);
      Client voter = Client.of(product).signedInAs("resident");
      HttpVoter device = HttpVoter.of(voter, Client.of(product), vote);
      Path file = Files.createTempFile("ballots", ".jsonl");
      try (PrintWriter lines =
          new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        IntStream.range(0, WARMING + ballots)
            .parallel()
            .mapToObj(i -> device.request(device.ballot(BallotBoxBenchmark.ranking(i))))
            .forEachOrdered(lines::println);
      }
      URI box =
          URI.create("http://localhost:" + product.port() + HttpVoter.address(vote, "/ballots"));
      try (Stream<String> lines = Files.lines(file)) {
        Iterator<String> requests = lines.iterator();
        run(box, requests, WARMING, 10);
        run(box, requests, ballots, RATE);
      }
      Files.delete(file);
      assertThat(HttpVoter.json(voter.get(HttpVoter.address(vote, ""))).get("state").asText())
          .isEqualTo("open");
    }
  }

  private void run(URI box, Iterator<String> requests, int ballots, int rate)
      throws InterruptedException {
    AtomicLongArray waits = new AtomicLongArray(ballots);
    AtomicInteger refused = new AtomicInteger();
    CountDownLatch left = new CountDownLatch(ballots);
    long start = System.nanoTime();
    for (int i = 0; i < ballots; i++) {
      long due = start + i * 1_000_000_000L / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      int number = i;
      HttpRequest request =
          HttpRequest.newBuilder(box)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(requests.next()))
              .build();
      CompletableFuture<?> unused =
          client
              .sendAsync(request, HttpResponse.BodyHandlers.ofString())
              .whenComplete(
                  (answer, failure) -> {
                    waits.set(number, System.nanoTime() - due);
                    if (failure != null || answer.statusCode() != 201) {
                      refused.incrementAndGet();
                    }
                    left.countDown();
                  });
    }
    boolean all = left.await(5, TimeUnit.MINUTES);
    double seconds = (System.nanoTime() - start) / 1e9;
    tell(rate, ballots, refused.get(), seconds, all, waits);
  }

  private static void tell(
      int rate, int ballots, int refused, double seconds, boolean all, AtomicLongArray waits) {
    long[] sorted = IntStream.range(0, ballots).mapToLong(i -> waits.get(i) / 1_000_000).toArray();
    Arrays.sort(sorted);
    List<Long> at =
        Stream.of(50, 90, 99).map(share -> sorted[(ballots - 1) * share / 100]).toList();
    LOG.info(
        "%d ballots due at %d a second, last receipt after %.1f s (%.1f a second), %d without, whole: %b; half under %d ms, 90 %% %d, 99 %% %d, longest %d; load of the machine %.1f"
            .formatted(
                ballots,
                rate,
                seconds,
                ballots / seconds,
                refused,
                all,
                at.get(0),
                at.get(1),
                at.get(2),
                sorted[ballots - 1],
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
  }
}
