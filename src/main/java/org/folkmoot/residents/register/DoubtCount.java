package org.folkmoot.residents.register;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How often a doubt came up.
 *
 * @param doubt what is doubtful
 * @param count rows with it
 * @param lines lines of the first of them, at most 10
 */
public record DoubtCount(Doubt doubt, int count, List<Long> lines) {

  /** Copies the lines. */
  public DoubtCount {
    lines = List.copyOf(lines);
  }

  /** All of them as a text, a line each: name, number, lines. */
  static String written(List<DoubtCount> doubts) {
    return doubts.stream().map(DoubtCount::written).collect(Collectors.joining("\n"));
  }

  private String written() {
    return doubt
        + " "
        + count
        + lines.stream().map(line -> " " + line).collect(Collectors.joining());
  }

  static List<DoubtCount> read(String text) {
    return text.lines().map(line -> of(line.split(" ", -1))).toList();
  }

  private static DoubtCount of(String[] words) {
    return new DoubtCount(
        Doubt.valueOf(words[0]),
        Integer.parseInt(words[1]),
        Arrays.stream(words).skip(2).map(Long::valueOf).toList());
  }
}
