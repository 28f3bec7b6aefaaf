package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.folkmoot.accounts.AccountUse;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.Person;
import org.folkmoot.texts.Texts;

/** Tells somebody that their account will go, once. */
@ApplicationScoped
class UnusedAccountNotice {

  private final AccountUse use;
  private final CurrentCouncil currentCouncil;
  private final Outbox outbox;

  @Inject
  UnusedAccountNotice(AccountUse use, CurrentCouncil currentCouncil, Outbox outbox) {
    this.use = use;
    this.currentCouncil = currentCouncil;
    this.outbox = outbox;
  }

  /** Posts the message and notes that it was posted, in one transaction. */
  @Transactional
  void send(Person person, Instant now, Instant removedAt) {
    ZoneId zone = currentCouncil.get().zone();
    Texts texts = Texts.of(Texts.languageFor(person.locale()), zone, Map.of());
    outbox.post(
        Letter.of(
                person.email(),
                person.locale(),
                "privacy.mail.unused",
                person.name(),
                texts.date(removedAt))
            .withLink("/sign-in")
            .inBulk());
    use.noteTold(person.id(), now);
  }
}
