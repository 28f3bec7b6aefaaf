package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.folkmoot.councils.CouncilData;

/**
 * Keeps the numbers of threads by stance. They move in the transaction in which a thread comes,
 * goes, is hidden or shown, while others who write about the same thing wait.
 */
@ApplicationScoped
class StanceTally {

  private final CouncilData council;

  @Inject
  StanceTally(CouncilData council) {
    this.council = council;
  }

  /** The number of threads with each stance; all stances are there. */
  Map<Stance, Integer> of(Subject subject) {
    Map<Stance, Integer> found = new EnumMap<>(Stance.class);
    for (Stance stance : Stance.values()) {
      found.put(stance, 0);
    }
    council
        .rows()
        .createQuery(
            "select t from CommentTally t where t.kind = :kind and t.subjectId = :subject",
            CommentTally.class)
        .setParameter("kind", subject.kind())
        .setParameter("subject", subject.id())
        .setHint("eclipselink.refresh", true)
        .getResultStream()
        .forEach(tally -> found.put(tally.stance(), tally.threads()));
    return found;
  }

  /** Moves the number of one stance; called while others wait for the subject. */
  void count(String kind, long subject, Stance stance, int by) {
    int moved =
        council
            .rows()
            .createQuery(
                "update CommentTally t set t.threads = t.threads + :by"
                    + " where t.kind = :kind and t.subjectId = :subject and t.stance = :stance")
            .setParameter("by", by)
            .setParameter("kind", kind)
            .setParameter("subject", subject)
            .setParameter("stance", stance)
            .executeUpdate();
    if (moved == 0) {
      council.rows().persist(new CommentTally(kind, subject, stance, by));
      council.rows().flush();
    }
  }

  /** Forgets the numbers of something that goes. */
  void remove(String kind, long subject) {
    council
        .rows()
        .createQuery("delete from CommentTally t where t.kind = :kind and t.subjectId = :subject")
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .executeUpdate();
  }
}
