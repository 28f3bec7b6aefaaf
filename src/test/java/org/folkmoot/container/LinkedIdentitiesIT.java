package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.folkmoot.accounts.AccountSafetyService;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.IdentityClaim;
import org.folkmoot.accounts.oidc.LinkService;
import org.folkmoot.accounts.oidc.OidcProbe;
import org.folkmoot.accounts.oidc.ProviderName;
import org.folkmoot.accounts.oidc.ProviderService;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.PersonalDataService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is who at another service, in the server: races, tenancy, claims (AU-11, AZ-6, CO-8). */
@ExtendWith(ArquillianExtension.class)
class LinkedIdentitiesIT {

  private static final String PASSWORD = "correct horse battery";

  @Inject private Stage stage;
  @Inject private OidcProbe probe;
  @Inject private ProviderService providers;
  @Inject private AccountService accounts;
  @Inject private AccountSafetyService safety;
  @Inject private OtherRequest otherRequest;
  @Inject private Statements statements;
  @Inject private Visitor visitor;
  @Inject private LinkService links;
  @Inject private PersonalDataService data;
  @Resource private ManagedExecutorService threads;

  @Test
  void theRegisterIsToldWhatTheServiceSays() {
    Council council = stage.newCouncil();
    Person ann = stage.enter(council);
    long provider = probe.newProvider("one");
    probe.link(ann.id(), provider, "subject");

    assertThat(probe.isKnown(provider, "subject", "R-17")).isTrue();
    assertThat(probe.isKnown(provider, "subject", "")).isTrue();

    assertThat(probe.claimsOf(ann.id()))
        .containsExactly(new IdentityClaim(council.id(), ann.id(), "R-17"));
  }

  @Test
  void aSubjectIsKnownAtItsOwnServiceAndInItsOwnCouncilOnly() {
    Council council = stage.newCouncil();
    Person ann = stage.enter(council);
    long one = probe.newProvider("one");
    long two = probe.newProvider("two");
    probe.link(ann.id(), one, "subject");

    assertThat(probe.isKnown(two, "subject", "")).isFalse();
    assertThat(probe.isKnown(one, "Subject", "")).isFalse();
    Council other = stage.newCouncil();
    boolean knownThere =
        otherRequest.call(other, () -> probe.isKnown(probe.newProvider("one"), "subject", ""));
    assertThat(knownThere).isFalse();
  }

  @Test
  void aServiceOfAnotherCouncilIsNotThere() {
    Council other = stage.newCouncil();
    long foreign = otherRequest.call(other, () -> probe.newProvider("one"));
    stage.enter(stage.newCouncil(), Role.ADMINISTRATOR);

    assertThat(providers.list()).isEmpty();
    assertThat(providers.findName(foreign)).isEmpty();
    assertThatThrownBy(() -> providers.get(foreign)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> providers.remove(foreign)).isInstanceOf(NotFound.class);
  }

  @Test
  void aClosedAccountIsNotEntered() {
    stage.enter(stage.newCouncil(), Role.ADMINISTRATOR);
    Person ann = accounts.open("ann@example.org", "Ann", PASSWORD, Set.of());
    long provider = probe.newProvider("one");
    probe.link(ann.id(), provider, "subject");
    safety.disable(ann.id());

    assertThatThrownBy(() -> probe.isKnown(provider, "subject", ""))
        .hasMessageContaining("accounts.oidc.refused");
  }

  @Test
  void manyServicesTakeNoMoreStatementsThanOne() throws Exception {
    Person ann = stage.enter(stage.newCouncil());
    probe.link(ann.id(), probe.newProvider("Zeta"), "subject");
    data.collect(); // the first one begins a row that limits the others
    int confirming = statements.during(() -> links.listConfirming(visitor, false));
    int takenAlong = statements.during(data::collect);
    probe.link(ann.id(), probe.newProvider("Beta"), "subject");
    probe.link(ann.id(), probe.newProvider("Alpha"), "subject");
    probe.newProvider("Other");

    assertThat(statements.during(() -> links.listConfirming(visitor, false)))
        .isEqualTo(confirming)
        .isPositive();
    assertThat(statements.during(data::collect)).isEqualTo(takenAlong).isPositive();
    assertThat(links.listConfirming(visitor, false))
        .extracting(ProviderName::name)
        .containsExactly("Alpha", "Beta", "Zeta");
    assertThat(links.listConfirming(visitor, true)).isEmpty();
  }

  /** CO-8. */
  @Test
  void anAnswerIsTakenOnceByTwentyAtATime() throws Exception {
    Council council = stage.newCouncil();
    stage.enter(council);
    String state = probe.begin(probe.newProvider("one"), now());
    List<Future<Boolean>> running = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      running.add(threads.submit(() -> otherRequest.here(council, () -> probe.take(state))));
    }

    int taken = 0;
    for (Future<Boolean> one : running) {
      taken += one.get() ? 1 : 0;
    }

    assertThat(taken).isOne();
  }

  @Test
  void anAnswerAfterTenMinutesIsTooLate() {
    stage.enter(stage.newCouncil());
    long provider = probe.newProvider("one");

    assertThat(probe.take(probe.begin(provider, now().minus(Duration.ofMinutes(9))))).isTrue();
    assertThat(probe.take(probe.begin(provider, now().minus(Duration.ofMinutes(11))))).isFalse();
  }

  @Test
  void whoWasRemovedWithTheServiceIsNotKnownWhenItComesBack() {
    Person ann = stage.enter(stage.newCouncil(), Role.ADMINISTRATOR);
    long before = probe.newProvider("one");
    probe.link(ann.id(), before, "subject");

    providers.remove(before);

    assertThat(probe.isKnown(probe.newProvider("one"), "subject", "")).isFalse();
  }

  private static Instant now() {
    return Instant.now(Clock.systemUTC());
  }
}
