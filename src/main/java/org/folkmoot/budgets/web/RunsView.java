package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.folkmoot.budgets.BudgetListService;
import org.folkmoot.budgets.RunDetails;
import org.folkmoot.budgets.RunKind;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Column;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.pages.ShownColumns;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** On the page of counts: the table of counts and comparisons of a round. */
@Named
@RequestScoped
public class RunsView {

  private final CountView page;
  private final RuleWords ruleWords;
  private final Address address;
  private final Texts texts;
  private final ShownColumns shownColumns;
  private final LazyRows<RunDetails> rows;

  @Inject
  RunsView(
      BudgetListService lists,
      CountView page,
      RuleWords ruleWords,
      Address address,
      Texts texts,
      ShownColumns shownColumns) {
    this.page = page;
    this.ruleWords = ruleWords;
    this.address = address;
    this.texts = texts;
    this.shownColumns = shownColumns;
    this.rows =
        LazyRows.of(part -> lists.listRuns(page.getSlug(), kind(), part), RunDetails::number);
  }

  private @Nullable RunKind kind() {
    return Stream.of(RunKind.values())
        .filter(one -> key(one).equals(address.get("kind")))
        .findFirst()
        .orElse(null);
  }

  /** Name of a kind in an address. */
  public String key(RunKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Whether there is something to choose from: counts of both kinds, or one was chosen. */
  public boolean isFilterable() {
    return kind() != null || page.isCompared();
  }

  /** Kinds of counts. */
  public RunKind[] getKinds() {
    return RunKind.values();
  }

  /** The value of the {@code selected} attribute: none unless only this kind is shown. */
  public @Nullable String selected(RunKind kind) {
    return kind == kind() ? "selected" : null;
  }

  /** Counts that fit, newest first. */
  public LazyRows<RunDetails> getRows() {
    return rows;
  }

  /** Columns that can be left out. */
  public List<Column> getColumns() {
    return shownColumns.of(
        "runs",
        List.of(
            new Column("kind", texts.get("budgets.count.kind"), true),
            new Column("funded", texts.get("budgets.count.funded"), true),
            new Column("when", texts.get("budgets.count.computedAt"), true),
            new Column("state", texts.get("budgets.count.state"), true)));
  }

  /** Whether a column is shown. */
  public boolean shows(String name) {
    return getColumns().stream().anyMatch(column -> column.name().equals(name) && column.shown());
  }

  /** Whether it may become the outcome, or only compares. */
  public String kind(RunDetails run) {
    RunKind kind = run.comparison() ? RunKind.COMPARISON : RunKind.COUNT;
    return texts.get("budgets.count.kind." + kind.name());
  }

  /** Whether it is the outcome, was, or was never. */
  public String state(RunDetails run) {
    if (run.current()) {
      return texts.get("budgets.count.wasPublished");
    }
    return texts.get(
        run.replaced() ? "budgets.outcome.history.replaced" : "budgets.count.notPublished");
  }

  /** Sends the counts that fit as a table for a spreadsheet. */
  public void export() {
    CsvDownload.send(
        "counts-" + page.getRound().slug() + ".csv",
        Stream.of(
                "budgets.count.number",
                "budgets.count.ruleColumn",
                "budgets.count.kind",
                "budgets.count.funded",
                "budgets.count.computedAt",
                "budgets.count.state")
            .map(texts::get)
            .toList(),
        rows,
        run ->
            List.of(
                String.valueOf(run.number()),
                ruleWords.name(run.options()),
                kind(run),
                String.valueOf(run.funded()),
                texts.dateTime(run.computedAt()),
                state(run)));
  }
}
