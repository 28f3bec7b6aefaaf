package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.moderation.RuleService;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Role;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Audience;
import org.folkmoot.processes.Audiences;
import org.folkmoot.processes.ChangeDetails;
import org.folkmoot.processes.ChangedPart.Subject;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.PhasesRefused;
import org.folkmoot.processes.ProcessChangeService;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessHasGaps;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.processes.ReasonMissing;
import org.folkmoot.processes.VotersAreFixed;
import org.folkmoot.proposals.RefusalReasonService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What residents have seen changes with a reason, within limits, and for everybody to read. */
@ExtendWith(ArquillianExtension.class)
class ProcessChangesIT {

  private static final LocalizedText BECAUSE = english("The hall is closed");

  @Inject private Stage stage;
  @Inject private ProcessService processes;
  @Inject private ProcessChangeService changes;
  @Inject private ProcessStateService states;
  @Inject private RuleService rules;
  @Inject private RefusalReasonService reasons;

  private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
  private Council council;

  @BeforeEach
  void aFacilitator() {
    council = stage.newCouncil();
    stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
  }

  @Test
  void aDraftChangesFreelyAndLeavesNoTrace() {
    String slug = processes.draft(form(span(PhaseKind.VOTE, -10, -5)));

    change(slug, form(span(PhaseKind.VOTE, -8, 5)), LocalizedText.EMPTY);

    assertThat(changes.list(get(slug), 10)).isEmpty();
  }

  @Test
  void aPublishedProcessTellsWhatItWasAndWhy() {
    String slug = published(span(PhaseKind.VOTE, -1, 5));
    ProcessForm longer = form(span(PhaseKind.VOTE, -1, 12));

    assertThatThrownBy(() -> change(slug, longer, LocalizedText.EMPTY))
        .isInstanceOf(ReasonMissing.class);
    change(slug, longer, BECAUSE);

    ChangeDetails told = changes.list(get(slug), 10).get(0);
    assertThat(told.reason()).isEqualTo(BECAUSE);
    assertThat(told.parts()).hasSize(1);
    assertThat(told.parts().get(0).subject()).isEqualTo(Subject.DAYS);
    assertThat(told.parts().get(0).before())
        .isEqualTo(today.minusDays(1) + "/" + today.plusDays(5));
    assertThat(told.parts().get(0).after())
        .isEqualTo(today.minusDays(1) + "/" + today.plusDays(12));
  }

  @Test
  void theLatestChangeComesFirstAndSavingTheSameAgainIsNone() {
    String slug = published(span(PhaseKind.VOTE, -1, 5));
    ProcessForm longer = form(span(PhaseKind.VOTE, -1, 12));

    change(slug, longer, BECAUSE);
    change(slug, longer, BECAUSE);
    change(slug, longer.described(english("Another name"), longer.summary()), english("Clearer"));

    assertThat(changes.list(get(slug), 10))
        .extracting(one -> one.reason().main())
        .containsExactly("Clearer", BECAUSE.main());
    assertThat(changes.list(get(slug), 1)).hasSize(1);
  }

  @Test
  void whatIsOverOrRunsIsKept() {
    String slug = published(span(PhaseKind.EVALUATION, -20, -10), span(PhaseKind.VOTE, -1, 5));

    assertThatThrownBy(
            () ->
                change(
                    slug,
                    form(span(PhaseKind.EVALUATION, -20, -11), span(PhaseKind.VOTE, 0, 5)),
                    BECAUSE))
        .isInstanceOfSatisfying(
            PhasesRefused.class, refused -> assertThat(refused.problems()).hasSize(2));
  }

