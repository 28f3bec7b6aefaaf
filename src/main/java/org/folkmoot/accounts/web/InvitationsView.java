package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.accounts.InvitationDetails;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.kernel.Page;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.pages.Ticks;
import org.folkmoot.people.RoleGrant;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Invitations that nobody has taken up yet: sent again, or taken back. */
@Named
@RequestScoped
public class InvitationsView {

  private static final String PAGE = "/staff/invitations";
  private static final Map<String, Comparator<InvitationDetails>> COLUMNS =
      Map.of(
          "email", Comparator.comparing(InvitationDetails::email),
          "until", Comparator.comparing(InvitationDetails::until));

  private final StaffService staff;
  private final Texts texts;
  private final Ticks ticks;
  private final LazyRows<InvitationDetails> rows =
      LazyRows.of(wanted -> Page.cut(all(), wanted, COLUMNS), InvitationDetails::email);
  private @Nullable List<InvitationDetails> open;

  @Inject
  InvitationsView(StaffService staff, Texts texts, Ticks ticks) {
    this.staff = staff;
    this.texts = texts;
    this.ticks = ticks;
  }

  /** Open invitations, by address. */
  public LazyRows<InvitationDetails> getRows() {
    return rows;
  }

  private List<InvitationDetails> all() {
    List<InvitationDetails> known = open;
    if (known == null) {
      known = staff.listInvitations();
      open = known;
    }
    return known;
  }

  /** The offered roles in words. */
  public List<String> roles(InvitationDetails invitation) {
    return invitation.grants().stream()
        .sorted(Comparator.comparing(RoleGrant::role).thenComparing(RoleGrant::process))
        .map(this::inWords)
        .distinct()
        .toList();
  }

  private String inWords(RoleGrant grant) {
    String role = texts.get("accounts.role." + grant.role().name());
    return grant.isForWholeCouncil() ? role : texts.with("accounts.invitations.inProcess", role);
  }

  /** Sends the list as a table for a spreadsheet. */
  public void export() {
    CsvDownload.send(
        "invitations.csv",
        Stream.of("accounts.signIn.email", "accounts.account.roles", "accounts.invitations.until")
            .map(texts::get)
            .toList(),
        rows,
        invitation ->
            List.of(
                invitation.email(),
                String.join(", ", roles(invitation)),
                texts.dateTime(invitation.until())));
  }

  /** Sends the ticked invitations again. */
  public void again() {
    ticks.each(
        PAGE,
        "accounts.invitations.again.done",
        "accounts.invitations.again.gone",
        staff::sendInvitationAgain);
  }

  /** Takes the ticked invitations back. */
  public void takeBack() {
    ticks.each(
        PAGE,
        "accounts.invitations.take.done",
        "accounts.invitations.take.gone",
        staff::takeInvitationBack);
  }
}
