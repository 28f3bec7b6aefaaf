package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.folkmoot.ballots.groups.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * BI-13: of more than 5,000 mutated archives none is accepted. In both elections every voter votes
 * once and every trustee must decrypt, so that no record can be missed. Left out, because they make
 * another valid election that an archive cannot tell from the first: another order of ballots or of
 * partial decryptions, and another time of the beginning.
 */
@Execution(ExecutionMode.CONCURRENT)
class ArchiveMutationTest {

  private static final long SEED = 20261121;
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[0-9]+|true|false|[\\[\\]{},:]");

  private static final RunningElection SUMMED = summed();
  private static final RunningElection SHUFFLED = shuffled();

  private static RunningElection summed() {
    Rehearsal rehearsal =
        new Rehearsal(Group.BELENIOS_2048, 2, 7).singles(2).asking(Rehearsal.withBlank(1, 1, 1));
    RunningElection running = rehearsal.open();
    rehearsal.cast(running, 0, List.of(List.of(0, 1)));
    rehearsal.cast(running, 1, List.of(List.of(1, 0)));
    assertThat(rehearsal.finish(running, 1, 2).toJsonText()).isEqualTo("[[1,1]]");
    return running;
  }

  private static RunningElection shuffled() {
    Rehearsal rehearsal =
        new Rehearsal(Group.RFC_3526_2048, 2, 8).singles(1).asking(Rehearsal.shuffled(2));
    RunningElection running = rehearsal.open();
    rehearsal.cast(running, 0, List.of(List.of(2, 1)));
    rehearsal.cast(running, 1, List.of(List.of(1, 2)));
    rehearsal.finish(running, 1);
    return running;
  }

  @Test
  void theOriginalsAreAccepted() {
    for (RunningElection running : List.of(SUMMED, SHUFFLED)) {
      assertThat(verify(running, ArchiveMutants.bytes(running.archive()))).isTrue();
    }
  }

  @Test
  void noChangeOfTheFileIsAccepted() {
    byte[] original = ArchiveMutants.bytes(SUMMED.archive());
    Random random = new Random(SEED);

    List<byte[]> accepted = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      byte[] mutant = changedFile(original, random);
      if (!Arrays.equals(original, mutant) && verify(SUMMED, mutant)) {
        accepted.add(mutant);
      }
    }

    assertThat(accepted).as("seed " + SEED).isEmpty();
  }

  /** Flips a bit, changes, deletes or doubles bytes, drops, doubles or swaps blocks, cuts off. */
  private static byte[] changedFile(byte[] original, Random random) {
    byte[] copy = original.clone();
    int at = random.nextInt(copy.length);
    int block = random.nextInt(copy.length / 512) * 512;
    int other = random.nextInt(copy.length / 512) * 512;
    switch (random.nextInt(7)) {
      case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> copy[at] = (byte) random.nextInt(256);
      case 2 -> {
        return joined(original, 0, at, at + 1, original.length);
      }
      case 3 -> {
        return joined(original, 0, at + 1, at, original.length);
      }
      case 4 -> {
        return joined(original, 0, block, block + 512, original.length);
      }
      case 5 -> {
        System.arraycopy(original, block, copy, other, 512);
        System.arraycopy(original, other, copy, block, 512);
      }
      default -> {
        return Arrays.copyOf(original, at);
      }
    }
    return copy;
  }

  private static byte[] joined(byte[] from, int start, int end, int start2, int end2) {
    byte[] result =
        Arrays.copyOf(Arrays.copyOfRange(from, start, end), end - start + end2 - start2);
    System.arraycopy(from, start2, result, end - start, end2 - start2);
    return result;
  }

  @Test
  void noChangeOfARecordIsAcceptedThoughAllHashesAreRenewed() {
    assertNoneAccepted(SUMMED, 1000);
  }

  @Test
  void noChangeOfARecordOfAShuffledElectionIsAccepted() {
    assertNoneAccepted(SHUFFLED, 120);
  }

  private static void assertNoneAccepted(RunningElection running, int count) {
    Random random = new Random(SEED);
    List<String> mutants = new ArrayList<>();
    List<Archive> archives = new ArrayList<>();
    while (archives.size() < count) {
      int step = random.nextInt(running.archive().steps().size());
      List<ArchiveRecord> data = running.archive().steps().get(step).data();
      if (!data.isEmpty()) {
        int record = random.nextInt(data.size());
        String original = new String(data.get(record).content(), StandardCharsets.UTF_8);
        String mutant = changedText(original, random);
        if (!mutant.equals(original)) {
          mutants.add(step + "/" + record + ": " + mutant);
          archives.add(
              ArchiveMutants.with(
                  running.archive(), step, record, mutant.getBytes(StandardCharsets.UTF_8)));
        }
      }
    }

    List<String> accepted =
        IntStream.range(0, count)
            .filter(i -> verify(running, ArchiveMutants.bytes(archives.get(i))))
            .mapToObj(mutants::get)
            .toList();

    assertThat(accepted).as("seed " + SEED).isEmpty();
  }

  /** Changes one token of a JSON text, or the order or number of tokens. */
  private static String changedText(String json, Random random) {
    List<String> tokens = new ArrayList<>();
    for (Matcher token = TOKEN.matcher(json); token.find(); ) {
      tokens.add(token.group());
    }
    int at = random.nextInt(tokens.size());
    int other = random.nextInt(tokens.size());
    String token = tokens.get(at);
    switch (random.nextInt(10)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, token);
      case 2 -> {
        tokens.set(at, tokens.get(other));
        tokens.set(other, token);
      }
      case 3 -> tokens.set(at, token.startsWith("\"") ? token.substring(1) : "\"" + token + "\"");
      case 4, 5 -> tokens.set(at, neighbor(token, random));
      case 6 -> tokens.set(at, token + (random.nextBoolean() ? " " : "\u200b"));
      case 7 ->
          tokens.set(at, token.equals("{") ? "{\"x\":\"y\"," : token.toUpperCase(Locale.ROOT));
      case 8 -> tokens.set(at, token.replaceFirst("[0-9]", "\uff11"));
      default -> tokens.set(at, token.equals("{") ? "{\"alpha\":\"2\"," : "null");
    }
    return String.join("", tokens);
  }

  /** A number one higher or lower, with a leading zero, a sign, or the order of the group added. */
  private static String neighbor(String token, Random random) {
    String digits = token.replace("\"", "");
    if (!digits.matches("[0-9]+")) {
      return token;
    }
    BigInteger value = new BigInteger(digits);
    String changed =
        switch (random.nextInt(5)) {
          case 0 -> value.add(BigInteger.ONE).toString();
          case 1 -> value.subtract(BigInteger.ONE).toString();
          case 2 -> "0" + value;
          case 3 -> "+" + value;
          default -> value.add(Group.BELENIOS_2048.order()).toString();
        };
    return token.replace(digits, changed);
  }

  private static boolean verify(RunningElection running, byte[] archive) {
    return ArchiveMutants.verify(running.setup().election().uuid(), archive).verdict().isAccepted();
  }
}
