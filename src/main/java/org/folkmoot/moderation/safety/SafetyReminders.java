package org.folkmoot.moderation.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.texts.Texts;

/** Tells who answers for the record that it is to be looked at again. */
@ApplicationScoped
public class SafetyReminders {

  private final SafetyRepository records;
  private final AccountService accounts;
  private final CurrentCouncil currentCouncil;
  private final Outbox outbox;

  @Inject
  SafetyReminders(
      SafetyRepository records,
      AccountService accounts,
      CurrentCouncil currentCouncil,
      Outbox outbox) {
    this.records = records;
    this.accounts = accounts;
    this.currentCouncil = currentCouncil;
    this.outbox = outbox;
  }

  /** Sends an e-mail two weeks before, and every two weeks until the next version is saved. */
  @Transactional
  public void send(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, currentCouncil.get().zone());
    records
        .findLatest()
        .filter(latest -> latest.isToRemind(today, now))
        .ifPresent(
            latest -> {
              latest.remind(now);
              readers(latest).forEach(person -> tell(person, latest));
            });
  }

  /** Administrators where nobody answers for it any more. */
  private List<Person> readers(SafetyRecord latest) {
    Optional<Person> responsible =
        latest
            .responsibleId()
            .filter(accounts::isOpen)
            .flatMap(accounts::findPerson)
            .filter(Person::isStaff);
    return responsible.map(List::of).orElseGet(() -> accounts.listHolders(Role.ADMINISTRATOR));
  }

  private void tell(Person person, SafetyRecord latest) {
    Texts words =
        Texts.of(Texts.languageFor(person.locale()), currentCouncil.get().zone(), Map.of());
    outbox.post(
        Letter.of(
                person.email(),
                person.locale(),
                "moderation.mail.safety",
                person.name(),
                words.date(latest.nextLook()))
            .withLink("/staff/online-safety"));
  }
}
