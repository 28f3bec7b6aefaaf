package org.folkmoot.proposals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.texts.SearchText;

/**
 * Which proposals of a process are wanted.
 *
 * @param words words that must all stand in title, place or text; case, accents and apostrophes do
 *     not matter, the first eight count
 * @param ward id of a ward; 0 for any
 * @param answer what the council says; empty for anything
 * @param sort order
 * @param category slug of a category of the process; empty for any
 * @param reason id of a reason by which the council refused; 0 for any
 */
public record ProposalFilter(
    String words,
    long ward,
    Optional<Answer> answer,
    ProposalSort sort,
    String category,
    long reason) {

  private static final Pattern BLANK = Pattern.compile(" ");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,70}");
  private static final int MOST_WORDS = 8;

  /** Everything, the newest first. */
  public static final ProposalFilter ALL =
      new ProposalFilter("", 0, Optional.empty(), ProposalSort.NEWEST);

  /** One for any category. */
  public ProposalFilter(String words, long ward, Optional<Answer> answer, ProposalSort sort) {
    this(words, ward, answer, sort, "", 0);
  }

  /** The same for one category; for any if this is no slug. */
  public ProposalFilter about(String slug) {
    String known = SLUG.matcher(slug).matches() ? slug : "";
    return new ProposalFilter(words, ward, answer, sort, known, reason);
  }

  /** The same for one reason of refusals; for any if this is no id. */
  public ProposalFilter refusedFor(String id) {
    long known = id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    return new ProposalFilter(words, ward, answer, sort, category, known);
  }

  /**
   * The filter of an address; what it does not know, it leaves out.
   *
   * @param ward id of a ward, or anything else for any
   * @param answer name of an {@link Answer} in small letters, or anything else for any
   * @param sort name of a {@link ProposalSort}
   */
  public static ProposalFilter of(String words, String ward, String answer, String sort) {
    return new ProposalFilter(
        words,
        ward.matches("\\d{1,18}") ? Long.parseLong(ward) : 0,
        Stream.of(Answer.values())
            .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(answer))
            .findFirst(),
        ProposalSort.of(sort));
  }

  /** How many conditions are set. */
  public int chosen() {
    return (searched().isEmpty() ? 0 : 1)
        + (ward == 0 ? 0 : 1)
        + (answer.isPresent() ? 1 : 0)
        + (category.isEmpty() ? 0 : 1)
        + (reason == 0 ? 0 : 1);
  }

  /** Whether words are asked for. */
  public boolean hasWords() {
    return !searched().isEmpty();
  }

  /** The words in the form in which they are compared. */
  List<String> searched() {
    return BLANK
        .splitAsStream(SearchText.of(words))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }
}
