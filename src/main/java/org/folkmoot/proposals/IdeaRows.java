package org.folkmoot.proposals;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.SearchText;
import org.folkmoot.texts.Texts;

/** The ideas of a file that passed the checks, and all that is wrong with the others. */
final class IdeaRows {

  /** Of what was taken back or hidden nobody makes a new idea by mistake. */
  private static final Set<String> GONE = Set.of("withdrawn", "hidden");

  private final IdeaFile.Known known;
  private final Texts numbers;
  private final Map<String, Long> seen = new HashMap<>();
  private final List<IdeaFile.Row> rows = new ArrayList<>();
  private final List<IdeaFileProblem> problems = new ArrayList<>();

  IdeaRows(IdeaFile.Known known) {
    this.known = known;
    this.numbers = Texts.of(Locale.UK, ZoneOffset.UTC, Map.of());
  }

  /** Takes an idea, or tells what is wrong with it. */
  void add(IdeaFileProblem.Place at, Function<IdeaColumn, String> cell) {
    int before = problems.size();
    String title = cell.apply(IdeaColumn.TITLE);
    String text = cell.apply(IdeaColumn.TEXT);
    requireText(at, "title", title, ProposalForm.LONGEST_TITLE);
    requireText(at, "text", text, ProposalForm.LONGEST_BODY);
    String place = cell.apply(IdeaColumn.PLACE);
    requireShort(at, "place", place, ProposalForm.LONGEST_PLACE);
    String onBehalf = cell.apply(IdeaColumn.ON_BEHALF);
    requireShort(at, "onBehalf", onBehalf, IdeaFile.LONGEST_NAME);
    Optional<String> category =
        named(at, "category", cell.apply(IdeaColumn.CATEGORY), known.categories());
    Optional<Long> ward = named(at, "ward", cell.apply(IdeaColumn.WARD), known.wards());
    Optional<Amount> cost = cost(at, cell.apply(IdeaColumn.COST));
    Locale language = language(at, cell.apply(IdeaColumn.LANGUAGE));
    if (GONE.contains(cell.apply(IdeaColumn.STATE))) {
      tell(at, "state", "");
    }
    Long earlier = seen.putIfAbsent(title + "\n" + text, at.number());
    if (earlier != null) {
      tell(at, at.object() ? "twiceObject" : "twice", String.valueOf(earlier));
    }
    if (problems.size() == before) {
      rows.add(
          new IdeaFile.Row(
              new ProposalForm(
                  LocalizedText.of(language, title),
                  LocalizedText.of(language, text),
                  ward,
                  place,
                  cost,
                  category.orElse("")),
              onBehalf));
    }
  }

  private void requireText(IdeaFileProblem.Place at, String what, String text, int longest) {
    if (text.isEmpty()) {
      tell(at, what + "Missing", "");
    }
    requireShort(at, what, text, longest);
  }

  private void requireShort(IdeaFileProblem.Place at, String what, String text, int longest) {
    if (text.length() > longest) {
      tell(at, what + "Long", String.valueOf(text.length()));
    }
  }

  private <T> Optional<T> named(
      IdeaFileProblem.Place at, String what, String name, Map<String, T> all) {
    Optional<T> found = Optional.ofNullable(all.get(SearchText.of(name)));
    if (!name.isEmpty() && found.isEmpty()) {
      tell(at, what, name);
    }
    return found;
  }

  private Optional<Amount> cost(IdeaFileProblem.Place at, String typed) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Amount> sum = numbers.parseMoney(typed, known.currency());
    if (sum.isEmpty()) {
      tell(at, "cost", typed);
    }
    return sum;
  }

  private Locale language(IdeaFileProblem.Place at, String given) {
    Optional<Locale> found =
        known.languages().stream()
            .filter(one -> one.getLanguage().equals(Locale.forLanguageTag(given).getLanguage()))
            .findFirst();
    if (!given.isEmpty() && found.isEmpty()) {
      tell(at, "language", given);
    }
    return found.orElse(known.language());
  }

  void tell(IdeaFileProblem.Place at, String kind, String detail) {
    problems.add(IdeaFileProblem.of(at, kind, detail));
  }

  /** Whether so much is wrong that the rest need not be read. */
  boolean isFull() {
    return problems.size() >= IdeaFile.MOST_PROBLEMS;
  }

  /** Whether there is neither an idea nor a problem. */
  boolean isEmpty() {
    return rows.isEmpty() && problems.isEmpty();
  }

  /** The ideas; none if anything is wrong. */
  List<IdeaFile.Row> rows() {
    return problems.isEmpty() ? List.copyOf(rows) : List.of();
  }

  /** What is wrong, in the order of the file. */
  List<IdeaFileProblem> problems() {
    return List.copyOf(problems);
  }
}
