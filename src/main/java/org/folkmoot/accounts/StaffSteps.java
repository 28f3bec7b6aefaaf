package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.board.SetupStep;
import org.folkmoot.board.SetupSteps;
import org.folkmoot.mail.MailSettings;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;

/** First steps: the administrator's own sign-in, and colleagues. */
@ApplicationScoped
class StaffSteps implements SetupSteps {

  private final AccountService accounts;
  private final MailSettings mail;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected StaffSteps() {
    this(null, null);
  }

  @Inject
  StaffSteps(AccountService accounts, MailSettings mail) {
    this.accounts = accounts;
    this.mail = mail;
  }

  /** Whoever reads them has given a second factor: without one no role counts. */
  @Override
  public List<SetupStep> steps() {
    long staff =
        Stream.of(Role.values())
            .flatMap(role -> accounts.listHolders(role).stream())
            .map(Person::id)
            .distinct()
            .count();
    return List.of(
        SetupStep.of("second-factor", 110, true, "/account/second-factor"),
        SetupStep.of("colleagues", 220, staff > 1, "/staff/people", staff)
            .waitingUnless(mail.isSending()));
  }
}
