package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.councils.CouncilData;

/** Changes rows behind the platform's back, as somebody with access to the database could. */
@ApplicationScoped
public class BudgetProbe {

  @Inject private CouncilData council;

  /** Gives a round another rule. */
  @Transactional
  public void setRule(long round, AllocationOptions rule) {
    council
        .rows()
        .createQuery("update BudgetRound r set r.ruleOptions = :rule where r.id = :round")
        .setParameter("rule", rule.text())
        .setParameter("round", round)
        .executeUpdate();
  }

  /** Gives the counts of a round another outcome. */
  @Transactional
  public void setOutcomeDigest(long round, String digest) {
    council
        .rows()
        .createQuery("update AllocationRun r set r.outcomeSha256 = :sha where r.roundId = :round")
        .setParameter("sha", digest)
        .setParameter("round", round)
        .executeUpdate();
  }
}
