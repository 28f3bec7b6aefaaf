package org.folkmoot.residents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.folkmoot.residents.spreadsheets.CsvRow;

/**
 * The reference of a person in a table: one column, or the parts of an elector number as electoral
 * registers have them. Prefix AA1, number 12 and suffix 2 are {@code AA1-12/2}; a suffix of 0 is
 * none.
 */
public final class ReferenceColumns {

  private static final Set<String> WHOLE =
      Set.of("reference", "ref", "referencenumber", "uniquereference", "cyfeirnod", "cyf");
  private static final Set<String> NUMBER =
      Set.of(
          "electornumber",
          "electorno",
          "electorid",
          "electoralnumber",
          "electoralrollnumber",
          "rhifetholwr");
  private static final Set<String> PREFIX =
      Set.of("electornumberprefix", "electornoprefix", "electorprefix", "rhagddodiadrhifetholwr");
  private static final Set<String> SUFFIX =
      Set.of("electornumbersuffix", "electornosuffix", "electorsuffix", "olddodiadrhifetholwr");

  /** What spreadsheets add to whole numbers. */
  private static final Pattern NO_DECIMALS = Pattern.compile("(?<=\\d)[.,]0+$");

  private final OptionalInt prefix;
  private final int number;
  private final OptionalInt suffix;

  private ReferenceColumns(OptionalInt prefix, int number, OptionalInt suffix) {
    this.prefix = prefix;
    this.number = number;
    this.suffix = suffix;
  }

  /** The name of a column without blanks, accents, punctuation and capital letters. */
  public static String key(String name) {
    return CanonicalForm.folded(name).replaceAll("[^a-z]", "");
  }

  /**
   * The columns of a table.
   *
   * @param keys names of all columns, as {@link #key} makes them
   * @return empty if there is none, or more than one could be meant
   */
  public static Optional<ReferenceColumns> of(List<String> keys) {
    List<Integer> whole = places(keys, WHOLE);
    if (!whole.isEmpty()) {
      return whole.size() > 1
          ? Optional.empty()
          : Optional.of(
              new ReferenceColumns(OptionalInt.empty(), whole.get(0), OptionalInt.empty()));
    }
    List<Integer> numbers = places(keys, NUMBER);
    List<Integer> prefixes = places(keys, PREFIX);
    List<Integer> suffixes = places(keys, SUFFIX);
    return numbers.size() != 1 || prefixes.size() > 1 || suffixes.size() > 1
        ? Optional.empty()
        : Optional.of(new ReferenceColumns(first(prefixes), numbers.get(0), first(suffixes)));
  }

  private static List<Integer> places(List<String> keys, Set<String> wanted) {
    return IntStream.range(0, keys.size())
        .filter(i -> wanted.contains(keys.get(i)))
        .boxed()
        .toList();
  }

  private static OptionalInt first(List<Integer> places) {
    return places.isEmpty() ? OptionalInt.empty() : OptionalInt.of(places.get(0));
  }

  /** Places of the columns. */
  public List<Integer> places() {
    List<Integer> all = new ArrayList<>(List.of(number));
    prefix.ifPresent(all::add);
    suffix.ifPresent(all::add);
    return all;
  }

  /** The reference of a row, as it is written; empty if there is none. */
  public String read(CsvRow row) {
    String middle = row.cell(number);
    if ((prefix.isEmpty() && suffix.isEmpty()) || middle.isEmpty()) {
      return middle;
    }
    String before = prefix.isPresent() ? row.cell(prefix.getAsInt()) : "";
    String after = suffix.isPresent() ? whole(row.cell(suffix.getAsInt())) : "";
    boolean isJoined = before.isEmpty() || middle.startsWith(before);
    return (isJoined ? "" : before + "-")
        + whole(middle)
        + (after.isEmpty() || after.equals("0") ? "" : "/" + after);
  }

  private static String whole(String number) {
    return NO_DECIMALS.matcher(number).replaceAll("");
  }
}
