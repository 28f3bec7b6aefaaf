package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.AlarmDetails;
import org.folkmoot.votes.AlarmService;
import org.folkmoot.votes.VoteRefusal;
import org.jspecify.annotations.Nullable;

/** Reports of voters whose device found something wrong: all of them, or one and its note. */
@Named
@RequestScoped
public class VoteReportsView {

  private final AlarmService alarms;
  private final Address address;
  private final Texts texts;
  private final Feedback feedback;
  private final LazyRows<AlarmDetails> rows;
  private @Nullable AlarmDetails report;
  private String note = "";

  @Inject
  VoteReportsView(AlarmService alarms, Address address, Texts texts, Feedback feedback) {
    this.alarms = alarms;
    this.address = address;
    this.texts = texts;
    this.feedback = feedback;
    this.rows = LazyRows.of(alarms::list, AlarmDetails::id);
  }

  /** Shows the note of the report of the address. */
  public void load() {
    note = getReport().note();
  }

  /** Open ones first, then the latest. */
  public LazyRows<AlarmDetails> getRows() {
    return rows;
  }

  /** Sends the list as a table for a spreadsheet. */
  public void export() {
    CsvDownload.send(
        "vote-reports.csv",
        Stream.of("reference", "vote", "received", "state")
            .map(column -> texts.get("votes.reports." + column))
            .toList(),
        rows,
        one ->
            List.of(
                one.reference(),
                texts.text(one.title()),
                texts.dateTime(one.receivedAt()),
                state(one)));
  }

  /** How it stands, in words. */
  public String state(AlarmDetails one) {
    return texts.get(one.open() ? "votes.reports.open" : "votes.reports.settled");
  }

  /** The report of the address. */
  public AlarmDetails getReport() {
    AlarmDetails known = report;
    if (known == null) {
      known = alarms.get(address.id());
      report = known;
    }
    return known;
  }

  /** Notes what came of it. */
  public void settle() {
    try {
      alarms.settle(address.id(), note);
      feedback.done("/staff/vote-reports", "votes.reports.noted");
    } catch (VoteRefusal e) {
      feedback.fault("note", e.messageKey(), e.arguments().toArray());
    }
  }

  /** What came of it, as typed. */
  public String getNote() {
    return note;
  }

  /** For the form. */
  public void setNote(String note) {
    this.note = note == null ? "" : note;
  }
}
