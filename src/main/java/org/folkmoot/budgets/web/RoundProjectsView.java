package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.budgets.BudgetListService;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Column;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.pages.ShownColumns;
import org.folkmoot.texts.Texts;

/** On the page of a round: the table of its projects, all or those that are looked for. */
@Named
@RequestScoped
public class RoundProjectsView {

  private static final int LONGEST_SEARCH = 200;
  private static final String VOTES = "budgets.project.votesColumn";

  private final RoundFormView page;
  private final Address address;
  private final Texts texts;
  private final ShownColumns shownColumns;
  private final LazyRows<ProjectDetails> rows;

  @Inject
  RoundProjectsView(
      BudgetListService lists,
      RoundFormView page,
      Address address,
      Texts texts,
      ShownColumns shownColumns) {
    this.page = page;
    this.address = address;
    this.texts = texts;
    this.shownColumns = shownColumns;
    this.rows =
        LazyRows.of(
            part -> lists.listProjects(page.getSlug(), getSearch(), texts.locale(), part),
            ProjectDetails::code);
  }

  /** Whether the round has projects at all. */
  public boolean isAny() {
    return getRound().projects() > 0;
  }

  /** What is looked for. */
  public String getSearch() {
    return Excerpt.of(address.get("q"), LONGEST_SEARCH);
  }

  /** Projects that were found, in the order of the round. */
  public LazyRows<ProjectDetails> getRows() {
    return rows;
  }

  /** The table as its choice of columns is remembered: votes are a column of decided rounds. */
  public String getTable() {
    return isTotalsShown() ? "decidedProjects" : "projects";
  }

  /** Columns that can be left out. */
  public List<Column> getColumns() {
    List<Column> all = new ArrayList<>();
    all.add(new Column("code", texts.get("budgets.project.code"), true));
    all.add(new Column("place", texts.get("budgets.projects.place"), true));
    all.add(new Column("cost", texts.get("budgets.project.costColumn"), true));
    if (isTotalsShown()) {
      all.add(new Column("votes", texts.get(VOTES), true));
    }
    return shownColumns.of(getTable(), all);
  }

  /** Whether a column is shown. */
  public boolean shows(String name) {
    return getColumns().stream().anyMatch(column -> column.name().equals(name) && column.shown());
  }

  private boolean isTotalsShown() {
    return getRound().totalsShown();
  }

  private RoundDetails getRound() {
    return page.getRound();
  }

  /** Sends the projects that were found as a table for a spreadsheet, costs as plain numbers. */
  public void export() {
    List<String> heads = new ArrayList<>();
    heads.add(texts.get("budgets.project.code"));
    heads.add(texts.get("budgets.project.name"));
    heads.add(texts.get("budgets.form.projects.state"));
    heads.add(texts.get("budgets.projects.place"));
    heads.add(
        texts.with(
            "budgets.form.projects.costIn", getRound().budget().currency().getCurrencyCode()));
    if (isTotalsShown()) {
      heads.add(texts.get(VOTES));
    }
    CsvDownload.send("projects-" + getRound().slug() + ".csv", heads, rows, this::cells);
  }

  private List<String> cells(ProjectDetails project) {
    List<String> cells = new ArrayList<>();
    cells.add(project.code());
    cells.add(texts.text(project.name()));
    cells.add(project.withdrawn() ? texts.get("budgets.project.withdrawn") : "");
    cells.add(project.place());
    cells.add(project.cost().toMajor().toPlainString());
    if (isTotalsShown()) {
      cells.add(String.valueOf(project.votes()));
    }
    return cells;
  }
}
