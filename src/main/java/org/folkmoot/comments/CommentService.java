package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.Admission;
import org.folkmoot.processes.Opening;
import org.folkmoot.texts.Texts;

/** What people do with their comments. */
@ApplicationScoped
public class CommentService {

  /** Most characters of a comment. */
  public static final int LONGEST_BODY = 2_000;

  /** For so many minutes a comment may be changed. */
  public static final long MINUTES_TO_CHANGE = Comment.CHANGEABLE.toMinutes();

  private final CommentRepository comments;
  private final CommentRemoval removal;
  private final Subjects subjects;
  private final StanceTally tally;
  private final CommentGate gate;
  private final CommentPublishing publishing;
  private final CommentTelling telling;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  CommentService(
      CommentRepository comments,
      CommentRemoval removal,
      Subjects subjects,
      StanceTally tally,
      CommentGate gate,
      CommentPublishing publishing,
      CommentTelling telling,
      Visitor visitor,
      Clock clock) {
    this.comments = comments;
    this.removal = removal;
    this.subjects = subjects;
    this.tally = tally;
    this.gate = gate;
    this.publishing = publishing;
    this.telling = telling;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** Whether something is discussed now as far as its process says, and if not, why. */
  public Opening opening(Subject subject) {
    return gate.opening(subject);
  }

  /** Whether the visitor may write about something now as far as its process says. */
  @Transactional
  public Admission admission(Subject subject) {
    return gate.admission(subject);
  }

  /** Whether people may write about something now. */
  public boolean isOpen(Subject subject) {
    return gate.isOpen(subject);
  }

  /**
   * Begins a thread about something.
   *
   * @param kind which kind of thing, for example {@code proposal}
   * @param reference what pages call it
   * @param chosen accounts of people of the discussion who are told, besides those whom the text
   *     names by {@code @}
   * @return id of the comment
   * @throws CommentRefusal if it is not discussed now, if the comment says nothing or is too long,
   *     or after as many in an hour as the council allows; if a name is that of several people or
   *     more than ten are named
   * @throws org.folkmoot.moderation.ModerationRefusal if the visitor may not write for a time
   * @throws NotFound if there is nothing of that reference that the visitor may read about
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public long write(
      String kind, String reference, Stance stance, String body, Collection<Long> chosen) {
    Person author = visitor.requirePerson();
    Subject subject = subjects.find(kind, reference).orElseThrow(NotFound::new);
    gate.requireOpen(subject);
    String text = checked(body);
    gate.requireFree(author);
    Set<Participant> named = telling.named(text, chosen, subject, Optional.empty());
    gate.count(author);
    Comment comment = new Comment(subject, author.id(), stance, text, clock.instant());
    boolean waits = publishing.isAwaited(subject, author);
    subjects.count(comment, waits ? 0 : 1);
    publishing.publish(comment, waits, subject, author, named, Optional.empty());
    return comment.id();
  }

  /** The same, naming nobody but in the text. */
  @Transactional
  public long write(String kind, String reference, Stance stance, String body) {
    return write(kind, reference, stance, body, Set.of());
  }

  /**
   * Answers a comment.
   *
   * @param id the comment
   * @param chosen accounts of people of the thread who are told, as for {@link #write}
   * @return id of the answer
   * @throws CommentRefusal as {@link #write}, or if nobody can read the comment any more
   * @throws NotFound if there is no such comment that the visitor may read about
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public long reply(long id, String body, Collection<Long> chosen) {
    Person author = visitor.requirePerson();
    Comment known = comments.find(id).orElseThrow(NotFound::new);
    Subject subject = subjects.of(known).orElseThrow(NotFound::new);
    gate.requireOpen(subject);
    String text = checked(body);
    gate.requireFree(author);
    Set<Participant> named = telling.named(text, chosen, subject, Optional.of(known));
    gate.count(author);
    boolean waits = publishing.isAwaited(subject, author);
    subjects.count(known.kind(), known.subjectId(), waits ? 0 : 1);
    Comment parent = comments.findAgain(id).orElseThrow(CommentRefusal::gone);
    requireShown(parent);
    Comment reply = new Comment(parent, author.id(), text, clock.instant());
    reply.takePlace(comments.nextPlace(reply.threadId()));
    comments.countReply(reply, 1);
    publishing.publish(reply, waits, subject, author, named, parent.authorId());
    return reply.id();
  }

  /**
   * Whether what the visitor writes about something waits for a moderator before others read it.
   */
  @Transactional
  public boolean isAwaited(Subject subject) {
    return visitor.person().filter(author -> publishing.isAwaited(subject, author)).isPresent();
  }

  /** The same, naming nobody but in the text. */
  @Transactional
  public long reply(long id, String body) {
    return reply(id, body, Set.of());
  }

  /**
   * Changes what a comment says, within a quarter of an hour and as long as nobody answered.
   *
   * @param seen version that the author changed
   * @throws CommentRefusal if it is too late, somebody answered, it is hidden, or the text says
   *     nothing or is too long
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws NotFound if the visitor wrote no such comment
   */
  @Transactional
  public void change(long id, long seen, String body) {
    Comment comment = own(id);
    gate.requireFree(visitor.requirePerson());
    comment.requireVersion(seen);
    requireShown(comment);
    if (!comment.isFresh(clock.instant())) {
      throw CommentRefusal.tooLate(MINUTES_TO_CHANGE);
    } else if (comment.replies() > 0) {
      throw CommentRefusal.answered();
    }
    String text = checked(body);
    Optional<Subject> subject = subjects.of(comment);
    Set<Participant> named =
        subject
            .map(
                known -> telling.named(text, telling.namedIn(comment), known, Optional.of(comment)))
            .orElse(Set.of());
    comment.change(text, clock.instant());
    comments.flush();
    subject.ifPresent(known -> telling.changed(comment, known, visitor.requirePerson(), named));
    publishing.look(comment);
  }

  /**
   * Deletes a comment of the visitor. If somebody answered it, its place stays, without its words
   * and its author.
   *
   * @throws NotFound if the visitor wrote no such comment
   */
  @Transactional
  public void remove(long id) {
    removal.remove(own(id));
  }

  /** Removes all that was written about something that goes itself; joins the caller. */
  @Transactional
  public void removeAll(String kind, long subject) {
    subjects.count(kind, subject, 0);
    tally.remove(kind, subject);
    comments.removeAll(kind, subject);
  }

  /** Whether the visitor wrote a comment. */
  public boolean isOwn(CommentDetails comment) {
    return visitor.person().filter(person -> person.id() == comment.authorId()).isPresent();
  }

  /** Whether the visitor may change a comment now. */
  public boolean isChangeable(CommentDetails comment) {
    return isOwn(comment)
        && comment.shown()
        && comment.replies() == 0
        && clock.instant().isBefore(comment.createdAt().plus(Comment.CHANGEABLE));
  }

  /** A comment without blanks around it, lines ending as they are stored. */
  public static String tidy(String body) {
    return Texts.tidy(body.replace("\r\n", "\n"));
  }

  private Comment own(long id) {
    Person person = visitor.requirePerson();
    return comments
        .find(id)
        .filter(comment -> comment.isBy(person.id()))
        .orElseThrow(NotFound::new);
  }

  private static String checked(String body) {
    String text = tidy(body);
    if (text.isEmpty()) {
      throw CommentRefusal.bodyMissing();
    } else if (text.length() > LONGEST_BODY) {
      throw CommentRefusal.bodyTooLong(LONGEST_BODY, text.length());
    }
    return text;
  }

  static void requireShown(Comment comment) {
    if (!comment.isShown()) {
      throw CommentRefusal.gone();
    }
  }
}
