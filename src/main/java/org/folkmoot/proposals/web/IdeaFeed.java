package org.folkmoot.proposals.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilFeeds;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.pages.AtomEntry;
import org.folkmoot.pages.AtomFeed;
import org.folkmoot.pages.Query;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.texts.Markdown;
import org.folkmoot.texts.Texts;

/**
 * The latest ideas of a process, for feed readers. The same for everybody, whoever is signed in.
 */
@WebServlet("/feeds/ideas")
public final class IdeaFeed extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_SUMMARY = 500;

  @Inject private transient ProcessService processes;
  @Inject private transient ProposalReader proposals;
  @Inject private transient CouncilFeeds feeds;
  @Inject private transient Texts texts;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public IdeaFeed() {}

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
    List<AtomEntry> entries =
        proposals
            .list(process, ProposalFilter.ALL, PageRequest.of(0, AtomFeed.MOST))
            .rows()
            .stream()
            .filter(ProposalDetails::published)
            .map(this::entry)
            .toList();
    return new AtomFeed(
        feeds.site(),
        "feed/ideas/" + process.id(),
        texts.with("proposals.feed", process.title()),
        "/feeds/ideas?process=" + process.slug(),
        "/proposals?process=" + process.slug(),
        texts.locale().getLanguage(),
        process.stateSince(),
        entries);
  }

  private AtomEntry entry(ProposalDetails proposal) {
    Instant published = proposal.publishedAt().orElse(proposal.createdAt());
    return new AtomEntry(
        "proposal/" + proposal.id(),
        texts.text(proposal.title()),
        "/proposal?ref=" + proposal.reference(),
        proposal.author().isEmpty() ? texts.get("notifications.somebody") : proposal.author(),
        Excerpt.shown(Markdown.toPlain(texts.text(proposal.body())), LONGEST_SUMMARY),
        published,
        proposal.answeredAt().filter(published::isBefore).orElse(published));
  }
}
