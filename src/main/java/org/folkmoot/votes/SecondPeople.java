package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;

/**
 * Letters to those who can be the second person: facilitators of the process and administrators,
 * without whoever asks. Joins the caller's transaction.
 */
@ApplicationScoped
class SecondPeople {

  private final AccountService accounts;
  private final Outbox outbox;

  @Inject
  SecondPeople(AccountService accounts, Outbox outbox) {
    this.accounts = accounts;
    this.outbox = outbox;
  }

  /** Writes that a vote waits for its confirmation; gives how many letters. */
  int writeAboutDraft(StoredElection election, Person asking) {
    return write(
        election, asking, "votes.mail.second", "/staff/vote-confirm?name=" + election.slug());
  }

  /** Writes that a later end waits for its confirmation. */
  void writeAboutExtension(StoredElection election, Person asking) {
    write(election, asking, "votes.mail.extension", "/staff/vote-extend?name=" + election.slug());
  }

  /** Writes that a project of an open vote waits to be withdrawn. */
  void writeAboutWithdrawal(StoredElection election, Person asking) {
    write(
        election, asking, "votes.mail.withdrawal", "/staff/vote-withdraw?name=" + election.slug());
  }

  private int write(StoredElection election, Person asking, String template, String path) {
    Map<Long, Person> people = new LinkedHashMap<>();
    accounts
        .listHoldersIn(election.processId(), Role.FACILITATOR)
        .forEach(person -> people.put(person.id(), person));
    accounts.listHolders(Role.ADMINISTRATOR).forEach(person -> people.put(person.id(), person));
    people.remove(asking.id());
    people
        .values()
        .forEach(
            person ->
                outbox.post(
                    Letter.of(
                            person.email(),
                            person.locale(),
                            template,
                            person.name(),
                            asking.name(),
                            election.title().shownTo(person.locale()))
                        .withLink(path)));
    return people.size();
  }
}
