package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.processes.Audiences;
import org.folkmoot.processes.ProcessDetails;

/**
 * What new people write waits for a moderator, in processes whose facilitators chose so. New is
 * whoever opened an account within 30 days and of whom no moderator has let a text through; people
 * with a role in the process are not.
 */
@ApplicationScoped
public class Approvals {

  private static final Duration NEW = Duration.ofDays(Audiences.DAYS_NEW);

  private final Contents contents;
  private final CaseRepository cases;
  private final AccountService accounts;
  private final Clock clock;

  @Inject
  Approvals(Contents contents, CaseRepository cases, AccountService accounts, Clock clock) {
    this.contents = contents;
    this.cases = cases;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Whether what somebody publishes in a process now waits for a moderator. */
  @Transactional
  public boolean isNeeded(ProcessDetails process, Person author) {
    return process.audiences().approval()
        && !author.hasAnyIn(process.id(), EnumSet.allOf(Role.class))
        && isNew(author)
        && cases.countApproved(author.id()) == 0;
  }

  private boolean isNew(Person author) {
    Instant limit = clock.instant().minus(NEW);
    return accounts.findOpenedAt(author.id()).filter(opened -> opened.isAfter(limit)).isPresent();
  }

  /**
   * Asks moderators for a text that was just written and is hidden until they decide; joins the
   * transaction of its author.
   *
   * @throws NotFound if there is none under the reference
   */
  @Transactional
  public void await(String kind, String reference) {
    cases.openForApproval(
        contents.find(kind, reference).orElseThrow(NotFound::new), clock.instant());
  }
}
