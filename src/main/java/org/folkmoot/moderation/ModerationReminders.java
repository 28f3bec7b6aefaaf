package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;

/** Reminds moderators of what has waited for two days, and again every two days. */
@ApplicationScoped
class ModerationReminders {

  private static final Duration PATIENCE = Duration.ofDays(2);

  private final CaseRepository cases;
  private final AccountService accounts;
  private final ModerationLetters letters;

  @Inject
  ModerationReminders(CaseRepository cases, AccountService accounts, ModerationLetters letters) {
    this.cases = cases;
    this.accounts = accounts;
    this.letters = letters;
  }

  /** Sends each moderator one letter about all that waits; administrators where there is none. */
  @Transactional
  public void send(Instant now) {
    List<ModerationCase> late = cases.listToRemind(now.minus(PATIENCE));
    late.forEach(one -> one.remind(now));
    Map<Long, Long> byProcess =
        late.stream()
            .collect(Collectors.groupingBy(ModerationCase::processId, Collectors.counting()));
    Map<Person, Long> byPerson =
        byProcess.entrySet().stream()
            .flatMap(
                waiting ->
                    moderatorsOf(waiting.getKey()).stream()
                        .map(person -> Map.entry(person, waiting.getValue())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue)));
    byPerson.forEach(letters::reminder);
  }

  private List<Person> moderatorsOf(long process) {
    List<Person> moderators = accounts.listHoldersIn(process, Role.MODERATOR);
    return moderators.isEmpty() ? accounts.listHolders(Role.ADMINISTRATOR) : moderators;
  }
}
