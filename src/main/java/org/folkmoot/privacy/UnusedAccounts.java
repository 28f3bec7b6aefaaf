package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.folkmoot.accounts.AccountUse;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.Person;
import org.folkmoot.people.RetentionRule;
import org.folkmoot.texts.Texts;

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
  private final CurrentCouncil currentCouncil;
  private final Outbox outbox;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected UnusedAccounts() {
    this(null, null, null, null);
  }

  @Inject
  UnusedAccounts(
      AccountUse use, DeletionService deletion, CurrentCouncil currentCouncil, Outbox outbox) {
    this.use = use;
    this.deletion = deletion;
    this.currentCouncil = currentCouncil;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "unused-accounts";
  }

  @Override
  public int remove(Instant now) {
    Instant limit = now.atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
    List<Person> unused = use.listUnused(limit, now.minus(NOTICE), MOST_AT_ONCE);
    unused.forEach(deletion::deleteUnused);
    use.listUntold(limit.plus(NOTICE), MOST_AT_ONCE).forEach(person -> tell(person, now));
    return unused.size();
  }

  private void tell(Person person, Instant now) {
    ZoneId zone = currentCouncil.get().zone();
    Texts texts = Texts.of(Texts.languageFor(person.locale()), zone, Map.of());
    outbox.post(
        Letter.of(
                person.email(),
                person.locale(),
                "privacy.mail.unused",
                person.name(),
                texts.date(now.plus(NOTICE)))
            .withLink("/sign-in"));
    use.noteTold(person.id(), now);
  }
}
