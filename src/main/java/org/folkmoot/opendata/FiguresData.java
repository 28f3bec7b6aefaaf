package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.figures.FigureService;
import org.folkmoot.figures.FigureTable;
import org.folkmoot.figures.ProtectedCell;

/** How many people took part, protected. */
@ApplicationScoped
class FiguresData implements Dataset {

  private final FigureService figures;

  @Inject
  FiguresData(FigureService figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "figures";
  }

  @Override
  public int position() {
    return 100;
  }

  @Override
  public List<DataColumn> columns() {
    return List.of(
        DataColumn.text("kind"),
        DataColumn.text("subject"),
        DataColumn.text("unit"),
        DataColumn.text("breakdown"),
        DataColumn.text("group"),
        DataColumn.integer("value"),
        DataColumn.text("shown"),
        DataColumn.time("publishedAt"));
  }

  @Override
  public void read(RowSink rows) {
    figures.listAll().forEach(table -> table.cells().forEach(cell -> write(table, cell, rows)));
  }

  private static void write(FigureTable table, ProtectedCell cell, RowSink rows) {
    rows.row(
        table.kind().code(),
        table.key(),
        table.unit().code(),
        table.breakdown().code(),
        cell.group(),
        cell.value().isPresent() ? cell.value().getAsLong() : null,
        cell.shown().code(),
        table.releasedAt());
  }
}
