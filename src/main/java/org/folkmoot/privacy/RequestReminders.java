package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.texts.Texts;

/** Reminds administrators of requests a week before their last day, and on it. */
@ApplicationScoped
class RequestReminders {

  private final RequestRepository requests;
  private final RequestService service;
  private final AccountService accounts;
  private final CurrentCouncil currentCouncil;
  private final Outbox outbox;

  @Inject
  RequestReminders(
      RequestRepository requests,
      RequestService service,
      AccountService accounts,
      CurrentCouncil currentCouncil,
      Outbox outbox) {
    this.requests = requests;
    this.service = service;
    this.accounts = accounts;
    this.currentCouncil = currentCouncil;
    this.outbox = outbox;
  }

  /** Sends what is due; each reminder once. */
  @Transactional(TxType.REQUIRES_NEW)
  public void send(Instant now) {
    ZoneId zone = currentCouncil.get().zone();
    List<Person> administrators = accounts.listHolders(Role.ADMINISTRATOR);
    for (PrivacyRequest request : requests.listOpen()) {
      service.settle(request);
      if (request.takeReminder(zone, now)) {
        administrators.forEach(person -> remind(person, request, zone));
      }
    }
  }

  private void remind(Person person, PrivacyRequest request, ZoneId zone) {
    Texts texts = Texts.of(Texts.languageFor(person.locale()), zone, Map.of());
    outbox.post(
        Letter.of(
                person.email(),
                person.locale(),
                "privacy.mail.reminder",
                person.name(),
                request.reference(),
                texts.date(request.clock(zone).dueOn()))
            .withLink("/staff/complaint?id=" + request.id()));
  }
}
