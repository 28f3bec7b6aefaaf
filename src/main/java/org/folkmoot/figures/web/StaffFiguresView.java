package org.folkmoot.figures.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.folkmoot.figures.FigureService;
import org.folkmoot.figures.FigureTable;
import org.folkmoot.figures.ProtectedCell;
import org.folkmoot.figures.Unit;
import org.folkmoot.kernel.Page;
import org.folkmoot.pages.BarChart;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** All figures in one table for staff, with a chart of how many took part in what. */
@Named
@RequestScoped
public class StaffFiguresView {

  private final FigureService figures;
  private final FigureWords words;
  private final Texts texts;
  private final LazyRows<Row> rows =
      LazyRows.of(wanted -> Page.cut(all(), wanted, columns()), Row::key);
  private @Nullable List<Row> all;

  @Inject
  StaffFiguresView(FigureService figures, FigureWords words, Texts texts) {
    this.figures = figures;
    this.words = words;
    this.texts = texts;
  }

  /**
   * A cell with what it belongs to.
   *
   * @param subject name in addresses of the round, vote or phase
   * @param unit what is counted, in the reader's words
   * @param breakdown by what, in the reader's words
   * @param group which people, in the reader's words
   * @param cell the number, if it is shown
   */
  public record Row(
      String subject, String unit, String breakdown, String group, ProtectedCell cell) {

    String key() {
      return subject + " " + unit + " " + breakdown + " " + group;
    }
  }

  /** All rows. */
  public LazyRows<Row> getRows() {
    return rows;
  }

  /** A number, or why there is none. */
  public String value(Row row) {
    return words.value(row.cell());
  }

  /** Sends the table for a spreadsheet: what is not shown is not sent either. */
  public void export() {
    CsvDownload.send(
        "figures.csv",
        List.of(
            texts.get("figures.column.subject"),
            texts.get("figures.column.unit"),
            texts.get("figures.column.breakdown"),
            texts.get("figures.column.group"),
            texts.get("figures.column.people")),
        rows,
        row -> List.of(row.subject(), row.unit(), row.breakdown(), row.group(), value(row)));
  }

  /** The latest table by ward as bars. */
  public String getChart() {
    List<Row> bars = all().stream().filter(row -> row.key().startsWith(first())).toList();
    return new BarChart(
            bars.stream().map(Row::group).toList(),
            List.of(
                new BarChart.Series(
                    texts.get("figures.column.people"),
                    bars.stream().map(row -> row.cell().value()).toList())))
        .toJson();
  }

  private String first() {
    return all().stream()
        .findFirst()
        .map(row -> row.subject() + " " + row.unit() + " " + row.breakdown() + " ")
        .orElse("-");
  }

  private static Map<String, Comparator<Row>> columns() {
    return Map.of(
        "subject",
        Comparator.comparing(Row::subject),
        "unit",
        Comparator.comparing(Row::unit),
        "breakdown",
        Comparator.comparing(Row::breakdown),
        "group",
        Comparator.comparing(Row::group),
        "people",
        Comparator.comparing(row -> order(row.cell().value())));
  }

  /** What is not shown is equal, so that the order does not tell it. */
  private static long order(OptionalLong value) {
    return value.orElse(-1);
  }

  private List<Row> all() {
    List<Row> known = all;
    if (known == null) {
      known = new ArrayList<>();
      for (FigureTable table : figures.listAll()) {
        if (table.unit() != Unit.ASKED) {
          for (ProtectedCell cell : table.cells()) {
            known.add(
                new Row(
                    table.key(),
                    words.unit(table),
                    words.title(table),
                    words.group(table.breakdown(), cell.group()),
                    cell));
          }
        }
      }
      all = known;
    }
    return known;
  }
}
