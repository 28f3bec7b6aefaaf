package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** Who may not write now, for staff of the whole council. */
@ApplicationScoped
public class PauseService {

  private final CaseRepository cases;
  private final WritingPauses pauses;
  private final AccountService accounts;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  PauseService(
      CaseRepository cases,
      WritingPauses pauses,
      AccountService accounts,
      Visitor visitor,
      Clock clock) {
    this.cases = cases;
    this.pauses = pauses;
    this.accounts = accounts;
    this.visitor = visitor;
    this.clock = clock;
  }

  /**
   * Everybody who may not write now, whose pause ends first first.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a moderator of the whole council
   *     or an administrator
   */
  @Transactional
  public List<PauseDetails> list() {
    visitor.require(Role.MODERATOR, Role.ADMINISTRATOR);
    List<WritingPause> lasting = cases.listPauses(clock.instant());
    Set<Long> people = lasting.stream().map(WritingPause::accountId).collect(Collectors.toSet());
    Map<Long, String> names = accounts.namesForStaff(people);
    Map<Long, ModerationCase> hidden =
        cases.listHiddenAbout(people).stream()
            .collect(
                Collectors.toMap(
                    one -> one.authorId().orElseThrow(), Function.identity(), (a, b) -> a));
    return lasting.stream()
        .map(
            pause ->
                pause.toDetails(
                    names.getOrDefault(pause.accountId(), ""),
                    Optional.ofNullable(hidden.get(pause.accountId()))))
        .toList();
  }

  /**
   * Until when somebody may not write; empty if they may.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a moderator of the whole council
   *     or an administrator
   */
  @Transactional
  public Optional<Instant> find(long account) {
    visitor.require(Role.MODERATOR, Role.ADMINISTRATOR);
    return pauses.find(account);
  }
}
