package org.folkmoot.allocation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The published order among projects that are exactly equal: criteria that are tried one after the
 * other. The id decides if all others are equal, so there is always one winner.
 *
 * @param criteria tried in this order
 * @param seed text from which {@link Criterion#LOTTERY} draws; a council publishes its {@linkplain
 *     Lottery#commitment commitment} before the vote and the seed after it
 */
public record TieBreak(List<Criterion> criteria, Optional<String> seed) {

  /** Lower cost, higher score, id. */
  public static final TieBreak DEFAULT = of(Criterion.COST, Criterion.VOTES, Criterion.LEX);

  /**
   * Keeps its own copy.
   *
   * @throws IllegalArgumentException if there is no criterion, or a lottery without a seed
   */
  public TieBreak {
    criteria = List.copyOf(criteria);
    if (criteria.isEmpty()) {
      throw new IllegalArgumentException("at least one criterion");
    }
    if (criteria.contains(Criterion.LOTTERY) && seed.isEmpty()) {
      throw new IllegalArgumentException("a lottery needs a seed");
    }
  }

  /** A criterion that may decide a tie. */
  public enum Criterion {
    /** More distinct supporters. */
    SUPPORTERS,
    /** Lower cost. */
    COST,
    /** Higher score. */
    VOTES,
    /** Earlier text in the column {@code submitted} (ISO 8601); projects without it come last. */
    EARLIER,
    /** Earlier in the file. */
    FILE,
    /** Smaller id by code point. */
    LEX,
    /** Drawn from the seed. */
    LOTTERY
  }

  /** Criteria without a lottery. */
  public static TieBreak of(Criterion... criteria) {
    return new TieBreak(List.of(criteria), Optional.empty());
  }

  /** The platform's published list: supporters, cost, earlier submission, lottery, id. */
  public static TieBreak published(String seed) {
    return new TieBreak(
        List.of(
            Criterion.SUPPORTERS,
            Criterion.COST,
            Criterion.EARLIER,
            Criterion.LOTTERY,
            Criterion.LEX),
        Optional.of(seed));
  }

  /**
   * Reads criteria as lower-case words with commas between, for example {@code cost,votes,lex}.
   *
   * @throws IllegalArgumentException if a word is none of the criteria
   */
  public static TieBreak parse(String text, Optional<String> seed) {
    return new TieBreak(Arrays.stream(text.split(",", -1)).map(TieBreak::criterion).toList(), seed);
  }

  private static Criterion criterion(String word) {
    return Arrays.stream(Criterion.values())
        .filter(criterion -> criterion.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "supporters, cost, votes, earlier, file, lex or lottery, not \""
                        + word
                        + "\""));
  }

  /** The words of {@link #parse}. */
  public String text() {
    return String.join(
        ",", criteria.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList());
  }
}
