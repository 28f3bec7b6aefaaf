package org.folkmoot.proposals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.pages.Csv;
import org.folkmoot.residents.spreadsheets.CsvRow;
import org.folkmoot.residents.spreadsheets.CsvRows;
import org.folkmoot.residents.spreadsheets.FileFault;
import org.folkmoot.residents.spreadsheets.FileSource;
import org.folkmoot.residents.spreadsheets.FileText;
import org.folkmoot.residents.spreadsheets.UnusableFile;
import org.folkmoot.texts.SearchText;
import org.folkmoot.texts.Texts;

/**
 * Reads a file of ideas: a table as a spreadsheet wrote it, or JSON. All that is wrong is told at
 * once, with its place; a file with anything wrong gives no ideas.
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
   * @param languages of the council, the main one first
   */
  record Known(
      Map<String, String> categories,
      Map<String, Long> wards,
      Currency currency,
      List<Locale> languages) {

    /** Copies the maps. */
    Known {
      categories = Map.copyOf(categories);
      wards = Map.copyOf(wards);
      languages = List.copyOf(languages);
    }

    /** Language of ideas that name none. */
    Locale language() {
      return languages.get(0);
    }
  }

  private final IdeaRows rows;
  private final Map<IdeaColumn, Integer> places = new EnumMap<>(IdeaColumn.class);

  IdeaFile(Known known) {
    this.rows = new IdeaRows(known);
  }

  /**
   * Reads a file to its end, or to the 200th problem.
   *
   * @throws IOException if the bytes cannot be read
   */
  void read(FileSource file) throws IOException {
    try {
      if (IdeaObjects.isIn(file)) {
        new IdeaObjects(rows).read(file);
      } else {
        readRows(CsvRows.of(FileText.of(file)));
      }
      if (rows.isEmpty()) {
        throw new UnusableFile(FileFault.NO_ROWS, 0);
      }
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
    for (IdeaColumn needed : List.of(IdeaColumn.TITLE, IdeaColumn.TEXT)) {
      if (!places.containsKey(needed)) {
        tell(head.line(), "column", needed.name().toLowerCase(Locale.ROOT));
      }
    }
    int number = 0;
    while (!rows.isFull() && places.size() > 1 && file.hasNext()) {
      number++;
      if (number > MOST_ROWS) {
        throw new UnusableFile(FileFault.TOO_MANY_ROWS, 0);
      }
      read(file.next());
    }
  }

  private void find(String name, int place, long line) {
    Optional<IdeaColumn> column = IdeaColumn.named(name);
    if (column.isPresent() && places.putIfAbsent(column.get(), place) != null) {
      tell(line, "columnTwice", name);
    }
  }

  private void read(CsvRow row) {
    rows.add(IdeaFileProblem.Place.line(row.line()), column -> cell(row, column));
  }

  private String cell(CsvRow row, IdeaColumn column) {
    Integer place = places.get(column);
    return place == null ? "" : Texts.tidy(Csv.plain(row.cell(place)).replace("\r\n", "\n"));
  }

  private void tell(long line, String kind, String detail) {
    rows.tell(IdeaFileProblem.Place.line(line), kind, detail);
  }

  /** The ideas; none if anything is wrong. */
  List<Row> rows() {
    return rows.rows();
  }

  /** What is wrong, in the order of the file. */
  List<IdeaFileProblem> problems() {
    return rows.problems();
  }
}
