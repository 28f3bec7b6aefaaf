package org.folkmoot.comments.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.folkmoot.comments.CommentDetails;
import org.folkmoot.comments.CommentReader;
import org.folkmoot.comments.Subject;
import org.folkmoot.councils.CouncilFeeds;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.pages.AtomEntry;
import org.folkmoot.pages.AtomFeed;
import org.folkmoot.pages.Query;
import org.folkmoot.texts.Markdown;
import org.folkmoot.texts.Texts;

/** The latest comments about one thing, for feed readers. The same for everybody. */
@WebServlet("/feeds/comments")
public final class CommentFeed extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_SUMMARY = 500;

  @Inject private transient CommentReader reader;
  @Inject private transient CommentWords words;
  @Inject private transient CouncilFeeds feeds;
  @Inject private transient Texts texts;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public CommentFeed() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Query query = Query.of(request);
    Optional<Subject> subject = reader.findPublicSubject(query.get("kind"), query.get("ref"));
    if (subject.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      feed(subject.get(), query.get("ref")).send(request, response);
    }
  }

  private AtomFeed feed(Subject subject, String reference) {
    return new AtomFeed(
        feeds.site(),
        "feed/comments/" + subject.kind() + "/" + subject.id(),
        texts.with("comments.feed", subject.title()),
        "/feeds/comments?kind=" + subject.kind() + "&ref=" + texts.urlPart(reference),
        subject.path(),
        texts.locale().getLanguage(),
        subject.process().stateSince(),
        reader.listLatest(subject, AtomFeed.MOST).stream()
            .map(comment -> entry(comment, subject))
            .toList());
  }

  private AtomEntry entry(CommentDetails comment, Subject subject) {
    return new AtomEntry(
        "comment/" + comment.id(),
        texts.with("comments.feed.entry", words.author(comment), subject.title()),
        comment.path(),
        words.author(comment),
        Excerpt.shown(Markdown.toPlain(comment.body()), LONGEST_SUMMARY),
        comment.createdAt(),
        comment.editedAt().orElse(comment.createdAt()));
  }
}
