package org.folkmoot.proposals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.Amount;
import org.folkmoot.residents.spreadsheets.CsvRow;
import org.folkmoot.residents.spreadsheets.CsvRows;
import org.folkmoot.residents.spreadsheets.FileFault;
import org.folkmoot.residents.spreadsheets.FileSource;
import org.folkmoot.residents.spreadsheets.FileText;
import org.folkmoot.residents.spreadsheets.UnusableFile;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.SearchText;
import org.folkmoot.texts.Texts;

/**
 * Reads a table of ideas as a spreadsheet wrote it. All that is wrong is told at once, with its
 * lines; a file with anything wrong gives no ideas.
 */
final class IdeaFile {

  /** Most ideas of one file. */
  static final int MOST_ROWS = 5_000;

  /** Most problems that are told; whoever has more has one of a kind. */
  static final int MOST_PROBLEMS = 200;

  /** Most characters of a name. */
  static final int LONGEST_NAME = 200;

  /** A usable row. */
  record Row(ProposalForm form, String onBehalf) {}

  /**
   * What the file may name.
   *
   * @param categories slugs by names and slugs, in the form of {@link SearchText}
   * @param wards ids by names in the same form
   * @param currency of the costs
   * @param language of the ideas
   */
  record Known(
      Map<String, String> categories, Map<String, Long> wards, Currency currency, Locale language) {

    /** Copies the maps. */
    Known {
      categories = Map.copyOf(categories);
      wards = Map.copyOf(wards);
    }
  }

  /** What a column holds. */
  private enum Column {
    TITLE,
    TEXT,
    CATEGORY,
    WARD,
    PLACE,
    COST,
    ON_BEHALF
  }

  /** Columns by the names that the first line may give them. */
  private static final Map<String, Column> COLUMNS =
      Map.ofEntries(
          Map.entry("title", Column.TITLE),
          Map.entry("idea", Column.TITLE),
          Map.entry("teitl", Column.TITLE),
          Map.entry("syniad", Column.TITLE),
          Map.entry("text", Column.TEXT),
          Map.entry("description", Column.TEXT),
          Map.entry("testun", Column.TEXT),
          Map.entry("disgrifiad", Column.TEXT),
          Map.entry("category", Column.CATEGORY),
          Map.entry("categori", Column.CATEGORY),
          Map.entry("ward", Column.WARD),
          Map.entry("place", Column.PLACE),
          Map.entry("street", Column.PLACE),
          Map.entry("lle", Column.PLACE),
          Map.entry("stryd", Column.PLACE),
          Map.entry("cost", Column.COST),
          Map.entry("on behalf of", Column.ON_BEHALF),
          Map.entry("ar ran", Column.ON_BEHALF));

  private final Known known;
  private final Texts numbers;
  private final Map<Column, Integer> places = new HashMap<>();
  private final Map<String, Long> seen = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<IdeaFileProblem> problems = new ArrayList<>();

  IdeaFile(Known known) {
    this.known = known;
    this.numbers = Texts.of(Locale.UK, ZoneOffset.UTC, Map.of());
  }

  /**
   * Reads a file to its end, or to the 200th problem.
   *
   * @throws IOException if the bytes cannot be read
   */
  void read(FileSource file) throws IOException {
    try {
      readRows(CsvRows.of(FileText.of(file)));
    } catch (UnusableFile e) {
      unusable(e);
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof UnusableFile fault)) {
        throw e.getCause();
      }
      unusable(fault);
    }
  }

  private void unusable(UnusableFile fault) {
    tell(fault.line(), "file." + fault.fault().name(), "");
  }

  private void readRows(CsvRows file) throws UnusableFile {
    if (!file.hasNext()) {
      throw new UnusableFile(FileFault.NO_ROWS, 0);
    }
    CsvRow head = file.next();
    for (int i = 0; i < head.cells().size(); i++) {
      find(head.cell(i), i, head.line());
    }
    for (Column needed : List.of(Column.TITLE, Column.TEXT)) {
      if (!places.containsKey(needed)) {
        tell(head.line(), "column", needed.name().toLowerCase(Locale.ROOT));
      }
    }
    int number = 0;
    while (problems.size() < MOST_PROBLEMS && places.size() > 1 && file.hasNext()) {
      number++;
      if (number > MOST_ROWS) {
        throw new UnusableFile(FileFault.TOO_MANY_ROWS, 0);
      }
      read(file.next());
    }
    if (problems.isEmpty() && rows.isEmpty()) {
      throw new UnusableFile(FileFault.NO_ROWS, 0);
    }
  }

  private void find(String name, int place, long line) {
    Column column = COLUMNS.get(SearchText.of(name));
    if (column != null && places.putIfAbsent(column, place) != null) {
      tell(line, "columnTwice", name);
    }
  }

  private String cell(CsvRow row, Column column) {
    Integer place = places.get(column);
    return place == null ? "" : Texts.tidy(row.cell(place).replace("\r\n", "\n"));
  }

  private void read(CsvRow row) {
    int before = problems.size();
    String title = cell(row, Column.TITLE);
    String text = cell(row, Column.TEXT);
    requireText(row.line(), "title", title, ProposalForm.LONGEST_TITLE);
    requireText(row.line(), "text", text, ProposalForm.LONGEST_BODY);
    String place = cell(row, Column.PLACE);
    requireShort(row.line(), "place", place, ProposalForm.LONGEST_PLACE);
    String onBehalf = cell(row, Column.ON_BEHALF);
    requireShort(row.line(), "onBehalf", onBehalf, LONGEST_NAME);
    Optional<String> category =
        named(row.line(), "category", cell(row, Column.CATEGORY), known.categories());
    Optional<Long> ward = named(row.line(), "ward", cell(row, Column.WARD), known.wards());
    Optional<Amount> cost = cost(row.line(), cell(row, Column.COST));
    Long earlier = seen.putIfAbsent(title + "\n" + text, row.line());
    if (earlier != null) {
      tell(row.line(), "twice", String.valueOf(earlier));
    }
    if (problems.size() == before) {
      rows.add(
          new Row(
              new ProposalForm(
                  LocalizedText.of(known.language(), title),
                  LocalizedText.of(known.language(), text),
                  ward,
                  place,
                  cost,
                  category.orElse("")),
              onBehalf));
    }
  }

  private void requireText(long line, String what, String text, int longest) {
    if (text.isEmpty()) {
      tell(line, what + "Missing", "");
    }
    requireShort(line, what, text, longest);
  }

  private void requireShort(long line, String what, String text, int longest) {
    if (text.length() > longest) {
      tell(line, what + "Long", String.valueOf(text.length()));
    }
  }

  private <T> Optional<T> named(long line, String what, String name, Map<String, T> all) {
    Optional<T> found = Optional.ofNullable(all.get(SearchText.of(name)));
    if (!name.isEmpty() && found.isEmpty()) {
      tell(line, what, name);
    }
    return found;
  }

  private Optional<Amount> cost(long line, String typed) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Amount> sum = numbers.parseMoney(typed, known.currency());
    if (sum.isEmpty()) {
      tell(line, "cost", typed);
    }
    return sum;
  }

  private void tell(long line, String kind, String detail) {
    problems.add(IdeaFileProblem.of(line, kind, detail));
  }

  /** The ideas; none if anything is wrong. */
  List<Row> rows() {
    return problems.isEmpty() ? List.copyOf(rows) : List.of();
  }

  /** What is wrong, in the order of the lines. */
  List<IdeaFileProblem> problems() {
    return List.copyOf(problems);
  }
}
