package org.folkmoot.votes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.texts.LocalizedText;
import org.junit.jupiter.api.Test;

/**
 * How long a result of 20,000 ballots takes whoever asks first, and whoever asks later. Not a test:
 * its name keeps it out of every build, and it asserts nothing. {@code docs/performance.md} has the
 * command.
 */
class TallyBenchmark {

  private static final Logger LOG = Logger.getLogger(TallyBenchmark.class.getName());
  private static final int BALLOTS = 20_000;
  private static final int OPTIONS = 50;
  private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

  private final Random random = new Random(20_000);

  @Test
  void results() {
    ElectionDetails ranking = election(QuestionKind.RANKING, 0);
    byte[] ranked = result(this::order);
    KeptTallies<Object> kept = new KeptTallies<>(2);
    measure("ranking", kept, () -> TallyService.result(ranking, ranked));

    byte[] ballots = ballots().getBytes(StandardCharsets.UTF_8);
    String rule =
        AllocationOptions.defaults()
            .withRule(AllocationOptions.Rule.EQUAL_SHARES)
            .withCompletion(AllocationOptions.Completion.ADD1_UTILITARIAN)
            .text();
    KeptTallies<Object> outcomes = new KeptTallies<>(2);
    measure("budget", outcomes, () -> TallyService.decide("vote", ballots, rule));
  }

  private static void measure(String what, KeptTallies<Object> kept, Supplier<Object> compute) {
    for (int asked = 1; asked <= 3; asked++) {
      long start = System.nanoTime();
      kept.get("uuid", compute);
      String line = "%s, request %d: %,d us".formatted(what, asked, us(start));
      LOG.info(line);
    }
    long start = System.nanoTime();
    compute.get();
    LOG.info(() -> "%s, computed anew: %,d us".formatted(what, us(start)));
  }

  private static long us(long start) {
    return (System.nanoTime() - start) / 1_000;
  }

  private static ElectionDetails election(QuestionKind kind, long budget) {
    List<VoteOption> options =
        IntStream.rangeClosed(1, OPTIONS)
            .mapToObj(i -> VoteOption.of(LocalizedText.of(Locale.ENGLISH, "Option " + i)))
            .toList();
    return new ElectionDetails(
        1,
        1,
        "vote",
        LocalizedText.of(Locale.ENGLISH, "Vote"),
        LocalizedText.EMPTY,
        ElectionState.COUNTED,
        DAY,
        LocalizedText.EMPTY,
        DAY,
        DAY,
        "",
        budget,
        Currency.getInstance("GBP"),
        0,
        List.of(QuestionForm.of(kind, LocalizedText.of(Locale.ENGLISH, "Which?"), true, options)),
        "uuid",
        "RFC-3526-2048",
        "",
        DAY,
        1);
  }

  private static byte[] result(Supplier<List<Integer>> ballot) {
    String votes =
        IntStream.range(0, BALLOTS)
            .mapToObj(any -> ballot.get().toString())
            .collect(Collectors.joining(","));
    return ("{\"ballots\":20000,\"counted\":20000,\"result\":[[" + votes + "]]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Half of the options, in an order. */
  private List<Integer> order() {
    List<Integer> places = new ArrayList<>(Collections.nCopies(OPTIONS, 0));
    List<Integer> options = new ArrayList<>(IntStream.range(0, OPTIONS).boxed().toList());
    Collections.shuffle(options, random);
    for (int place = 1; place <= OPTIONS / 2; place++) {
      places.set(options.get(place - 1), place);
    }
    return places;
  }

  /** Each ballot approves of five projects. */
  private String ballots() {
    StringBuilder file =
        new StringBuilder(
            "META\nkey;value\ndescription;Vote\ncountry;UK\nunit;Town\ninstance;2026\n"
                + "num_projects;50\nnum_votes;20000\nbudget;600000\nvote_type;approval\n"
                + "rule;equalshares/add1\nPROJECTS\nproject_id;cost;name\n");
    for (int project = 1; project <= OPTIONS; project++) {
      int cost = 5_000 + random.nextInt(60_000);
      file.append(project + ";" + cost + ";Project " + project + "\n");
    }
    file.append("VOTES\nvoter_id;vote\n");
    for (int voter = 1; voter <= BALLOTS; voter++) {
      TreeSet<Integer> chosen = new TreeSet<>();
      while (chosen.size() < 5) {
        chosen.add(1 + (int) (OPTIONS * Math.pow(random.nextDouble(), 2)));
      }
      file.append(voter).append(';');
      file.append(
          chosen.stream().map(String::valueOf).collect(Collectors.joining(",", "\"", "\"")));
      file.append('\n');
    }
    return file.toString();
  }
}
