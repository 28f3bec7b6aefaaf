package org.folkmoot.comments.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.comments.CommentPart;
import org.folkmoot.comments.CommentReader;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.CommentSort;
import org.folkmoot.comments.CommentThread;
import org.folkmoot.comments.Participant;
import org.folkmoot.comments.Participants;
import org.folkmoot.comments.Stance;
import org.folkmoot.comments.Subject;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.NotAdmitted;
import org.folkmoot.processes.Opening;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** What people say about one thing, part by part, and the box for one more comment. */
public final class DiscussionView {

  private static final int PART_SIZE = 20;

  private final String kind;
  private final String reference;
  private final Optional<Subject> subject;
  private final CommentReader reader;
  private final CommentService comments;
  private final Participants participants;
  private final Visitor visitor;
  private final Address address;
  private final CommentBox box;
  private final Feedback feedback;
  private final Texts texts;
  private @Nullable CommentPart<CommentThread> part;
  private @Nullable List<Participant> people;
  private Stance stance = Stance.NEUTRAL;
  private String body = "";

  DiscussionView(
      String kind,
      String reference,
      CommentReader reader,
      CommentService comments,
      Participants participants,
      Visitor visitor,
      Address address,
      CommentBox box,
      Feedback feedback,
      Texts texts) {
    this.kind = kind;
    this.reference = reference;
    this.subject = reader.findSubject(kind, reference);
    this.reader = reader;
    this.comments = comments;
    this.participants = participants;
    this.visitor = visitor;
    this.address = address;
    this.box = box;
    this.feedback = feedback;
    this.texts = texts;
  }

  /** Whether it is discussed, will be or was: then its page tells about it. */
  public boolean isShown() {
    return subject
        .filter(
            known -> {
              Opening.State state = comments.opening(known).state();
              boolean isDue = state == Opening.State.OPEN || state == Opening.State.AHEAD;
              return known.comments() > 0 || (isDue && !known.closed());
            })
        .isPresent();
  }

  /** How many comments can be read. */
  public int getCount() {
    return getSubject().comments();
  }

  /** Whether people can comment, until when, and if they cannot, why. */
  public String getSentence() {
    Opening opening = comments.opening(getSubject());
    if (getSubject().closed()) {
      return texts.get("comments.rule.closed");
    }
    Optional<NotAdmitted> refusal = comments.admission(getSubject()).refusal();
    return opening.isOpen() && refusal.isPresent()
        ? texts.with(refusal.get().messageKey(), refusal.get().arguments().toArray())
        : texts.with(
            "comments.opening." + opening.state().name(),
            opening.day().map(texts::date).orElse(""));
  }

  /** Whether the visitor can write now. */
  public boolean isWritable() {
    return comments.isOpen(getSubject()) && comments.admission(getSubject()).open();
  }

  /** Whether the visitor could write after signing in. */
  public boolean isForStrangers() {
    return comments.isOpen(getSubject()) && visitor.person().isEmpty();
  }

  /** Publishes what was typed, and shows it on its own page. */
  public void write() {
    if (box.accepts("comment", body)) {
      boolean waits = isAwaited();
      String path = "/comment?id=" + comments.write(kind, reference, stance, body, box.chosen());
      if (waits) {
        feedback.done(path, "comments.write.waits");
      } else {
        feedback.done(path, "comments.write.done", CommentService.MINUTES_TO_CHANGE);
      }
    }
  }

  /** Whether what the visitor writes waits for a moderator before others read it. */
  public boolean isAwaited() {
    return comments.isAwaited(getSubject());
  }

  /** Who can be named. */
  public List<Participant> getPeople() {
    List<Participant> known = people;
    if (known == null) {
      known = participants.list(getSubject());
      people = known;
    }
    return known;
  }

  /** The threads of this part. */
  public List<CommentThread> getThreads() {
    return getPart().rows();
  }

  /** Address of what follows; empty at the end. */
  public String getNext() {
    String next = getPart().next();
    return next.isEmpty() ? "" : path(getSort()) + "&after=" + next + "#comments";
  }

  /** Address of the beginning; empty if it is shown. */
  public String getBeginning() {
    return getAfter().isEmpty() ? "" : path(getSort()) + "#comments";
  }

  /** The orders that there are. */
  public List<CommentSort> getSorts() {
    return List.of(CommentSort.values());
  }

  /** Address of the list in an order. */
  public String sorted(CommentSort sort) {
    return path(sort) + "#comments";
  }

  /** The value of {@code aria-current} of the link to an order: none unless it is this one. */
  public @Nullable String current(CommentSort sort) {
    return sort == getSort() ? "true" : null;
  }

  private String path(CommentSort sort) {
    return getSubject().path() + "&sort=" + sort.key();
  }

  private CommentSort getSort() {
    return CommentSort.of(address.get("sort"));
  }

  private String getAfter() {
    return address.get("after");
  }

  private CommentPart<CommentThread> getPart() {
    CommentPart<CommentThread> known = part;
    if (known == null) {
      known = reader.list(getSubject(), getSort(), getAfter(), PART_SIZE);
      part = known;
    }
    return known;
  }

  /** Id of what is discussed; 0 if that cannot be discussed. */
  public long getSubjectId() {
    return subject.map(Subject::id).orElse(0L);
  }

  /** What is discussed. */
  public Subject getSubject() {
    return subject.orElseThrow(NotFound::new);
  }

  /** How many threads have a stance, in words; empty while there is none at all. */
  public String getStanceCounts() {
    Map<Stance, Integer> counts = reader.countStances(getSubject());
    return counts.values().stream().allMatch(count -> count == 0)
        ? ""
        : texts.with(
            "comments.stances",
            counts.getOrDefault(Stance.FOR, 0),
            counts.getOrDefault(Stance.AGAINST, 0),
            counts.getOrDefault(Stance.NEUTRAL, 0));
  }

  /** The stances that there are. */
  public List<Stance> getStances() {
    return List.of(Stance.values());
  }

  /** What the visitor thinks of it. */
  public Stance getStance() {
    return stance;
  }

  /** For the form. */
  public void setStance(@Nullable Stance stance) {
    this.stance = stance == null ? Stance.NEUTRAL : stance;
  }

  /** The comment as typed. */
  public String getBody() {
    return body;
  }

  /** For the form. */
  public void setBody(String body) {
    this.body = body;
  }
}
