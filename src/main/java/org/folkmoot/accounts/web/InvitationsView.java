package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.accounts.InvitationDetails;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.RoleGrant;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Invitations that nobody has taken up yet: sent again, or taken back. */
@Named
@RequestScoped
public class InvitationsView {

  private static final String PAGE = "/staff/invitations";

  private final StaffService staff;
  private final Texts texts;
  private final Feedback feedback;
  private @Nullable List<InvitationDetails> open;

  @Inject
  InvitationsView(StaffService staff, Texts texts, Feedback feedback) {
    this.staff = staff;
    this.texts = texts;
    this.feedback = feedback;
  }

  /** Open invitations, by address. */
  public List<InvitationDetails> getAll() {
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

  /** Sends the invitation of an address again. */
  public void again(String email) {
    staff.sendInvitationAgain(email);
    feedback.done(PAGE, "accounts.invitations.again.done", email);
  }

  /** Takes the invitation of an address back. */
  public void takeBack(String email) {
    staff.takeInvitationBack(email);
    feedback.done(PAGE, "accounts.invitations.take.done", email);
  }
}
