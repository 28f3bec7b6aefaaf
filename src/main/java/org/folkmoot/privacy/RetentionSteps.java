package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.RetentionRule;

/** The steps of retention, each in a transaction of its own: a rule that fails stops no other. */
@ApplicationScoped
class RetentionSteps {

  private final CouncilData council;
  private final Journal journal;

  @Inject
  RetentionSteps(CouncilData council, Journal journal) {
    this.council = council;
    this.journal = journal;
  }

  /** Applies a rule and notes that it ran; gives how many records went. */
  @Transactional(TxType.REQUIRES_NEW)
  public int apply(RetentionRule rule, Instant now) {
    int removed = rule.remove(now);
    keep(rule, removed, now);
    return removed;
  }

  /** Notes that a rule ran that has its own transactions. */
  @Transactional(TxType.REQUIRES_NEW)
  public void note(RetentionRule rule, int removed, Instant now) {
    keep(rule, removed, now);
  }

  private void keep(RetentionRule rule, int removed, Instant now) {
    RetentionRun run = find(rule.name()).orElseGet(() -> new RetentionRun(rule.name(), now));
    run.note(removed, now);
    council.rows().persist(run);
  }

  /** Records a run that removed something; a day on which nothing went is not worth an entry. */
  @Transactional(TxType.REQUIRES_NEW)
  public void record(int removed) {
    if (removed > 0) {
      journal.record(AuditEvent.of(0, "", "privacy.journal.removed", String.valueOf(removed)));
    }
  }

  @Transactional
  public List<RetentionRun> list() {
    return council
        .rows()
        .createQuery("select r from RetentionRun r", RetentionRun.class)
        .getResultList();
  }

  private Optional<RetentionRun> find(String rule) {
    return council
        .rows()
        .createQuery("select r from RetentionRun r where r.rule = :rule", RetentionRun.class)
        .setParameter("rule", rule)
        .getResultStream()
        .findFirst();
  }
}
