package org.folkmoot.journal.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.entries.Particulars;
import org.folkmoot.journal.JournalService;
import org.folkmoot.journal.RecordedEvent;
import org.folkmoot.journal.Sentence;
import org.folkmoot.pages.Csv;
import org.folkmoot.pages.Download;
import org.folkmoot.pages.Query;
import org.folkmoot.texts.Texts;

/**
 * The whole log as a file: lines of JSON that the auditor's tool checks, or with {@code format=csv}
 * a table for reading.
 */
@WebServlet("/staff/log-export")
public final class LogExport extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient JournalService journal;
  @Inject private transient CurrentCouncil currentCouncil;
  @Inject private transient Texts texts;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public LogExport() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!journal.readsAll()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    boolean isTable = Query.of(request).get("format").equals("csv");
    String name = currentCouncil.get().slug() + "-journal." + (isTable ? "csv" : "jsonl");
    new Download(name, isTable ? "text/csv;charset=UTF-8" : "application/x-ndjson;charset=UTF-8")
        .begin(response);
    PrintWriter out = response.getWriter();
    if (isTable) {
      Csv table = Csv.begin(out);
      table.row("number", "time", "account", "person", "action", "sentence", "subject", "details");
      journal.forEach(event -> table.row(cells(event)));
    } else {
      journal.export(line -> out.print(line + "\n"));
    }
  }

  private List<String> cells(RecordedEvent event) {
    Particulars particulars = event.particulars();
    return List.of(
        String.valueOf(event.number()),
        event.time().toString(),
        String.valueOf(event.actorId()),
        Sentence.actor(event, texts),
        event.action(),
        Sentence.of(event, texts),
        particulars == null ? "" : particulars.subject(),
        particulars == null ? "" : String.join("; ", particulars.details()));
  }
}
