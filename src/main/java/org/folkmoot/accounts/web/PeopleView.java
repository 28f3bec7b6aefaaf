package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.accounts.AccountDetails;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Column;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.pages.ShownColumns;
import org.folkmoot.texts.Texts;

/** The people of the council, for administrators: those with roles, or those who are looked for. */
@Named
@RequestScoped
public class PeopleView {

  private final Address address;
  private final Texts texts;
  private final ShownColumns shownColumns;
  private final LazyRows<AccountDetails> rows;

  @Inject
  PeopleView(StaffService staff, Address address, Texts texts, ShownColumns shownColumns) {
    this.address = address;
    this.texts = texts;
    this.shownColumns = shownColumns;
    this.rows =
        LazyRows.of(wanted -> staff.search(getSearch(), wanted), account -> account.person().id());
  }

  /** What is looked for. */
  public String getSearch() {
    return address.get("q");
  }

  /** Those who were found, by name. */
  public LazyRows<AccountDetails> getRows() {
    return rows;
  }

  /** Columns that can be left out. */
  public List<Column> getColumns() {
    return shownColumns.of(
        "people",
        List.of(
            new Column("email", texts.get("accounts.signIn.email"), true),
            new Column("roles", texts.get("accounts.account.roles"), true),
            new Column("since", texts.get("accounts.people.since"), true)));
  }

  /** Whether a column is shown. */
  public boolean shows(String name) {
    return getColumns().stream().anyMatch(column -> column.name().equals(name) && column.shown());
  }

  /** Keys of the names of somebody's roles. */
  public List<String> roles(AccountDetails account) {
    return account.person().grants().stream()
        .map(grant -> "accounts.role." + grant.role().name())
        .distinct()
        .sorted()
        .toList();
  }

  /** Sends those who were found as a table for a spreadsheet. */
  public void export() {
    CsvDownload.send(
        "people.csv",
        Stream.of(
                "accounts.details.name",
                "accounts.signIn.email",
                "accounts.account.roles",
                "accounts.people.since")
            .map(texts::get)
            .toList(),
        rows,
        account ->
            List.of(
                account.person().name(),
                account.person().email(),
                roles(account).stream().map(texts::get).collect(Collectors.joining(", ")),
                texts.date(account.since())));
  }
}
