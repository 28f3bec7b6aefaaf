package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.folkmoot.moderation.WritingLimits;
import org.folkmoot.moderation.WritingPauses;
import org.folkmoot.people.Person;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Admission;
import org.folkmoot.processes.Opening;
import org.folkmoot.processes.Participation;

/** Whether people may write about something now, each asked where it is known. */
@ApplicationScoped
class CommentGate {

  private final Participation participation;
  private final WritingLimits limits;
  private final WritingPauses pauses;
  private final Clock clock;

  @Inject
  CommentGate(
      Participation participation, WritingLimits limits, WritingPauses pauses, Clock clock) {
    this.participation = participation;
    this.limits = limits;
    this.pauses = pauses;
    this.clock = clock;
  }

  Opening opening(Subject subject) {
    return subject.opening(clock.instant());
  }

  boolean isOpen(Subject subject) {
    return !subject.closed() && opening(subject).isOpen();
  }

  Admission admission(Subject subject) {
    return participation.of(subject.process(), Activity.COMMENT);
  }

  /**
   * It is discussed now, and by the visitor.
   *
   * @throws CommentRefusal if it is not discussed
   * @throws org.folkmoot.processes.NotAdmitted if it is discussed by other people
   */
  void requireOpen(Subject subject) {
    if (subject.closed()) {
      throw CommentRefusal.closed();
    } else if (!opening(subject).isOpen()) {
      throw CommentRefusal.notOpen(opening(subject));
    }
    participation.requireAdmitted(subject.process(), Activity.COMMENT);
  }

  /**
   * Nobody keeps somebody from writing for a time.
   *
   * @throws org.folkmoot.moderation.ModerationRefusal if somebody does
   */
  void requireFree(Person author) {
    pauses.requireFree(author);
  }

  /**
   * Counts one more comment of somebody.
   *
   * @throws CommentRefusal after as many in an hour as the council allows
   */
  void count(Person author) {
    limits
        .countComment(author)
        .ifPresent(
            reached -> {
              throw CommentRefusal.tooMany(reached.most(), reached.until());
            });
  }
}
