package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.accounts.AccountRemoval;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.LetterService;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.Person;

/** The one transaction in which an account goes with all that names its person. */
@ApplicationScoped
class DeletionSteps {

  private final PrivacyService privacy;
  private final AccountService accounts;
  private final AccountRemoval removal;
  private final RequestRepository requests;
  private final LetterService letters;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  @Inject
  DeletionSteps(
      PrivacyService privacy,
      AccountService accounts,
      AccountRemoval removal,
      RequestRepository requests,
      LetterService letters,
      Outbox outbox,
      Journal journal,
      Clock clock) {
    this.privacy = privacy;
    this.accounts = accounts;
    this.removal = removal;
    this.requests = requests;
    this.letters = letters;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Deletes an account.
   *
   * @param person whose it is
   * @param traces entries of the log that name the person
   * @param event what is recorded, without the name
   * @param farewell the last letter, of which no row stays
   */
  @Transactional
  public void delete(Person person, List<Long> traces, AuditEvent event, Letter farewell) {
    PrivacyChoices choices = privacy.get();
    List<String> addresses = new ArrayList<>(accounts.listFormerNames(person.id()));
    addresses.add(person.email());
    addresses.forEach(address -> detachAccount(person, address));
    removal.remove(person.id(), choices.keepTexts());
    addresses.forEach(letters::removeTo);
    outbox.post(farewell.withoutTrace());
    if (!choices.keepNames()) {
      journal.erase(traces, event.actorId(), event.actorName());
    }
    journal.record(event);
  }

  private void detachAccount(Person person, String address) {
    requests
        .listOf(person.id(), address)
        .forEach(request -> request.detachAccount(clock.instant()));
  }
}
