package org.folkmoot.allocation;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.MalformedInput;
import org.jspecify.annotations.Nullable;

/** The problems found so far in one file, bounded in number and in length. Not thread-safe. */
final class ProblemList {

  private static final int SHOWN = 40;

  private final String source;
  private final List<MalformedInput> problems = new ArrayList<>();

  ProblemList(String source) {
    this.source = source;
  }

  void add(long line, @Nullable String field, String expectation) {
    if (!isFull()) {
      problems.add(new MalformedInput(source, line, field, expectation));
    }
  }

  boolean isFull() {
    return problems.size() >= PabulibReader.PROBLEM_LIMIT;
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  List<MalformedInput> toList() {
    return List.copyOf(problems);
  }

  /** A value of the file as it may stand in a message: short, in quotes, without control codes. */
  static String shown(String value) {
    int end = Math.min(value.length(), SHOWN);
    if (end > 0 && end < value.length() && Character.isHighSurrogate(value.charAt(end - 1))) {
      end--;
    }
    StringBuilder text = new StringBuilder("\"");
    value
        .substring(0, end)
        .codePoints()
        .map(point -> Character.isISOControl(point) || isInvisible(point) ? '\uFFFD' : point)
        .forEach(text::appendCodePoint);
    return text.append(end < value.length() ? "…\"" : "\"").toString();
  }

  private static boolean isInvisible(int point) {
    return Character.getType(point) == Character.FORMAT;
  }
}
