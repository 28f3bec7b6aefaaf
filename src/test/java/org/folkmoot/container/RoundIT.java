package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.budgets.BudgetRefusal;
import org.folkmoot.budgets.ProjectCodeTaken;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.ProjectForm;
import org.folkmoot.budgets.ProjectService;
import org.folkmoot.budgets.ReasonMissing;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundForm;
import org.folkmoot.budgets.RoundGap;
import org.folkmoot.budgets.RoundHasGaps;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.TextRefused;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.Amount;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A round as a facilitator sets it up, publishes it, and takes it back. */
@ExtendWith(ArquillianExtension.class)
class RoundIT {

  private static final Currency POUNDS = Currency.getInstance("GBP");

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private StrongSignIn signIns;
  @Inject private Visitor visitor;
  @Inject private RoundService rounds;
  @Inject private ProcessStateService processStates;
  @Inject private ProjectService projects;

  private Council council;
  private Person facilitator;
  private String process;
  private String round;

  @BeforeEach
  void aFacilitatorHasARound() {
    council = stage.newCouncil();
    facilitator = stage.enter(council, Role.FACILITATOR);
    process = stage.newProcess();
    round = rounds.setUp(process, form("Parks"));
  }

  @Test
  void theNumberOfProjectsIsThatOfTheList() {
    List.of("1", "2", "3").forEach(code -> projects.add(round, project(code)));
    projects.remove(round, "2");

    assertThat(find().projects()).isEqualTo(2);
    assertThat(rounds.listForStaff().get(0).projects()).isEqualTo(2);
    projects.add(round, project("4"));
    assertThat(find().projects()).isEqualTo(3);
    assertThat(rounds.listProjects(find()))
        .extracting(ProjectDetails::code)
        .containsExactly("1", "3", "4");
  }

  @Test
  void theProposedNumberIsNeverTaken() {
    assertThat(projects.proposeCode(find())).isEqualTo("1");
    List.of("1", "2", "3").forEach(code -> projects.add(round, project(code)));
    projects.remove(round, "2");
    assertThat(projects.proposeCode(find())).isEqualTo("4");
    projects.add(round, project("4"));
    projects.add(round, project("PARK-1"));
    assertThat(projects.proposeCode(find())).isEqualTo("5");
  }

  @Test
  void theSameCodeTwiceAtOnceIsTakenOnce() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Callable<String> add =
        () ->
            otherRequest.here(
                council,
                () -> {
                  signIns.enter(visitor, facilitator.id());
                  both.countDown();
                  both.await();
                  try {
                    projects.add(round, project("7"));
                    return "added";
                  } catch (ProjectCodeTaken e) {
                    return "taken";
                  }
                });
    List<String> ends = AtOnce.call(add, add);

