package org.folkmoot.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.folkmoot.accounts.Invitation.Offer;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;
import org.junit.jupiter.api.Test;

class InvitationTest {

  @Test
  void isReadAsItWasWritten() {
    Invitation invitation =
        new Invitation(
            "cy",
            List.of(
                new Offer(RoleGrant.of(Role.FACILITATOR), ""),
                new Offer(new RoleGrant(Role.MODERATOR, 1052), "Parks / Caeau 2026")));

    assertThat(invitation.write())
        .isEqualTo("cy FACILITATOR/0/ MODERATOR/1052/Parks+%2F+Caeau+2026");
    assertThat(Invitation.parse(invitation.write())).isEqualTo(invitation);
  }

  @Test
  void anOlderOneIsReadToo() {
    assertThat(Invitation.parse("en FACILITATOR/0 MODERATOR/1052").grants())
        .containsExactlyInAnyOrder(
            RoleGrant.of(Role.FACILITATOR), new RoleGrant(Role.MODERATOR, 1052));
  }
}
