package org.folkmoot.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;
import org.junit.jupiter.api.Test;

class InvitationTest {

  @Test
  void isReadAsItWasWritten() {
    Invitation invitation =
        new Invitation(
            "cy", Set.of(RoleGrant.of(Role.FACILITATOR), new RoleGrant(Role.MODERATOR, 1052)));

    assertThat(invitation.write()).isEqualTo("cy FACILITATOR/0 MODERATOR/1052");
    assertThat(Invitation.parse(invitation.write())).isEqualTo(invitation);
  }
}
