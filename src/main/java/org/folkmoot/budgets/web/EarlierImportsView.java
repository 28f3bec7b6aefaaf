package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.budgets.BudgetListService;
import org.folkmoot.budgets.EarlierImport;
import org.folkmoot.pages.Column;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.pages.ShownColumns;
import org.folkmoot.texts.Texts;

/** On the page that takes files: the table of earlier imports into the process. */
@Named
@RequestScoped
public class EarlierImportsView {

  private final ImportView page;
  private final Texts texts;
  private final ShownColumns shownColumns;
  private final LazyRows<EarlierImport> rows;

  @Inject
  EarlierImportsView(
      BudgetListService lists, ImportView page, Texts texts, ShownColumns shownColumns) {
    this.page = page;
    this.texts = texts;
    this.shownColumns = shownColumns;
    this.rows =
        LazyRows.of(
            part -> lists.listImports(page.getProcessDetails().id(), part), one -> one.file().id());
  }

  /** Imports, newest first. */
  public LazyRows<EarlierImport> getRows() {
    return rows;
  }

  /** Columns that can be left out. */
  public List<Column> getColumns() {
    return shownColumns.of(
        "imports",
        List.of(
            new Column("when", texts.get("budgets.import.when"), true),
            new Column("size", texts.get("budgets.import.size"), true),
            new Column("state", texts.get("budgets.import.state"), true),
            new Column("ballots", texts.get("budgets.import.ballots"), true)));
  }

  /** Whether a column is shown. */
  public boolean shows(String name) {
    return getColumns().stream().anyMatch(column -> column.name().equals(name) && column.shown());
  }

  /** How an import ended. */
  public String state(EarlierImport one) {
    return texts.get("budgets.import.state." + one.file().state().name());
  }

  /** The number of ballots in words of the page; says so if it is not known. */
  public String ballots(EarlierImport one) {
    Integer ballots = one.ballots();
    return ballots == null ? texts.get("budgets.import.ballots.unknown") : texts.number(ballots);
  }

  /** Sends the imports as a table for a spreadsheet. */
  public void export() {
    CsvDownload.send(
        "imports-" + page.getProcessDetails().slug() + ".csv",
        Stream.of(
                "budgets.import.file",
                "budgets.import.when",
                "budgets.import.bytesColumn",
                "budgets.import.state",
                "budgets.import.ballots")
            .map(texts::get)
            .toList(),
        rows,
        one ->
            List.of(
                one.file().fileName(),
                texts.dateTime(one.file().createdAt()),
                String.valueOf(one.file().bytesTotal()),
                state(one),
                one.ballots() == null ? "" : String.valueOf(one.ballots())));
  }
}
