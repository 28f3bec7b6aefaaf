package org.folkmoot.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.privacy.RequestDetails;
import org.folkmoot.privacy.RequestService;
import org.folkmoot.texts.Texts;

/** All requests about data, the most urgent first. */
@Named
@RequestScoped
public class ComplaintsView {

  private final Texts texts;
  private final LazyRows<RequestDetails> rows;

  @Inject
  ComplaintsView(RequestService requests, Texts texts) {
    this.texts = texts;
    this.rows = LazyRows.of(requests::list, RequestDetails::id);
  }

  /** Open ones first. */
  public LazyRows<RequestDetails> getRows() {
    return rows;
  }

  /** Sends the list as a table for a spreadsheet. */
  public void export() {
    CsvDownload.send(
        "requests.csv",
        Stream.of("reference", "kind", "received", "due", "state")
            .map(column -> texts.get("privacy.complaints." + column))
            .toList(),
        rows,
        request ->
            List.of(
                request.reference(),
                texts.get("privacy.kind." + request.kind().name()),
                texts.date(request.receivedAt()),
                texts.date(request.dueOn()),
                state(request)));
  }

  /** How it stands, in words. */
  public String state(RequestDetails request) {
    if (!request.isOpen()) {
      return texts.get("privacy.state.answered");
    }
    if (request.isAnswerWaiting() && !request.isOverdue()) {
      return texts.get("privacy.state.written");
    }
    return request.isOverdue()
        ? texts.count("privacy.state.overdue", -request.daysLeft())
        : texts.count("privacy.state.left", request.daysLeft());
  }

  /** Look of the state. */
  public String kind(RequestDetails request) {
    return request.isOverdue() ? "danger" : request.isOpen() ? "" : "success";
  }

  /** Sign of the state: never color alone. */
  public String icon(RequestDetails request) {
    return request.isOverdue() ? "warning" : request.isOpen() ? "clock" : "check";
  }
}
