package org.folkmoot.processes.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.folkmoot.councils.CouncilFeeds;
import org.folkmoot.pages.AtomEntry;
import org.folkmoot.pages.AtomFeed;
import org.folkmoot.pages.FeedSite;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.Texts;

/** The processes of the council, for feed readers. */
@WebServlet("/feeds/processes")
public final class ProcessFeed extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ProcessService processes;
  @Inject private transient CouncilFeeds feeds;
  @Inject private transient Texts texts;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public ProcessFeed() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FeedSite site = feeds.site();
    List<AtomEntry> entries =
        processes.list().stream().map(process -> entry(process, site)).toList();
    new AtomFeed(
            site,
            "feed/processes",
            texts.with("processes.feed", site.council()),
            "/feeds/processes",
            "/processes",
            texts.locale().getLanguage(),
            site.beginning().atStartOfDay(ZoneOffset.UTC).toInstant(),
            entries)
        .send(request, response);
  }

  private AtomEntry entry(ProcessDetails process, FeedSite site) {
    return new AtomEntry(
        "process/" + process.id(),
        texts.text(process.title()),
        "/process?process=" + process.slug(),
        site.council(),
        texts.text(process.summary()),
        process.createdAt(),
        process.stateSince());
  }
}
