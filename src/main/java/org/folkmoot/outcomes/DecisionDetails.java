package org.folkmoot.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.folkmoot.kernel.Amount;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.LocalizedText;

/**
 * A decision as edges and other features see it.
 *
 * @param id identifier in the database
 * @param kind what it is about
 * @param subjectId id of what it is about, among those of its kind
 * @param process its process
 * @param title what the thing is called; empty if it cannot be read at the moment
 * @param path page about the thing; empty if it cannot be read at the moment
 * @param wardId ward that it is about; 0 for none
 * @param ward name of the ward; empty for none
 * @param answered whether it is an answer to an idea to which nothing was added
 * @param terms what was decided
 * @param differs whether the vote came to something else
 * @param stage how far its promise is
 * @param stageSince since which day
 * @param stageNote what residents were told of that; may be empty
 * @param promise how its promise stands today; empty if it promises nothing
 * @param firstDue the day that was promised first, if one was named
 * @param planned money that is planned, if that is known
 * @param spent money that is spent
 * @param today the day for which this was read, by the council's clock
 * @param createdAt when it was recorded
 * @param version number that changes with it
 */
public record DecisionDetails(
    long id,
    DecisionKind kind,
    long subjectId,
    ProcessDetails process,
    LocalizedText title,
    String path,
    long wardId,
    String ward,
    boolean answered,
    DecisionTerms terms,
    boolean differs,
    Stage stage,
    LocalDate stageSince,
    LocalizedText stageNote,
    Optional<PromiseState> promise,
    Optional<LocalDate> firstDue,
    Optional<Amount> planned,
    Amount spent,
    LocalDate today,
    Instant createdAt,
    long version) {

  /** What people cite and addresses carry, for example {@code D17}. */
  public String reference() {
    return Decision.reference(id);
  }

  /** Address of its page. */
  public String page() {
    return "/decision?ref=" + reference();
  }

  /** Address of the page of its delivery. */
  public String delivery() {
    return "/delivery?ref=" + reference();
  }

  /** Whether it promises something. */
  public boolean promising() {
    return promise.isPresent();
  }

  /** Whether its day is over and it is not done. */
  public boolean overdue() {
    return promise.filter(PromiseState.OVERDUE::equals).isPresent();
  }

  /** Whether its day is not over and it is not done. */
  public boolean onTime() {
    return promise.filter(PromiseState.OPEN::equals).isPresent();
  }

  /** Whether it was delivered. */
  public boolean delivered() {
    return promise.filter(PromiseState.KEPT::equals).isPresent();
  }

  /** Days by which it is late; 0 if it is not. */
  public long daysLate() {
    return overdue() ? terms.due().map(due -> ChronoUnit.DAYS.between(due, today)).orElse(0L) : 0;
  }

  /** Days until its day, that day included; 0 if it is over or there is none. */
  public long daysLeft() {
    return terms.due().map(due -> Math.max(0, ChronoUnit.DAYS.between(today, due))).orElse(0L);
  }

  /** Days since it was decided, until it was over. */
  public long daysSince() {
    LocalDate end = stage.over() ? stageSince : today;
    return Math.max(0, ChronoUnit.DAYS.between(terms.decidedOn(), end));
  }

  /** Whether another day was named later. */
  public boolean postponed() {
    return firstDue.isPresent() && terms.due().isPresent() && !firstDue.equals(terms.due());
  }
}