  @Test
  void whoVotesIsFixedOncePeopleVote() {
    Audiences all = new Audiences(Map.of(Activity.VOTE, Audience.EVERYBODY));
    String runs = published(span(PhaseKind.VOTE, 0, 5));
    String waits = published(span(PhaseKind.VOTE, 1, 5));

    assertThatThrownBy(() -> change(runs, formOf(runs).admitting(all), BECAUSE))
        .isInstanceOf(VotersAreFixed.class);
    change(waits, formOf(waits).admitting(all), BECAUSE);

    assertThat(get(runs).audiences()).isEqualTo(Audiences.USUAL);
    assertThat(get(waits).audiences()).isEqualTo(all);
  }

  /** Strict settings are never reset by publishing. */
  @Test
  void publishingArchivingAndPublishingAgainKeepsEverySetting() {
    Audiences strict = new Audiences(Map.of(Activity.COMMENT, Audience.RESIDENTS));
    PhaseSpan closed =
        new PhaseSpan(PhaseKind.IDEAS, today, today.plusDays(5), LocalizedText.EMPTY, Set.of());
    String slug = processes.draft(form(closed).admitting(strict));

    states.publish(slug, true);
    states.archive(slug);
    states.publish(slug, true);

    assertThat(get(slug).audiences()).isEqualTo(strict);
    assertThat(get(slug).phases()).containsExactly(closed);
  }

  @Test
  void nothingIsPublishedInWhichPeopleWriteBeforeRulesAreChosen() {
    String slug = processes.draft(form(span(PhaseKind.IDEAS, 0, 5)));
    String other = published(span(PhaseKind.VOTE, 3, 5));

    assertThatThrownBy(() -> states.publish(slug, true)).isInstanceOf(ProcessHasGaps.class);
    assertThatThrownBy(
            () ->
                change(
                    other, form(span(PhaseKind.IDEAS, 0, 2), span(PhaseKind.VOTE, 3, 5)), BECAUSE))
        .isInstanceOf(ProcessHasGaps.class);
    assertThat(get(other).phases()).hasSize(1);
    rules.choose(english("Be kind"), 0);
    assertThatThrownBy(() -> states.publish(slug, true)).isInstanceOf(ProcessHasGaps.class);
    reasons.takeSuggested();
    states.publish(slug, true);

    assertThat(get(slug).running()).isTrue();
  }

  @Test
  void ofTwoEditorsTheSecondIsTold() {
    String slug = published(span(PhaseKind.VOTE, 1, 5));
    long seen = get(slug).version();

    changes.change(slug, seen, form(span(PhaseKind.VOTE, 1, 6)), BECAUSE);

    assertThatThrownBy(() -> changes.change(slug, seen, form(span(PhaseKind.VOTE, 1, 7)), BECAUSE))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(get(slug).phases().get(0).lastDay()).isEqualTo(today.plusDays(6));
    assertThat(changes.list(get(slug), 10)).hasSize(1);
  }

  @Test
  void onlyWhoRunsItChangesIt() {
    String slug = published(span(PhaseKind.VOTE, 1, 5));
    ProcessForm form = form(span(PhaseKind.VOTE, 1, 6));
    long seen = get(slug).version();
    stage.enter(council, Role.MODERATOR);

    assertThatThrownBy(() -> changes.change(slug, seen, form, BECAUSE))
        .isInstanceOf(NotAllowed.class);
  }

  private void change(String slug, ProcessForm form, LocalizedText reason) {
    changes.change(slug, get(slug).version(), form, reason);
  }

  private ProcessForm formOf(String slug) {
    return ProcessForm.of(get(slug));
  }

  private String published(PhaseSpan... phases) {
    String slug = processes.draft(form(phases));
    states.publish(slug, true);
    return slug;
  }

  private ProcessDetails get(String slug) {
    return processes.find(slug).orElseThrow();
  }

  private PhaseSpan span(PhaseKind kind, int from, int to) {
    return new PhaseSpan(kind, today.plusDays(from), today.plusDays(to));
  }

  private static ProcessForm form(PhaseSpan... phases) {
    return new ProcessForm(english("Parks"), english("About"), List.of(phases));
  }

  private static LocalizedText english(String text) {
    return LocalizedText.of(Locale.UK, text);
  }
}
