package org.folkmoot.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.ListQuery;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;

/** Letters of the current council. */
@ApplicationScoped
class LetterRepository {

  private final CouncilData data;

  @Inject
  LetterRepository(CouncilData data) {
    this.data = data;
  }

  /** Adds a letter, which has its id afterwards. */
  void add(OutgoingLetter letter) {
    data.rows().persist(letter);
    data.rows().flush();
  }

  Optional<OutgoingLetter> find(long id) {
    return data.rows()
        .createQuery("select l from OutgoingLetter l where l.id = :id", OutgoingLetter.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** A part of the letters in these states, newest first. */
  Page<OutgoingLetter> list(Collection<LetterState> states, PageRequest wanted) {
    return new ListQuery<>(
            OutgoingLetter.class,
            "from OutgoingLetter e where e.state in :states",
            Map.of("states", states),
            "e.postedAt desc, e.id desc",
            Map.of("recipient", "e.recipient", "state", "e.state", "postedAt", "e.postedAt"))
        .read(data.rows(), wanted);
  }

  /** Letters in these states, newest first. */
  List<OutgoingLetter> list(Collection<LetterState> states, int most) {
    return data.rows()
        .createQuery(
            "select l from OutgoingLetter l where l.state in :states order by l.postedAt desc, l.id"
                + " desc",
            OutgoingLetter.class)
        .setParameter("states", states)
        .setMaxResults(most)
        .getResultList();
  }

  /** Letters that wait although they should have been tried before. */
  List<OutgoingLetter> listDueBefore(Instant time, int most) {
    return data.rows()
        .createQuery(
            "select l from OutgoingLetter l where l.state = :waiting and l.nextTryAt < :time"
                + " order by l.nextTryAt",
            OutgoingLetter.class)
        .setParameter("waiting", LetterState.WAITING)
        .setParameter("time", time)
        .setMaxResults(most)
        .getResultList();
  }

  Map<LetterState, Long> counts() {
    Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
    for (LetterState state : LetterState.values()) {
      counts.put(state, 0L);
    }
    data.rows()
        .createQuery(
            "select l.state, count(l) from OutgoingLetter l group by l.state", Object[].class)
        .getResultList()
        .forEach(row -> counts.put((LetterState) row[0], (Long) row[1]));
    return counts;
  }

  /** Letters to one recipient, newest first. */
  List<OutgoingLetter> listTo(String recipient) {
    return data.rows()
        .createQuery(
            "select l from OutgoingLetter l where l.recipient = :recipient"
                + " order by l.postedAt desc, l.id desc",
            OutgoingLetter.class)
        .setParameter("recipient", recipient)
        .getResultList();
  }

  void remove(OutgoingLetter letter) {
    data.rows().remove(letter);
  }

  int removeTo(String recipient) {
    return data.rows()
        .createQuery("delete from OutgoingLetter l where l.recipient = :recipient")
        .setParameter("recipient", recipient)
        .executeUpdate();
  }

  int removePostedBefore(Instant time) {
    return data.rows()
        .createQuery("delete from OutgoingLetter l where l.postedAt < :time")
        .setParameter("time", time)
        .executeUpdate();
  }
}
