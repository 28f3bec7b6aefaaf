package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;

/** Councillors declare interests in public, and end them. */
@ApplicationScoped
public class InterestService {

  /** Longest declaration, in signs. */
  public static final int LONGEST = 1_000;

  private final InterestRepository interests;
  private final AccountService accounts;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  @Inject
  InterestService(
      InterestRepository interests,
      AccountService accounts,
      Visitor visitor,
      Journal journal,
      Clock clock) {
    this.interests = interests;
    this.accounts = accounts;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Declares an interest of the visitor.
   *
   * @throws InterestRefusal if there are no words or too many, or the same stands there
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a councillor
   */
  @NeedsNoConfirmation("a councillor's own words, which can be ended")
  @Transactional
  public void declare(String typed) {
    Person councillor = visitor.require(Role.COUNCILLOR);
    String words = Texts.tidy(typed);
    if (words.isEmpty()) {
      throw InterestRefusal.wordsMissing();
    } else if (words.length() > LONGEST) {
      throw InterestRefusal.tooLong(LONGEST);
    }
    boolean isThere =
        listOf(Set.of(councillor.id())).stream()
            .anyMatch(one -> !one.ended() && one.words().equals(words));
    if (isThere) {
      throw InterestRefusal.declaredAlready();
    }
    interests.add(new DeclaredInterest(councillor.id(), words, clock.instant()));
    journal.record(
        AuditEvent.of(
            councillor.id(), councillor.name(), "figures.journal.interestDeclared", words));
  }

  /**
   * Ends one of the visitor's own; one that ended stays as it is.
   *
   * @throws NotFound if there is no such declaration of the visitor
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a councillor
   */
  @NeedsNoConfirmation("a councillor's own words, which stay to be read")
  @Transactional
  public void end(long id) {
    Person councillor = visitor.require(Role.COUNCILLOR);
    DeclaredInterest interest = interests.find(id, councillor.id()).orElseThrow(NotFound::new);
    if (interest.end(clock.instant())) {
      journal.record(
          AuditEvent.of(
              councillor.id(),
              councillor.name(),
              "figures.journal.interestEnded",
              interest.words()));
    }
  }

  /** What some councillors declared, the latest first, ended ones included. */
  @Transactional
  public List<InterestDetails> listOf(Collection<Long> councillors) {
    Map<Long, String> names = accounts.namesOf(Set.copyOf(councillors));
    return interests.listOf(councillors).stream()
        .map(one -> one.toDetails(names.getOrDefault(one.accountId(), "")))
        .toList();
  }

  /**
   * What the visitor declared, the latest first.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a councillor
   */
  @Transactional
  public List<InterestDetails> listOwn() {
    return listOf(Set.of(visitor.require(Role.COUNCILLOR).id()));
  }
}
