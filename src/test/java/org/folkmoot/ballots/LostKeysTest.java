package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.BoardStep;
import org.folkmoot.trustees.SeatDetails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories of a panel of n trustees of whom k are enough. At any step trustees lose their
 * secret, their device or what their browser kept, at most n − k of them for good. Each vote that
 * opened is counted, and one that could not be counted does not open: then the panel makes a new
 * key, with new secrets. Five hundred histories with {@code -Dfolkmoot.long=true}, else a few.
 */
class LostKeysTest {

  private static final Logger LOG = Logger.getLogger(LostKeysTest.class.getName());
  private static final int HISTORIES = Boolean.getBoolean("folkmoot.long") ? 500 : 6;
  private static final Group GROUP = Group.BELENIOS_2048;
  private static final String QUESTIONS =
      "{\"description\":\"d\",\"name\":\"n\",\"group\":\"BELENIOS-2048\",\"questions\":"
          + "[{\"answers\":[\"Yes\",\"No\"],\"min\":1,\"max\":1,\"question\":\"q\"}]}";

  @TempDir Path folder;

  /** When a vote may open: what a board says of which so many of its trustees have drilled. */
  private static boolean mayOpen(int threshold, int size, long drilled) {
    Instant now = Instant.EPOCH;
    List<SeatDetails> seats =
        IntStream.rangeClosed(1, size)
            .mapToObj(
                place ->
                    new SeatDetails(
                        place,
                        place,
                        "t" + place,
                        true,
                        Optional.of(now).filter(any -> place <= drilled),
                        Optional.empty(),
                        List.of()))
            .toList();
    return new BoardDetails(
            1, "board", LocalizedText.EMPTY, threshold, BoardStep.MADE, now, 1, seats, 1)
        .usable();
  }

  /** What one trustee has. */
  private static final class Trustee {
    private final int number;

    /** What was written down; gone for good once it is lost. */
    private Optional<String> secret = Optional.empty();

    Trustee(int number) {
      this.number = number;
    }
  }

  @Test
  void whatOpensIsCounted() throws IOException {
    int refused = 0;
    int lost = 0;
    for (int seed = 0; seed < HISTORIES; seed++) {
      History history = new History(seed);
      history.run();
      refused += history.refused;
      lost += history.lost;
    }
    LOG.info(
        HISTORIES
            + " histories, seeds from 0: all counted; "
            + lost
            + " secrets lost for good, "
            + refused
            + " times a vote did not open");
  }

  private final class History {

    private final int seed;
    private final Random random;
    private final int size;
    private final int threshold;
    private final List<Trustee> trustees;
    private int refused;
    private int lost;
    private int ceremonies;
    private Path exchange = folder;

    History(int seed) {
      this.seed = seed;
      random = new Random(seed);
      size = 3 + random.nextInt(3);
      threshold = 2 + random.nextInt(size - 2);
      trustees = IntStream.rangeClosed(1, size).mapToObj(Trustee::new).toList();
    }

    void run() throws IOException {
      try (ElectionDesk desk = new ElectionDesk(1, Progress.SILENT)) {
        String joined = null;
        while (joined == null) {
          joined = ceremony(desk);
        }
        Path archive = vote(desk, joined);
        mishaps();
        count(desk, archive);
      }
    }

    /**
     * One in six loses what was written down, n − k at most. Browsers and devices count as lost
     * after every step: each step begins with what was written down alone.
     */
    private void mishaps() {
      for (Trustee trustee : trustees) {
        boolean struck = random.nextInt(6) == 0;
        if (struck && lost < size - threshold && trustee.secret.isPresent()) {
          trustee.secret = Optional.empty();
          lost++;
        }
      }
    }

    /** The public text of a key that may be used; null if the vote does not open with it. */
    private @Nullable String ceremony(ElectionDesk desk) throws IOException {
      exchange = Files.createDirectories(folder.resolve(seed + "-" + ceremonies++));
      lost = 0;
      for (Trustee trustee : trustees) {
        String drawn = desk.ceremony().drawSeed();
        trustee.secret = Optional.of(drawn);
        desk.ceremony().announce(exchange, drawn, GROUP.label(), threshold, size, trustee.number);
      }
      mishaps();
      for (Trustee trustee : trustees) {
        if (trustee.secret.isEmpty()) {
          refused++;
          return null;
        }
        desk.ceremony().share(exchange, trustee.secret.get());
      }
      mishaps();
      for (Trustee trustee : trustees) {
        if (trustee.secret.isEmpty()) {
          refused++;
          return null;
        }
        desk.ceremony().finish(exchange, trustee.secret.get());
      }
      String joined = desk.ceremony().join(exchange);
      mishaps();
      if (!mayOpen(threshold, size, drilled(desk, joined))) {
        refused++;
        return null;
      }
      return joined;
    }

    /** How many restore their key from what they wrote down, in a browser that knows nothing. */
    private long drilled(ElectionDesk desk, String joined) throws IOException {
      TrusteeGroup group = TrusteesReader.readOne(joined.getBytes(StandardCharsets.UTF_8), GROUP);
      long drilled = 0;
      for (Trustee trustee : trustees) {
        Optional<Scalar> key = restored(desk, trustee);
        if (key.isPresent()
            && GROUP
                .generator()
                .pow(key.get())
                .equals(group.keys().get(trustee.number - 1).publicKey())) {
          drilled++;
        }
      }
      return drilled;
    }

    private Optional<Scalar> restored(ElectionDesk desk, Trustee trustee) throws IOException {
      return trustee.secret.isEmpty()
          ? Optional.empty()
          : Optional.of(
              SecretFile.read(desk.ceremony().finish(exchange, trustee.secret.get()), GROUP));
    }

    private Path vote(ElectionDesk desk, String joined) throws IOException {
      ElectionDesk.Issued voters = desk.credentials(GROUP.label(), 2);
      Path archive =
          desk.open(
              exchange,
              Optional.empty(),
              QUESTIONS,
              List.of(joined),
              voters.publicText(),
              1_700_000_000L);
      for (String voter : voters.secretTexts()) {
        mishaps();
        String ballot = desk.makeBallot(archive, "[[1,0]]", voter);
        assertThat(desk.cast(archive, ballot).isAccepted()).isTrue();
      }
      desk.endVoting(archive);
      return archive;
    }

    private void count(ElectionDesk desk, Path archive) throws IOException {
      List<Integer> took = new ArrayList<>();
      for (Trustee trustee : trustees) {
        if (trustee.secret.isPresent() && took.size() < threshold) {
          String key = desk.ceremony().finish(exchange, trustee.secret.get());
          desk.decrypt(archive, key);
          took.add(trustee.number);
          mishaps();
        }
      }
      assertThat(took).as("seed " + seed).hasSize(threshold);
      assertThat(desk.publishResult(archive).toJsonText()).as("seed " + seed).contains("[[2,0]]");
    }
  }
}
