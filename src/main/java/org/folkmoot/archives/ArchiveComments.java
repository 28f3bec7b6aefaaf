package org.folkmoot.archives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.comments.CommentDetails;
import org.folkmoot.comments.CommentPart;
import org.folkmoot.comments.CommentReader;
import org.folkmoot.comments.CommentSort;
import org.folkmoot.comments.CommentThread;
import org.folkmoot.comments.Subject;

/** What people said about something, as everybody may read it and without names. */
@ApplicationScoped
class ArchiveComments {

  private static final int AT_ONCE = 100;

  private final CommentReader comments;

  @Inject
  ArchiveComments(CommentReader comments) {
    this.comments = comments;
  }

  /**
   * Everything that was said and can be read, oldest first, each below what it answers; nothing if
   * the thing itself cannot be read.
   *
   * @param kind kind of the thing, for example {@code proposal}
   * @param reference what pages call it
   */
  void write(ArchivePage page, String kind, String reference, String heading, ArchiveWords words) {
    comments
        .findPublicSubject(kind, reference)
        .ifPresent(subject -> write(page, subject, heading, words));
  }

  /** The same where there is anything to read. */
  void writeAny(
      ArchivePage page, String kind, String reference, String heading, ArchiveWords words) {
    comments
        .findPublicSubject(kind, reference)
        .filter(subject -> subject.comments() > 0)
        .ifPresent(subject -> write(page, subject, heading, words));
  }

  private void write(ArchivePage page, Subject subject, String heading, ArchiveWords words) {
    ArchivePage.Section section = page.section(heading);
    boolean any = false;
    String after = "";
    do {
      CommentPart<CommentThread> part = comments.list(subject, CommentSort.OLDEST, after, AT_ONCE);
      for (CommentThread thread : part.rows()) {
        any |= quote(section, thread.first(), words);
        for (CommentDetails reply : replies(thread)) {
          any |= quote(section, reply, words);
        }
      }
      after = part.next();
    } while (!after.isEmpty());
    if (!any) {
      section.say(words.get("archives.comments.none"));
    }
  }

  private List<CommentDetails> replies(CommentThread thread) {
    if (!thread.longer()) {
      return thread.replies();
    }
    List<CommentDetails> all = new ArrayList<>();
    String after = "";
    do {
      CommentPart<CommentDetails> part = comments.listBelow(thread.first().id(), after, AT_ONCE);
      all.addAll(part.rows());
      after = part.next();
    } while (!after.isEmpty());
    return all;
  }

  private static boolean quote(
      ArchivePage.Section section, CommentDetails comment, ArchiveWords words) {
    if (!comment.shown() || comment.held() || !comment.readable()) {
      return false;
    }
    String key = comment.parentId() == 0 ? "archives.comment.said" : "archives.comment.replied";
    section.quote(
        words.texts().with(key, words.texts().date(comment.createdAt())),
        ArchivePage.paragraphs(comment.body()));
    return true;
  }
}
