package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.folkmoot.accounts.AccountUse;
import org.folkmoot.people.RetentionRule;

/**
 * Accounts that nobody used for 24 months go, 30 days or more after a letter said so. Using the
 * account even once in that time keeps it.
 */
@ApplicationScoped
class UnusedAccounts implements RetentionRule {

  private static final int MONTHS = 24;
  private static final Duration NOTICE = Duration.ofDays(30);
  private static final int MOST_AT_ONCE = 200;

  private final AccountUse use;
  private final DeletionService deletion;
  private final UnusedAccountNotice notice;

  @Inject
  UnusedAccounts(AccountUse use, DeletionService deletion, UnusedAccountNotice notice) {
    this.use = use;
    this.deletion = deletion;
    this.notice = notice;
  }

  @Override
  public String name() {
    return "unused-accounts";
  }

  /** The log is read for it, which must not hold up what staff do. */
  @Override
  public boolean hasOwnTransactions() {
    return true;
  }

  @Override
  public int remove(Instant now) {
    Instant limit = now.atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
    int deleted = deletion.deleteUnused(use.listUnused(limit, now.minus(NOTICE), MOST_AT_ONCE));
    use.listUntold(limit.plus(NOTICE), MOST_AT_ONCE)
        .forEach(person -> notice.send(person, now, now.plus(NOTICE)));
    return deleted;
  }
}