    assertThat(ends).containsExactlyInAnyOrder("added", "taken");
    assertThat(find().projects()).isEqualTo(1);
  }

  @Test
  void aTitleThatShowsNothingIsRefused() {
    for (String title :
        List.of("", "   ", "\u00a0\u2003", "\u200b\u200b", "\u3164", "\t\n", "\u0000")) {
      assertThatThrownBy(() -> rounds.setUp(process, form(title))).isInstanceOf(TextRefused.class);
      assertThatThrownBy(() -> rounds.change(round, find().version(), form(title)))
          .isInstanceOf(TextRefused.class);
    }
    assertThat(find().title().main()).isEqualTo("Parks");
  }

  @Test
  void aTitleThatIsTooLongIsRefused() {
    assertThatThrownBy(() -> rounds.setUp(process, form("x".repeat(161))))
        .isInstanceOfSatisfying(
            TextRefused.class, refused -> assertThat(refused.field()).isEqualTo("title-en"));
    assertThat(rounds.listForStaff()).hasSize(1);
  }

  @Test
  void aTitleInAnyScriptIsKept() {
    String title = "👩‍👩‍👧 公园 Gwyrdd حديقة";
    rounds.change(round, find().version(), form(title));

    assertThat(find().title().main()).isEqualTo(title);
    assertThat(rounds.setUp(process, form("🌳"))).isNotEmpty();
  }

  @Test
  void aRoundWithoutProjectsIsPublishedOnlyIfThatIsMeant() {
    rounds.change(round, find().version(), inBoth("Parks", "Parciau"));
    assertThat(rounds.gapsOf(find()))
        .containsExactly(new RoundGap(RoundGap.Part.PROJECTS, Optional.empty(), List.of()));
    assertThatThrownBy(() -> rounds.publish(round, false)).isInstanceOf(RoundHasGaps.class);
    assertThat(find().published()).isFalse();
    rounds.publish(round, true);
    assertThat(find().published()).isTrue();
  }

  /** Finding 44. */
  @Test
  void whatIsMissingInALanguageIsNamed() {
    Optional<Locale> welsh = Optional.of(Texts.LANGUAGES.get(1));
    projects.add(round, project("1"));
    projects.add(
        round,
        new ProjectForm(
            "2",
            both("Pond", "Pwll"),
            english("With ducks"),
            new Amount(1, POUNDS),
            "",
            "",
            "",
            null,
            null));

    assertThat(rounds.gapsOf(find()))
        .containsExactly(
            new RoundGap(RoundGap.Part.TITLE, welsh, List.of()),
            new RoundGap(RoundGap.Part.PROJECT_NAME, welsh, List.of(english("Project 1"))),
            new RoundGap(RoundGap.Part.PROJECT_DESCRIPTION, welsh, List.of(both("Pond", "Pwll"))));
    assertThatThrownBy(() -> rounds.publish(round, false)).isInstanceOf(RoundHasGaps.class);
  }

  /** Finding 44: nothing is missing, so nobody is asked. */
  @Test
  void aRoundThatIsCompleteInEachLanguageIsPublishedAtOnce() {
    rounds.change(round, find().version(), inBoth("Parks", "Parciau"));
    projects.add(
        round,
        new ProjectForm(
            "1",
            both("Pond", "Pwll"),
            both("With ducks", "Gyda hwyaid"),
            new Amount(1, POUNDS),
            "",
            "",
            "",
            null,
            null));

    rounds.publish(round, false);

    assertThat(find().title()).isEqualTo(both("Parks", "Parciau"));
    assertThat(rounds.listProjects(find()).get(0).description())
        .isEqualTo(both("With ducks", "Gyda hwyaid"));
  }

  @Test
  void aDraftIsDeletedAndAPublishedRoundIsWithdrawnWithAReason() {
    projects.add(round, project("1"));
    String draft = rounds.setUp(process, form("Draft"));
    projects.add(draft, project("1"));

    rounds.deleteDraft(draft);
    assertThat(rounds.find(draft)).isEmpty();

    rounds.publish(round, true);
    assertThatThrownBy(() -> rounds.deleteDraft(round))
        .isInstanceOf(BudgetRefusal.class)
        .hasMessageContaining("roundIsPublished");
    assertThatThrownBy(() -> rounds.withdraw(round, " \u200b")).isInstanceOf(ReasonMissing.class);
    rounds.withdraw(round, "The money is needed elsewhere.");
    assertThat(find().withdrawnReason()).isEqualTo("The money is needed elsewhere.");
    assertThat(rounds.list()).isEmpty();
    rounds.resume(round);
    assertThat(rounds.list()).hasSize(1);
    rounds.archive(round, true);
    assertThat(rounds.list()).isEmpty();
    assertThat(find().archived()).isTrue();
  }

  /** Finding 37. */
  @Test
  void aRoundOfAWithdrawnProcessIsReadByStaffOnly() {
    rounds.publish(round, true);
    assertThat(rounds.list()).hasSize(1);
    assertThat(rounds.findWithdrawnProcess(round)).isEmpty();

    processStates.withdraw(process, english("Two were mixed up"));

    assertThat(rounds.find(round)).isPresent();
    assertThat(rounds.list()).isEmpty();
    assertThat(otherRequest.call(council, () -> rounds.find(round))).isEmpty();
    assertThat(otherRequest.call(council, () -> rounds.findWithdrawnProcess(round)))
        .hasValueSatisfying(
            found -> assertThat(found.reason().main()).isEqualTo("Two were mixed up"));

    processStates.publish(process, true);
    assertThat(otherRequest.call(council, () -> rounds.find(round))).isPresent();
  }

  @Test
  void aDraftOfAWithdrawnProcessIsNotThere() {
    rounds.setUp(process, form("Draft"));
    processStates.withdraw(process, english("Two were mixed up"));

    assertThat(otherRequest.call(council, () -> rounds.findWithdrawnProcess(round))).isEmpty();
  }

  @Test
  void aProjectIsWithdrawnWithAReasonAndTakesPartAgain() {
    projects.add(round, project("1"));

    assertThatThrownBy(() -> projects.withdraw(round, "1", "")).isInstanceOf(ReasonMissing.class);
    projects.withdraw(round, "1", "The ground was sold.");
    assertThat(rounds.listProjects(find()).get(0).withdrawnReason())
        .isEqualTo("The ground was sold.");
    projects.reinstate(round, "1");
    assertThat(rounds.listProjects(find()).get(0).withdrawn()).isFalse();
  }

  private RoundDetails find() {
    return rounds.find(round).orElseThrow();
  }

  private static RoundForm inBoth(String english, String welsh) {
    return new RoundForm(
        both(english, welsh), LocalizedText.EMPTY, new Amount(1_000, POUNDS), VoteType.APPROVAL);
  }

  private static LocalizedText both(String english, String welsh) {
    return LocalizedText.of(new TreeMap<>(Map.of("en", english, "cy", welsh)).descendingMap());
  }

  private static LocalizedText english(String text) {
    return LocalizedText.of(Locale.UK, text);
  }

  private static RoundForm form(String title) {
    return new RoundForm(
        english(title), LocalizedText.EMPTY, new Amount(1_000, POUNDS), VoteType.APPROVAL);
  }

  private static ProjectForm project(String code) {
    return new ProjectForm(
        code,
        english("Project " + code),
        LocalizedText.EMPTY,
        new Amount(100, POUNDS),
        "",
        "",
        "",
        null,
        null);
  }
}
