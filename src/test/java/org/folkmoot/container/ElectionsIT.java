package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.votes.DrillDetails;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionForm;
import org.folkmoot.votes.ElectionGap;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.ElectionState;
import org.folkmoot.votes.QuestionForm;
import org.folkmoot.votes.QuestionKind;
import org.folkmoot.votes.VoteOption;
import org.folkmoot.votes.VoteRefusal;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Setting up an election, and the second person. */
@ExtendWith(ArquillianExtension.class)
class ElectionsIT {

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private ElectionService elections;
  @Inject private ProcessService processes;
  @Inject private Visitor visitor;
  @Inject private Clock clock;
  @Inject private org.folkmoot.accounts.StrongSignIn signIns;

  private Council council;
  private Person second;
  private String process;

  @BeforeEach
  void aProcessWithAPhaseForVoting() {
    council = stage.newCouncil();
    second = stage.enter(council, Role.FACILITATOR);
    stage.enter(council, Role.FACILITATOR);
    process =
        processes.create(
            new ProcessForm(
                text("High Street"),
                text("About"),
                List.of(
                    new PhaseSpan(
                        PhaseKind.VOTE,
                        java.time.LocalDate.now(clock).minusDays(1),
                        java.time.LocalDate.now(clock).plusDays(5)))),
            true);
  }

  private static LocalizedText text(String english) {
    return LocalizedText.of(
        new java.util.TreeMap<>(Map.of("en", english, "cy", "[" + english + "]")).descendingMap());
  }

  private ElectionForm form() {
    Instant now = clock.instant();
    return new ElectionForm(
        text("Close High Street?"),
        LocalizedText.EMPTY,
        now.minusSeconds(10),
        now.plus(Duration.ofHours(1)),
        "",
        0,
        List.of(QuestionForm.of(QuestionKind.YES_NO, text("Close it?"), true, List.of())));
  }

  private ElectionDetails get(String slug) {
    return elections.find(slug).orElseThrow();
  }

  @Test
  void theFormBeginsWithTheDaysOfThePhase() {
    ElectionForm proposed = elections.propose(process);

    assertThat(proposed.title()).isEqualTo(text("High Street"));
    assertThat(Duration.between(proposed.opensAt(), proposed.closesAt()).toDays()).isEqualTo(7);
  }

  @Test
  void aDraftIsChangedAndDeletedAndSeenByStaffAlone() {
    String slug = elections.draft(process, form());
    ElectionDetails draft = get(slug);

    assertThat(draft.state()).isEqualTo(ElectionState.DRAFT);
    assertThat(draft.questions().get(0).options())
        .extracting(option -> option.text().main())
        .containsExactly("Yes", "No");
    assertThat(otherRequest.call(council, () -> elections.find(slug))).isEmpty();
    assertThat(elections.list()).isEmpty();
    assertThat(elections.listForStaff()).extracting(ElectionDetails::slug).containsExactly(slug);

    ElectionForm changed =
        new ElectionForm(
            text("Open it"),
            text("why"),
            draft.opensAt(),
            draft.closesAt(),
            "",
            16,
            List.of(
                QuestionForm.of(
                        QuestionKind.SEVERAL,
                        text("Which?"),
                        false,
                        List.of(VoteOption.of(text("a")), VoteOption.of(text("b"))))
                    .withLimits(1, 2)));
    elections.change(slug, draft.version(), changed);
    assertThatThrownBy(() -> elections.change(slug, draft.version(), changed))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(ElectionForm.of(get(slug))).isEqualTo(changed);

    elections.deleteDraft(slug);
    assertThat(elections.find(slug)).isEmpty();
  }

  @Test
  void whatCannotBeStoredIsRefusedAndWhatIsMissingIsListed() {
    ElectionForm good = form();
    assertThatThrownBy(
            () -> elections.draft(process, good.between(good.closesAt(), good.closesAt())))
        .isInstanceOf(VoteRefusal.class)
        .hasMessageContaining("endsBeforeItBegins");
    assertThatThrownBy(
            () ->
                elections.draft(
                    process,
                    new ElectionForm(
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        good.opensAt(),
                        good.closesAt(),
                        "",
                        0,
                        List.of())))
        .hasMessageContaining("textMissing");

    String slug =
        elections.draft(
            process,
            new ElectionForm(
                text("Empty"),
                LocalizedText.EMPTY,
                good.opensAt(),
                good.closesAt(),
                "",
                0,
                List.of()));
    assertThat(elections.gapsOf(get(slug)))
        .extracting(ElectionGap::part)
        .containsExactly(ElectionGap.Part.QUESTIONS);
    become(second);
    assertThatThrownBy(() -> elections.confirm(slug, get(slug).version()))
        .hasMessageContaining("hasGaps");
  }

