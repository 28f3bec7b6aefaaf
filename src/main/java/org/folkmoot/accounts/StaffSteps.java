package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;
import org.folkmoot.board.SetupStep;
import org.folkmoot.board.SetupSteps;
import org.folkmoot.mail.MailSettings;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** First steps and attention: the administrator's own sign-in, colleagues, open invitations. */
@ApplicationScoped
class StaffSteps implements SetupSteps, AttentionSource {

  private final AccountService accounts;
  private final StaffService staff;
  private final MailSettings mail;
  private final Visitor visitor;

  @Inject
  StaffSteps(AccountService accounts, StaffService staff, MailSettings mail, Visitor visitor) {
    this.accounts = accounts;
    this.staff = staff;
    this.mail = mail;
    this.visitor = visitor;
  }

  /** Whoever reads them has given a second factor: without one no role counts. */
  @Override
  public List<SetupStep> steps() {
    long people =
        Stream.of(Role.values())
            .flatMap(role -> accounts.listHolders(role).stream())
            .map(Person::id)
            .distinct()
            .count();
    return List.of(
        SetupStep.of("second-factor", 110, true, "/account/second-factor"),
        SetupStep.of("colleagues", 220, people > 1, "/staff/people", people)
            .waitingUnless(mail.isSending()));
  }

  @Override
  public List<AttentionLine> lines() {
    if (!visitor.hasAny(EnumSet.of(Role.ADMINISTRATOR))) {
      return List.of();
    }
    int open = staff.listInvitations().size();
    return open == 0
        ? List.of()
        : List.of(AttentionLine.of("invitations-open", open, "/staff/invitations"));
  }
}
