package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.mail.LetterService;
import org.folkmoot.moderation.safety.Finding;
import org.folkmoot.moderation.safety.Harm;
import org.folkmoot.moderation.safety.Level;
import org.folkmoot.moderation.safety.SafetyDetails;
import org.folkmoot.moderation.safety.SafetyForm;
import org.folkmoot.moderation.safety.SafetyReminders;
import org.folkmoot.moderation.safety.SafetyService;
import org.folkmoot.moderation.safety.Scope;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.DeletionService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The record for the duties about online safety: versions, who may what, reminders. */
@ExtendWith(ArquillianExtension.class)
class SafetyIT {

  @Inject private Stage stage;
  @Inject private StrongSignIn signIns;
  @Inject private SafetyService safety;
  @Inject private SafetyReminders reminders;
  @Inject private DeletionService deletion;
  @Inject private LetterService letters;
  @Inject private Visitor visitor;

  private Council council;
  private Person moderator;
  private Person administrator;

  @BeforeEach
  void anAdministratorIsThere() {
    council = stage.newCouncil();
    moderator = stage.enter(council, Role.MODERATOR);
    administrator = stage.enter(council, Role.ADMINISTRATOR);
  }

  @Test
  void eachVersionStaysWithWhoAndWhen() {
    assertThat(safety.find(0)).isEmpty();
    safety.save(form("Residents write here.", day(100), 0));
    safety.save(form("They still do.", day(200), 1));

    enter(moderator);
    SafetyDetails latest = safety.find(0).orElseThrow();
    assertThat(latest.number()).isEqualTo(2);
    assertThat(latest.scopeReason()).isEqualTo("They still do.");
    assertThat(latest.savedBy()).isEqualTo(administrator.name());
    assertThat(latest.responsible()).isEqualTo(moderator.name());
    assertThat(latest.findings()).hasSize(Harm.values().length);
    assertThat(latest.findings())
        .contains(
            new Finding(Harm.FRAUD, Level.LOW, "Advertising is hidden."),
            new Finding(Harm.TERRORISM, Level.OPEN, ""));
    assertThat(safety.find(1).orElseThrow().scopeReason()).isEqualTo("Residents write here.");
    assertThat(safety.list()).extracting(SafetyDetails::number).containsExactly(2, 1);
    assertThatThrownBy(() -> safety.find(3)).isInstanceOf(NotFound.class);
  }

  @Test
  void ofTwoWhoSaveTheSecondIsTold() {
    safety.save(form("First", day(100), 0));

    assertThatThrownBy(() -> safety.save(form("Second", day(100), 0)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    assertRefused("moderation.safety.rule.reasonMissing", form(" \n ", day(100), 0));
    assertRefused("moderation.safety.rule.nextLook", form("Why", day(0), 0));
    assertRefused("moderation.safety.rule.nextLook", form("Why", day(400), 0));
    assertRefused("fm.text.tooLong", form("x".repeat(2_001), day(100), 0));
    assertRefused("moderation.safety.rule.responsible", form("Why", day(100), 0, "", 999_999_999L));
    for (String address : List.of("example.org", "javascript:alert(1)", "https://", "http://a b")) {
      assertRefused(
          "moderation.safety.rule.address", form("Why", day(100), 0, address, moderator.id()));
    }
    assertThat(safety.find(0)).isEmpty();
  }

  @Test
  void administratorsWriteStaffReadAndEverybodyFindsTheTerms() {
    safety.save(form("Why", day(100), 0, "https://www.example.gov.uk/terms", moderator.id()));
    enter(moderator);
    assertThatThrownBy(() -> safety.save(form("Why", day(100), 1))).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> safety.listCandidates()).isInstanceOf(NotAllowed.class);

    visitor.enter(Optional.empty());
    assertThatThrownBy(() -> safety.find(0)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> safety.list()).isInstanceOf(NotAllowed.class);
    assertThat(safety.findTerms()).contains("https://www.example.gov.uk/terms");
  }

  @Test
  void whoAnswersForItIsRemindedUntilItIsDone() {
    safety.save(form("Why", day(100), 0));
    long before = sent();
    Instant now = Clock.systemUTC().instant();

    reminders.send(now.plus(Duration.ofDays(80)));
    assertThat(sent()).isEqualTo(before);
    reminders.send(now.plus(Duration.ofDays(90)));
    assertThat(sent()).isEqualTo(before + 1);
    reminders.send(now.plus(Duration.ofDays(95)));
    assertThat(sent()).isEqualTo(before + 1);
    reminders.send(now.plus(Duration.ofDays(106)));
    assertThat(sent()).isEqualTo(before + 2);
    safety.save(form("Why", day(300), 1));
    reminders.send(now.plus(Duration.ofDays(121)));
    assertThat(sent()).isEqualTo(before + 2);
  }

  @Test
  void whoGoesIsNotNamedAndAdministratorsAreTold() {
    safety.save(form("Why", day(100), 0));
    enter(moderator);
    deletion.deleteOwn();

    enter(administrator);
    assertThat(safety.find(0).orElseThrow().responsible()).isEmpty();
    long before = sent();
    reminders.send(Clock.systemUTC().instant().plus(Duration.ofDays(95)));
    assertThat(sent()).isEqualTo(before + 1);
  }

  private SafetyForm form(String reason, LocalDate nextLook, int seen) {
    return form(reason, nextLook, seen, "", moderator.id());
  }

  private static SafetyForm form(
      String reason, LocalDate nextLook, int seen, String terms, long responsible) {
    return new SafetyForm(
        Scope.IN,
        reason,
        List.of(new Finding(Harm.FRAUD, Level.LOW, "Advertising is hidden.")),
        "By e-mail.",
        terms,
        responsible,
        nextLook,
        seen);
  }

  private static LocalDate day(int days) {
    return LocalDate.now(Clock.systemUTC()).plusDays(days);
  }

  private long sent() {
    return letters.counts().values().stream().mapToLong(Long::longValue).sum();
  }

  private void enter(Person person) {
    signIns.enter(visitor, person.id());
  }

  private void assertRefused(String key, SafetyForm form) {
    assertThatThrownBy(() -> safety.save(form))
        .isInstanceOfSatisfying(
            RuleViolation.class, rule -> assertThat(rule.messageKey()).isEqualTo(key));
  }
}
