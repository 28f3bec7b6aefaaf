package org.folkmoot.processes.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.councils.CouncilFeeds;
import org.folkmoot.pages.AtomEntry;
import org.folkmoot.pages.AtomFeed;
import org.folkmoot.pages.FeedSite;
import org.folkmoot.pages.Query;
import org.folkmoot.processes.ChangeDetails;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessChangeService;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.Markdown;
import org.folkmoot.texts.Texts;

/**
 * What happens to one process, for feed readers: phases that began, and changes of what residents
 * had seen. The same for everybody, whoever is signed in.
 */
@WebServlet("/feeds/process")
public final class ProcessNewsFeed extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ProcessService processes;
  @Inject private transient ProcessChangeService changes;
  @Inject private transient PhaseWords phases;
  @Inject private transient ChangeWords words;
  @Inject private transient CouncilFeeds feeds;
  @Inject private transient Texts texts;
  @Inject private transient Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public ProcessNewsFeed() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ProcessDetails> process =
        processes.find(Query.of(request).get("process")).filter(ProcessDetails::published);
    if (process.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      feed(process.get()).send(request, response);
    }
  }

  private AtomFeed feed(ProcessDetails process) {
    FeedSite site = feeds.site();
    List<AtomEntry> entries =
        Stream.concat(
                begun(process, site),
                changes.list(process, AtomFeed.MOST).stream()
                    .map(change -> entry(process, change, site)))
            .sorted(Comparator.comparing(AtomEntry::published).reversed())
            .limit(AtomFeed.MOST)
            .toList();
    return new AtomFeed(
        site,
        "feed/process/" + process.id(),
        texts.with("processes.feed.news", texts.text(process.title())),
        "/feeds/process?process=" + process.slug(),
        path(process),
        texts.locale().getLanguage(),
        process.stateSince(),
        entries);
  }

  /** Phases that have begun; what was over before residents saw the process is left out. */
  private Stream<AtomEntry> begun(ProcessDetails process, FeedSite site) {
    Instant now = clock.instant();
    List<PhaseSpan> spans = process.phases();
    List<PhaseLine> lines = phases.timeline(process);
    return IntStream.range(0, spans.size())
        .filter(i -> !spans.get(i).startsAt(process.zone()).isAfter(now))
        .filter(i -> spans.get(i).endsAt(process.zone()).isAfter(process.createdAt()))
        .mapToObj(i -> entry(process, spans.get(i), lines.get(i), site));
  }

  private AtomEntry entry(ProcessDetails process, PhaseSpan span, PhaseLine line, FeedSite site) {
    Instant begins = span.startsAt(process.zone());
    Instant seen = begins.isBefore(process.createdAt()) ? process.createdAt() : begins;
    return new AtomEntry(
        "process/" + process.id() + "/phase/" + span.kind() + "/" + span.firstDay(),
        texts.with("processes.feed.phase", line.name(), line.when()),
        path(process),
        site.council(),
        line.hasNote() ? Markdown.toPlain(texts.text(line.note())) : line.usual(),
        seen,
        seen);
  }

  private AtomEntry entry(ProcessDetails process, ChangeDetails change, FeedSite site) {
    ChangeLine line = words.line(change, process.zone());
    return new AtomEntry(
        "process/" + process.id() + "/change/" + change.at().toEpochMilli(),
        texts.with(
            "processes.feed.change",
            line.parts().stream().map(PartWords::name).collect(Collectors.joining(", "))),
        path(process) + "#changes",
        site.council(),
        Stream.concat(
                Stream.of(texts.text(line.reason())), line.parts().stream().map(PartWords::words))
            .collect(Collectors.joining("\n")),
        change.at(),
        change.at());
  }

  private static String path(ProcessDetails process) {
    return "/process?process=" + process.slug();
  }
}