  @Test
  void aSecondPersonConfirmsAndFromThenOnNothingChanges() {
    String slug = elections.draft(process, form());
    ElectionDetails draft = get(slug);
    assertThat(elections.gapsOf(draft)).isEmpty();
    assertThat(elections.isConfirmable(draft)).isFalse();
    assertThatThrownBy(() -> elections.confirm(slug, draft.version()))
        .hasMessageContaining("secondPerson");

    become(second);
    assertThat(elections.isConfirmable(draft)).isTrue();
    assertThatThrownBy(() -> elections.confirm(slug, draft.version() + 1))
        .isInstanceOf(ChangedMeanwhile.class);
    elections.confirm(slug, draft.version());

    ElectionDetails confirmed = get(slug);
    assertThat(confirmed.state()).isEqualTo(ElectionState.CONFIRMED);
    assertThat(confirmed.uuid()).matches("[1-9A-HJ-NP-Za-km-z]{14}");
    assertThat(confirmed.group()).isEqualTo("BELENIOS-2048");
    assertThat(confirmed.electionHash()).hasSize(43);
    assertThat(elections.listDrills(confirmed))
        .hasSize(2)
        .allMatch(DrillDetails::passed)
        .extracting(DrillDetails::copy)
        .doesNotHaveDuplicates();
    assertThatThrownBy(() -> elections.change(slug, confirmed.version(), form()))
        .hasMessageContaining("isFixed");
    assertThatThrownBy(() -> elections.deleteDraft(slug)).hasMessageContaining("isFixed");
    assertThatThrownBy(() -> elections.confirm(slug, confirmed.version()))
        .hasMessageContaining("isFixed");
    assertThat(otherRequest.call(council, elections::list))
        .extracting(ElectionDetails::slug)
        .containsExactly(slug);
  }

  @Test
  void ofTwoWhoConfirmAtOnceOneDoes() throws Exception {
    String slug = elections.draft(process, form());
    long version = get(slug).version();
    Person third = stage.enter(council, Role.ADMINISTRATOR);

    List<Boolean> done =
        AtOnce.call(
            () -> otherRequest.here(council, () -> confirms(second, slug, version)),
            () -> otherRequest.here(council, () -> confirms(third, slug, version)));

    assertThat(done).containsExactlyInAnyOrder(true, false);
    assertThat(get(slug).state()).isEqualTo(ElectionState.CONFIRMED);
  }

  private boolean confirms(Person person, String slug, long version) {
    become(person);
    try {
      elections.confirm(slug, version);
      return true;
    } catch (org.folkmoot.kernel.RuleViolation | jakarta.persistence.PersistenceException e) {
      return false;
    }
  }

  @Test
  void itIsAbortedWithAReasonOnce() {
    String slug = elections.draft(process, form());
    assertThatThrownBy(() -> elections.abort(slug, text("A mistake")))
        .hasMessageContaining("wrongState");
    become(second);
    elections.confirm(slug, get(slug).version());

    assertThatThrownBy(() -> elections.abort(slug, LocalizedText.EMPTY))
        .hasMessageContaining("reasonMissing");
    elections.abort(slug, text("A mistake"));

    assertThat(get(slug).state()).isEqualTo(ElectionState.ABORTED);
    assertThat(get(slug).reason()).isEqualTo(text("A mistake"));
    assertThatThrownBy(() -> elections.abort(slug, text("Again")))
        .hasMessageContaining("wrongState");
  }

  @Test
  void strangersAndOtherCouncilsChangeNothing() {
    String slug = elections.draft(process, form());
    visitor.enter(Optional.empty());

    assertThatThrownBy(() -> elections.draft(process, form())).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> elections.deleteDraft(slug)).isInstanceOf(NotFound.class);
    assertThat(otherRequest.call(stage.newCouncil(), () -> elections.find(slug))).isEmpty();
  }

  private void become(Person person) {
    signIns.enter(visitor, person.id());
  }
}
