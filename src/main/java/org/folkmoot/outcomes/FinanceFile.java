package org.folkmoot.outcomes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.pages.Csv;
import org.folkmoot.residents.spreadsheets.CsvRow;
import org.folkmoot.residents.spreadsheets.CsvRows;
import org.folkmoot.residents.spreadsheets.FileFault;
import org.folkmoot.residents.spreadsheets.FileText;
import org.folkmoot.residents.spreadsheets.UnusableFile;
import org.folkmoot.texts.SearchText;
import org.folkmoot.texts.Texts;

/**
 * Reads a file of the finance office as a spreadsheet wrote it. All that is wrong is told at once,
 * with its line; of a file with anything wrong nothing is taken.
 */
final class FinanceFile {

  /** Most rows of one file. */
  static final int MOST_ROWS = 10_000;

  /** Most problems that are told. */
  static final int MOST_PROBLEMS = 200;

  private static final int LONGEST_PURPOSE = 200;
  private static final int LONGEST_VOUCHER = 80;
  private static final int SHOWN = 60;

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT));

  /** The columns. */
  private enum Column {
    PROJECT,
    DATE,
    PURPOSE,
    PLANNED,
    SPENT,
    VOUCHER;

    /** By the names that a file may give them, in the form of {@link SearchText}. */
    private static final Map<String, Column> NAMES =
        Map.ofEntries(
            Map.entry("project", PROJECT),
            Map.entry("code", PROJECT),
            Map.entry("project code", PROJECT),
            Map.entry("prosiect", PROJECT),
            Map.entry("cod", PROJECT),
            Map.entry("date", DATE),
            Map.entry("booking date", DATE),
            Map.entry("dyddiad", DATE),
            Map.entry("purpose", PURPOSE),
            Map.entry("description", PURPOSE),
            Map.entry("for", PURPOSE),
            Map.entry("diben", PURPOSE),
            Map.entry("disgrifiad", PURPOSE),
            Map.entry("planned", PLANNED),
            Map.entry("budget", PLANNED),
            Map.entry("cynlluniwyd", PLANNED),
            Map.entry("cyllideb", PLANNED),
            Map.entry("spent", SPENT),
            Map.entry("amount", SPENT),
            Map.entry("paid", SPENT),
            Map.entry("gwariwyd", SPENT),
            Map.entry("swm", SPENT),
            Map.entry("voucher", VOUCHER),
            Map.entry("reference", VOUCHER),
            Map.entry("invoice", VOUCHER),
            Map.entry("taleb", VOUCHER),
            Map.entry("anfoneb", VOUCHER));

    static Optional<Column> named(String name) {
      return Optional.ofNullable(NAMES.get(SearchText.of(name)));
    }
  }

  private final Currency currency;
  private final Map<String, Boolean> promised;
  private final Map<Column, Integer> places = new EnumMap<>(Column.class);
  private final Map<String, Long> seen = new HashMap<>();
  private final List<FinanceRow> rows = new ArrayList<>();
  private final List<FinanceProblem> problems = new ArrayList<>();
  private final List<Long> twice = new ArrayList<>();

  /**
   * A reader.
   *
   * @param promised codes of the projects of the round, and whether something is promised about
   *     them
   */
  FinanceFile(Currency currency, Map<String, Boolean> promised) {
    this.currency = currency;
    this.promised = Map.copyOf(promised);
  }

  FinanceFile read(byte[] content) {
    try {
      readRows(CsvRows.of(FileText.of(() -> new ByteArrayInputStream(content))));
      if (rows.isEmpty() && problems.isEmpty()) {
        throw new UnusableFile(FileFault.NO_ROWS, 0);
      }
    } catch (UnusableFile e) {
      tell(e.line(), "file." + e.fault().name(), "");
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof UnusableFile fault)) {
        throw e;
      }
      tell(fault.line(), "file." + fault.fault().name(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private void readRows(CsvRows file) throws UnusableFile {
    if (!file.hasNext()) {
      throw new UnusableFile(FileFault.NO_ROWS, 0);
    }
    readHead(file.next());
    int number = 0;
    while (problems.size() < MOST_PROBLEMS && isUsable() && file.hasNext()) {
      number++;
      if (number > MOST_ROWS) {
        throw new UnusableFile(FileFault.TOO_MANY_ROWS, 0);
      }
      read(file.next());
    }
  }

  private void readHead(CsvRow head) {
    for (int i = 0; i < head.cells().size(); i++) {
      int place = i;
      Optional<Column> column = Column.named(Csv.plain(head.cell(i)));
      if (column.isPresent() && places.putIfAbsent(column.get(), place) != null) {
        tell(head.line(), "columnTwice", head.cell(i));
      }
    }
    if (!places.containsKey(Column.PROJECT)) {
      tell(head.line(), "column", "project");
    }
    if (!places.containsKey(Column.PLANNED) && !places.containsKey(Column.SPENT)) {
      tell(head.line(), "column", "spent");
    }
  }

  private boolean isUsable() {
    return places.containsKey(Column.PROJECT)
        && (places.containsKey(Column.PLANNED) || places.containsKey(Column.SPENT));
  }

  private void read(CsvRow row) {
    int before = problems.size();
    String code = cell(row, Column.PROJECT);
    checkProject(row, code);
    String purpose = cell(row, Column.PURPOSE);
    String voucher = cell(row, Column.VOUCHER);
    checkLength(row, "purposeLong", purpose, LONGEST_PURPOSE);
    checkLength(row, "voucherLong", voucher, LONGEST_VOUCHER);
    String planned = cell(row, Column.PLANNED);
    String spent = cell(row, Column.SPENT);
    if (planned.isEmpty() && spent.isEmpty()) {
      tell(row.line(), "moneyMissing", "");
    }
    FinanceRow found =
        new FinanceRow(
            row.line(),
            code,
            day(row, cell(row, Column.DATE)),
            purpose,
            voucher,
            money(row, planned),
            money(row, spent));
    if (problems.size() > before) {
      return;
    }
    if (seen.putIfAbsent(found.key(), row.line()) != null) {
      twice.add(row.line());
    } else {
      rows.add(found);
    }
  }

  private void checkProject(CsvRow row, String code) {
    if (code.isEmpty()) {
      tell(row.line(), "projectMissing", "");
    } else if (!promised.containsKey(code)) {
      tell(row.line(), "project", code);
    } else if (!promised.getOrDefault(code, false)) {
      tell(row.line(), "undecided", code);
    }
  }

  private void checkLength(CsvRow row, String kind, String text, int most) {
    if (text.length() > most) {
      tell(row.line(), kind, String.valueOf(text.length()));
    }
  }

  private long money(CsvRow row, String cell) {
    if (cell.isEmpty()) {
      return 0;
    }
    FinanceMoney.Read read = FinanceMoney.read(cell, currency);
    if (read.sum().isEmpty()) {
      tell(row.line(), read.doubtful() ? "doubtful" : "money", cell);
      return 0;
    }
    return read.sum().get().minorUnits();
  }

  private Optional<LocalDate> day(CsvRow row, String cell) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    String bare = cell.replaceFirst("[T ]\\d{1,2}:\\d{2}(:\\d{2})?$", "");
    for (DateTimeFormatter form : DAYS) {
      try {
        return Optional.of(LocalDate.parse(bare, form));
      } catch (DateTimeParseException e) {
        // the next form may fit
      }
    }
    tell(row.line(), "date", cell);
    return Optional.empty();
  }

  private String cell(CsvRow row, Column column) {
    Integer place = places.get(column);
    return place == null ? "" : Texts.tidy(Csv.plain(row.cell(place)));
  }

  private void tell(long line, String kind, String detail) {
    problems.add(new FinanceProblem(line, kind, Excerpt.of(detail, SHOWN)));
  }

  /** The rows, each once; none if anything is wrong. */
  List<FinanceRow> rows() {
    return problems.isEmpty() ? List.copyOf(rows) : List.of();
  }

  /** What is wrong, in the order of the file. */
  List<FinanceProblem> problems() {
    return List.copyOf(problems);
  }

  /** Lines that say the same as one before, and are left out. */
  List<Long> twice() {
    return List.copyOf(twice);
  }
}
