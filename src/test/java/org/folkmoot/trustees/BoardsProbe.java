package org.folkmoot.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.folkmoot.councils.CouncilData;

/** Moves what boards remember in time. */
@ApplicationScoped
public class BoardsProbe {

  @Inject private CouncilData council;
  @Inject private BoardReminders reminders;
  @Inject private Clock clock;

  /** Sends the reminders that are due after so long; returns how many. */
  @Transactional
  public int remindAfter(Duration later) {
    return reminders.send(clock.instant().plus(later));
  }

  /** Letters of the council to an address with this in their subject. */
  @Transactional
  public long letters(String address, String subject) {
    return council
        .rows()
        .createQuery(
            "select count(l) from OutgoingLetter l where l.recipient = :to"
                + " and l.subject like :subject",
            Long.class)
        .setParameter("to", address)
        .setParameter("subject", "%" + subject + "%")
        .getSingleResult();
  }

  /** Lets all drills be long ago. */
  @Transactional
  public void ageDrills() {
    council
        .rows()
        .createQuery(
            "update AskedTask t set t.doneAt = :at"
                + " where t.task = :drill and t.doneAt is not null")
        .setParameter("at", clock.instant().minus(Duration.ofDays(90)))
        .setParameter("drill", TrusteeTask.DRILL)
        .executeUpdate();
  }
}
