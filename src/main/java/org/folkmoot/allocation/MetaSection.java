package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the first section of a file: keys and values about the election as a whole. */
final class MetaSection {

  private static final int KEY_LIMIT = 1_000;
  private static final List<String> HEADER = List.of("key", "value");

  private final RowCursor rows;
  private final ProblemList problems;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();

  MetaSection(RowCursor rows, ProblemList problems) {
    this.rows = rows;
    this.problems = problems;
  }

  /** Reads up to the line that opens the next section, which stays unread. */
  void read() {
    rows.advance();
    if (!rows.advance() || !rows.split() || !rows.texts().equals(HEADER)) {
      problems.add(rows.line(), null, "expected the header key;value");
    }
    while (rows.advance()) {
      if (rows.is("PROJECTS") || rows.is("VOTES")) {
        rows.back();
        return;
      }
      if (rows.split()) {
        take();
      }
    }
  }

  private void take() {
    if (rows.count != 2) {
      problems.add(
          rows.line(),
          null,
          "expected a key and a value, found " + rows.count + " fields (quote a value with ;)");
      return;
    }
    String key = rows.text(0).strip();
    if (key.isEmpty() || values.size() == KEY_LIMIT) {
      problems.add(rows.line(), "key", "expected a key, and at most " + KEY_LIMIT + " of them");
    } else if (values.putIfAbsent(key, rows.text(1)) != null) {
      problems.add(rows.line(), key, "expected each key once, found it again");
    } else {
      lines.put(key, rows.line());
    }
  }

  Map<String, String> values() {
    return values;
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Line of a key, or 0. */
  int line(String key) {
    return lines.getOrDefault(key, 0);
  }

  /** The budget, zero if it is missing or no number, which is reported. */
  BigDecimal budget() {
    Optional<BigDecimal> budget = find("budget").flatMap(DecimalText::find);
    if (budget.isEmpty()) {
      problems.add(
          line("budget"),
          "budget",
          "expected "
              + DecimalText.FORM
              + find("budget").map(text -> ", found " + ProblemList.shown(text)).orElse(""));
    }
    return budget.orElse(BigDecimal.ZERO);
  }

  /** The kind of ballots, approval if it is missing or unknown, which is reported. */
  VoteType voteType() {
    Optional<VoteType> type = find("vote_type").flatMap(VoteType::findByCode);
    if (type.isEmpty()) {
      problems.add(
          line("vote_type"),
          "vote_type",
          "expected approval, choose-1, knapsack, cumulative, ordinal or scoring"
              + find("vote_type").map(text -> ", found " + ProblemList.shown(text)).orElse(""));
    }
    return type.orElse(VoteType.APPROVAL);
  }

  /** A key that holds a whole number, if it is there and does. */
  Optional<Integer> findWhole(String key) {
    return find(key).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf);
  }
}
