package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.EmailTaken;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** AZ-5, AZ-6: a council is found by its host, and nothing of it is seen from another one. */
@ExtendWith(ArquillianExtension.class)
class CouncilTenancyIT {

  @Inject private Stage stage;
  @Inject private CouncilService councils;
  @Inject private CurrentCouncil currentCouncil;
  @Inject private ProcessService processes;
  @Inject private AccountService accounts;
  @Inject private OtherRequest otherRequest;

  @Test
  void aHostIsFoundWithoutRegardToCaseAndPort() {
    Council council = stage.newCouncil();
    String host = council.slug() + ".example";

    assertThat(councils.findByHost(host.toUpperCase(Locale.ROOT) + ":8080"))
        .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(council.id()));
    assertThat(councils.findByHost(host + ".")).isPresent();
    assertThat(councils.findByHost("other." + host)).isEmpty();
    assertThat(councils.findByHost("")).isEmpty();
  }

  @Test
  void aProcessIsSeenInItsOwnCouncilOnly() {
    Council mine = stage.newCouncil();
    Council other = stage.newCouncil();
    stage.enter(mine, Role.FACILITATOR);
    String slug = stage.newProcess();

    assertThat(processes.find(slug)).isPresent();
    assertThat(otherRequest.call(other, () -> processes.find(slug))).isEmpty();
    assertThat(otherRequest.call(other, () -> processes.list())).isEmpty();
  }

  @Test
  void anAddressIsTakenWithinACouncilOnly() {
    Council mine = stage.newCouncil();
    Council other = stage.newCouncil();
    String email = stage.enter(mine).email();

    assertThatThrownBy(() -> accounts.open(email, "Twin", "correct horse battery", Set.of()))
        .isInstanceOf(EmailTaken.class);
    assertThat(
            otherRequest.call(
                other,
                () -> accounts.open(email, "Namesake", "correct horse battery", Set.of()).email()))
        .isEqualTo(email);
    assertThat(otherRequest.call(other, () -> accounts.findPerson(email)).map(Person::name))
        .contains("Namesake");
  }

  @Test
  void aRequestHasOneCouncil() {
    currentCouncil.enter(stage.newCouncil());

    assertThatThrownBy(() -> currentCouncil.enter(stage.newCouncil()))
        .isInstanceOf(IllegalStateException.class);
  }
}
