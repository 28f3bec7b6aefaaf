package org.folkmoot.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongUnaryOperator;
import org.folkmoot.kernel.MalformedInput;
import org.junit.jupiter.api.Test;

/** Uploads of a gigabyte that are no elections: how much of them is read at all. */
class BoundedMemoryTest {

  private static final long GIGABYTE = 1L << 30;
  private static final int SMALL_LIMIT = 4 << 20;
  private static final String OPENING = "META\nkey;value\nbudget;1\nvote_type;approval\n";

  @Test
  void nonsenseIsGivenUpAfterTheFirstBlock() throws IOException {
    Generated nonsense = new Generated("", at -> at * 31 % 251);

    Reading reading = new PabulibReader().examine(nonsense, "nonsense", read -> {});

    assertThat(reading.problems()).hasSize(1);
    assertThat(nonsense.at).isLessThan(1 << 17);
  }

  @Test
  void anEndlessFirstLineIsGivenUpAfterTheFirstBlock() throws IOException {
    Generated line = new Generated("META", at -> 'x');

    Reading reading = new PabulibReader().examine(line, "line", read -> {});

    assertThat(reading.problems().get(0).line()).isEqualTo(1);
    assertThat(line.at).isLessThan(1 << 17);
  }

  @Test
  void anEndlessLaterLineIsGivenUpAtTheLimit() throws IOException {
    Generated line = new Generated(OPENING, at -> 'x');

    Reading reading = new PabulibReader(SMALL_LIMIT).examine(line, "line", read -> {});

    assertThat(reading.problems().get(0).expectation()).contains("at most");
    assertThat(line.at).isLessThanOrEqualTo(SMALL_LIMIT + 1L);
  }

  @Test
  void manyShortLinesAreGivenUpAfterAHundredProblems() throws IOException {
    Generated lines = new Generated(OPENING, at -> at % 2 == 0 ? '\n' : ';', SMALL_LIMIT - 1);

    Reading reading = new PabulibReader(SMALL_LIMIT).examine(lines, "lines", read -> {});

    assertThat(reading.problems()).hasSize(PabulibReader.PROBLEM_LIMIT);
  }

  @Test
  void aLineOfAMillionFieldsIsRefusedWithItsNumber() throws IOException {
    Generated row = new Generated(OPENING + "PROJECTS\nproject_id;cost\n", at -> ';', 1_000_000);

    Reading reading = new PabulibReader().examine(row, "row", read -> {});

    assertThat(reading.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(7);
              assertThat(problem.expectation()).contains("at most 1000 fields");
            });
  }

  @Test
  void messagesStayShortAndPrintable() throws IOException {
    String ugly = OPENING + "PROJECTS\nproject_id;cost\na;" + "\u0007\u202E9".repeat(5_000) + "\n";

    Reading reading =
        new PabulibReader().examine(new Generated(ugly, at -> 0, ugly.length()), "x", read -> {});

    for (MalformedInput problem : reading.problems()) {
      String message = String.valueOf(problem.getMessage());
      assertThat(message).hasSizeLessThan(300);
      assertThat(message.codePoints()).noneMatch(Character::isISOControl);
    }
  }

  /** A stream that is made while it is read. */
  private static final class Generated extends InputStream {

    private final byte[] opening;
    private final LongUnaryOperator rest;
    private final long size;
    private long at;

    Generated(String opening, LongUnaryOperator rest) {
      this(opening, rest, GIGABYTE);
    }

    Generated(String opening, LongUnaryOperator rest, long size) {
      this.opening = opening.getBytes(StandardCharsets.UTF_8);
      this.rest = rest;
      this.size = size;
    }

    @Override
    public int read() {
      if (at >= Math.max(size, opening.length)) {
        return -1;
      }
      long position = at++;
      return position < opening.length
          ? opening[(int) position] & 0xFF
          : (int) rest.applyAsLong(position) & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      for (int i = 0; i < length; i++) {
        int next = read();
        if (next < 0) {
          return i == 0 ? -1 : i;
        }
        bytes[from + i] = (byte) next;
      }
      return length;
    }
  }
}
