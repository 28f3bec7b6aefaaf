package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.Currency;
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

  /** Of keys and values that were read before. */
  MetaSection(Map<String, String> values) {
    this(new RowCursor(new byte[0], 0, 0, new ProblemList("")), new ProblemList(""));
    this.values.putAll(values);
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

  /** The budget; zero if it is missing or no sum, which is reported. */
  BigDecimal readBudget() {
    String text = find("budget").orElse("");
    Optional<BigDecimal> sum = DecimalText.findSum(text, moneyDecimals());
    if (sum.isEmpty()) {
      problems.add(line("budget"), "budget", DecimalText.wrongSum(text, moneyDecimals()));
    }
    return sum.orElse(BigDecimal.ZERO);
  }

  /** The budget of a file in which it was found to be one. */
  BigDecimal budget() {
    return find("budget")
        .flatMap(text -> DecimalText.findSum(text, moneyDecimals()))
        .orElse(BigDecimal.ZERO);
  }

  /** Decimals that a sum may have: those of the currency; 2 where the file names none we know. */
  int moneyDecimals() {
    return find("currency").map(MetaSection::decimalsOf).orElse(2);
  }

  private static int decimalsOf(String code) {
    try {
      int digits = Currency.getInstance(code).getDefaultFractionDigits();
      return digits < 0 ? 2 : digits;
    } catch (IllegalArgumentException e) {
      return 2;
    }
  }

  /** The least score of a project; what is no number is reported, as it would decide who wins. */
  void checkThreshold() {
    String key = "min_project_score_threshold";
    find(key)
        .filter(text -> DecimalText.findSum(text, 2).isEmpty())
        .ifPresent(
            text ->
                problems.add(
                    line(key), key, "expected a number, found " + ProblemList.shown(text)));
  }

  /** A limit on ballots; what is no number is noted, and limits nothing. */
  Optional<BigDecimal> findLimit(String key, NoticeList notices) {
    Optional<String> text = find(key);
    Optional<BigDecimal> limit = text.flatMap(DecimalText::find);
    if (text.isPresent() && limit.isEmpty()) {
      notices.add(line(key), Notice.Kind.LIMIT_UNREADABLE, key, text.get());
    }
    return limit;
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
    return find(key)
        .filter(text -> text.matches("[0-9]{1,9}(\\.0+)?"))
        .map(text -> new BigDecimal(text).intValue());
  }
}
