package org.folkmoot.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.moderation.CaseDetails;
import org.folkmoot.moderation.CaseFilter;
import org.folkmoot.moderation.ModerationService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;

/** What waits for moderators, and what they have decided. */
@Named
@RequestScoped
public class ModerationQueueView {

  private final Address address;
  private final Texts texts;
  private final Visitor visitor;
  private final CaseWords words;
  private final LazyRows<CaseDetails> rows;

  @Inject
  ModerationQueueView(
      ModerationService moderation,
      Address address,
      Texts texts,
      Visitor visitor,
      CaseWords words) {
    this.address = address;
    this.texts = texts;
    this.visitor = visitor;
    this.words = words;
    this.rows = LazyRows.of(wanted -> moderation.list(getFilter(), wanted), CaseDetails::id);
  }

  /** What waits longest first. */
  public LazyRows<CaseDetails> getRows() {
    return rows;
  }

  /** Which cases are shown. */
  public CaseFilter getFilter() {
    return CaseFilter.of(address.get("show"));
  }

  /** Which cases can be shown. */
  public List<CaseFilter> getFilters() {
    return List.of(CaseFilter.values());
  }

  /** Whether a filter is the chosen one; tells the reader which link is the current page. */
  public boolean isCurrent(CaseFilter filter) {
    return filter == getFilter();
  }

  /** Whether the visitor keeps the lists of the sieve. */
  public boolean isListKeeper() {
    return visitor.hasAny(Set.of(Role.ADMINISTRATOR, Role.MODERATOR));
  }

  /** Whether the visitor chooses the rules. */
  public boolean isAdministrator() {
    return visitor.hasAny(Set.of(Role.ADMINISTRATOR));
  }

  /** Sends the list as a table for a spreadsheet. */
  public void export() {
    CsvDownload.send(
        "moderation.csv",
        Stream.of("title", "kind", "process", "reports", "since", "standing", "rule")
            .map(column -> texts.get("moderation.column." + column))
            .toList(),
        rows,
        one ->
            List.of(
                one.title(),
                texts.get("moderation.kind." + one.kind()),
                texts.text(one.process()),
                String.valueOf(one.reports()),
                texts.dateTime(one.since()),
                words.standing(one.standing()),
                texts.text(one.rule())));
  }
}
