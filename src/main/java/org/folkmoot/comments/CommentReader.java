package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.moderation.HiddenNote;
import org.folkmoot.moderation.ModerationLog;

/** What everybody reads of comments, as far as they may read about their subject. */
@ApplicationScoped
public class CommentReader {

  private final CommentRepository comments;
  private final CommentTable table;
  private final Subjects subjects;
  private final StanceTally tally;
  private final ModerationLog moderation;

  @Inject
  CommentReader(
      CommentRepository comments,
      CommentTable table,
      Subjects subjects,
      StanceTally tally,
      ModerationLog moderation) {
    this.comments = comments;
    this.table = table;
    this.subjects = subjects;
    this.tally = tally;
    this.moderation = moderation;
  }

  /**
   * Something that people comment on, if the visitor may read about it.
   *
   * @param kind which kind of thing, for example {@code proposal}
   * @param reference what pages call it
   */
  @Transactional
  public Optional<Subject> findSubject(String kind, String reference) {
    return subjects.find(kind, reference);
  }

  /** The same if everybody may read about it, whoever the visitor is. */
  @Transactional
  public Optional<Subject> findPublicSubject(String kind, String reference) {
    return subjects.find(kind, reference).flatMap(subjects::asPublic);
  }

  /** The latest comments about something that everybody can read, the latest first. */
  @Transactional
  public List<CommentDetails> listLatest(Subject subject, int most) {
    return table.details(comments.listLatestShown(subject, most));
  }

  /**
   * A part of the threads about something, each with its first replies.
   *
   * @param subject as it was found for this visitor
   * @param after where the part before ended; the beginning if it is no cursor
   * @param most how many threads at most
   */
  @Transactional
  public CommentPart<CommentThread> list(
      Subject subject, CommentSort sort, String after, int most) {
    CommentPart<Comment> part =
        part(
            comments.listTop(subject, sort, Cursor.parse(after), most + 1),
            most,
            comment -> sort == CommentSort.HELPFUL ? comment.helpful() : 0);
    List<Comment> replies = comments.listFirst(part.rows().stream().map(Comment::id).toList());
    List<Comment> all = new ArrayList<>(part.rows());
    all.addAll(replies);
    Map<Long, List<CommentDetails>> threads =
        table.details(all).stream().collect(Collectors.groupingBy(CommentDetails::threadId));
    return new CommentPart<>(
        part.rows().stream()
            .map(comment -> thread(threads.getOrDefault(comment.id(), List.of())))
            .toList(),
        part.next());
  }

  private static CommentThread thread(List<CommentDetails> rows) {
    return new CommentThread(rows.get(0), rows.subList(1, rows.size()));
  }

  /** How many threads about something have each stance, as far as everybody can read them. */
  @Transactional
  public Map<Stance, Integer> countStances(Subject subject) {
    return tally.of(subject);
  }

  /** A comment within its thread, if the visitor may read about its subject. */
  @Transactional
  public Optional<CommentInThread> find(long id) {
    return comments
        .find(id)
        .flatMap(
            comment ->
                subjects
                    .of(comment)
                    .map(
                        subject ->
                            new CommentInThread(
                                subject,
                                table.details(comments.listById(comment.above())),
                                table.details(comment))));
  }

  /** Why a comment is hidden; empty if it is not. */
  @Transactional
  public Optional<HiddenNote> findHiddenNote(CommentDetails comment) {
    return comment.state() == CommentState.HIDDEN
        ? moderation.findHidden(CommentModeration.KIND, String.valueOf(comment.id()))
        : Optional.empty();
  }

  /**
   * A part of what hangs below a comment: the whole thread of what began it, all replies of the
   * second level, direct answers to others.
   *
   * @param after where the part before ended; the beginning if it is no cursor
   * @param most how many at most
   * @throws NotFound if there is no such comment that the visitor may read about
   */
  @Transactional
  public CommentPart<CommentDetails> listBelow(long id, String after, int most) {
    Comment comment =
        comments
            .find(id)
            .filter(found -> subjects.of(found).isPresent())
            .orElseThrow(NotFound::new);
    CommentPart<Comment> part =
        part(
            comments.listBelow(comment, Cursor.parse(after), most + 1),
            most,
            reply -> reply.branchId().orElse(0L));
    return new CommentPart<>(table.details(part.rows()), part.next());
  }

  private static CommentPart<Comment> part(
      List<Comment> found, int most, ToLongFunction<Comment> key) {
    if (found.size() <= most) {
      return new CommentPart<>(found, "");
    }
    Comment last = found.get(most - 1);
    return new CommentPart<>(
        found.subList(0, most), new Cursor(key.applyAsLong(last), last.id()).text());
  }
}
