package org.folkmoot.figures.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.figures.Breakdown;
import org.folkmoot.figures.FigureTable;
import org.folkmoot.figures.ProtectedCell;
import org.folkmoot.figures.Shown;
import org.folkmoot.texts.Texts;

/** Tables of people in the reader's words. */
@RequestScoped
class FigureWords {

  private static final double TENTHS_OF_PERCENT = 1_000.0;
  private static final int HUNDRED = 100;

  private final Texts texts;

  @Inject
  FigureWords(Texts texts) {
    this.texts = texts;
  }

  /** What a table is called. */
  String title(FigureTable table) {
    return texts.get("figures.by." + table.breakdown().code());
  }

  /** What its numbers are. */
  String unit(FigureTable table) {
    return texts.get("figures.unit." + table.unit().code());
  }

  /**
   * Its lines; those of whom the group is not known come last.
   *
   * @param asked how many people of each group there are, if that is known
   */
  List<FigureLine> lines(FigureTable table, Optional<FigureTable> asked) {
    long most = table.cells().stream().mapToLong(cell -> cell.value().orElse(0)).max().orElse(0);
    List<FigureLine> lines = new ArrayList<>();
    List<ProtectedCell> cells = new ArrayList<>(table.cells());
    cells.sort((one, other) -> Boolean.compare(one.group().isEmpty(), other.group().isEmpty()));
    for (ProtectedCell cell : cells) {
      if (!cell.group().isEmpty() || cell.shown() != Shown.SHOWN || most(cell) > 0) {
        lines.add(
            new FigureLine(
                group(table.breakdown(), cell.group()),
                value(cell),
                most == 0 ? 0 : (double) HUNDRED * cell.value().orElse(0) / most,
                asked.map(all -> share(cell, all.cell(cell.group()))).orElse("")));
      }
    }
    return lines;
  }

  private static long most(ProtectedCell cell) {
    return cell.value().orElse(0);
  }

  /** The share in percent; a dash if it is not shown. */
  String share(ProtectedCell part, ProtectedCell all) {
    if (part.value().isEmpty() || all.value().isEmpty() || all.value().getAsLong() == 0) {
      return "–";
    }
    double tenths = TENTHS_OF_PERCENT * part.value().getAsLong() / all.value().getAsLong();
    return texts.with(
        "figures.percent",
        texts.decimal(java.math.BigDecimal.valueOf(Math.round(tenths) / 10.0), 1));
  }

  /** A number, or why there is none. */
  String value(ProtectedCell cell) {
    return cell.shown() == Shown.SHOWN
        ? texts.number(cell.value().orElseThrow())
        : texts.get("figures.shown." + cell.shown().code());
  }

  /** What a group is called. */
  String group(Breakdown breakdown, String group) {
    if (group.isEmpty()) {
      return texts.get("figures.group.unknown");
    }
    return switch (breakdown) {
      case WARD -> group;
      case AGE -> texts.get("residents.age." + group);
      case CHANNEL ->
          texts.has("figures.channel." + group) ? texts.get("figures.channel." + group) : group;
      case DAY -> texts.date(LocalDate.parse(group));
    };
  }
}
