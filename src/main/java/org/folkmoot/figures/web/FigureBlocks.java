package org.folkmoot.figures.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.figures.Breakdown;
import org.folkmoot.figures.FigureTable;
import org.folkmoot.figures.SubjectKind;
import org.folkmoot.figures.Unit;
import org.folkmoot.texts.Texts;

/** Puts tables of people together as pages show them. */
@RequestScoped
class FigureBlocks {

  private final FigureWords words;
  private final Texts texts;

  @Inject
  FigureBlocks(FigureWords words, Texts texts) {
    this.words = words;
    this.texts = texts;
  }

  /** Tables of one subject; how many there are of each ward becomes a column of shares. */
  List<FigureBlock> of(List<FigureTable> tables) {
    List<FigureBlock> blocks = new ArrayList<>();
    for (FigureTable table : tables) {
      if (table.unit() != Unit.ASKED) {
        Optional<FigureTable> all =
            table.breakdown() == Breakdown.WARD
                ? asked(tables, table).filter(one -> isPlausible(table, one))
                : Optional.empty();
        blocks.add(
            new FigureBlock(
                table.breakdown().code() + blocks.size(),
                words.title(table),
                about(table),
                all.isPresent(),
                table.withheld(),
                words.lines(table, all)));
      }
    }
    return blocks;
  }

  private static Optional<FigureTable> asked(List<FigureTable> tables, FigureTable table) {
    return tables.stream()
        .filter(one -> one.unit() == Unit.ASKED && one.kind() == table.kind())
        .findFirst();
  }

  /** A register that was not loaded, or not of all wards, gives no shares. */
  private static boolean isPlausible(FigureTable table, FigureTable asked) {
    return table.cells().stream()
        .filter(cell -> !cell.group().isEmpty())
        .allMatch(cell -> cell.value().orElse(0) <= asked.cell(cell.group()).value().orElse(0));
  }

  private String about(FigureTable table) {
    String unit = words.unit(table);
    if (table.kind() != SubjectKind.PHASE) {
      return unit;
    }
    String phase = table.key().substring(table.key().indexOf('/') + 1);
    return texts.with("figures.phase", texts.get("processes.phase." + phase), unit);
  }
}
