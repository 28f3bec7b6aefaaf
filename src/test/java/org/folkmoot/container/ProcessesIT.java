package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.people.Role;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessHasGaps;
import org.folkmoot.processes.ProcessIsPublic;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessState;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.processes.ReasonMissing;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a process in the server: days, languages, publishing, taking back. */
@ExtendWith(ArquillianExtension.class)
class ProcessesIT {

  private static final PhaseSpan VOTE =
      new PhaseSpan(PhaseKind.VOTE, LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 22));

  @Inject private Stage stage;
  @Inject private ProcessService processes;
  @Inject private ProcessStateService processStates;
  @Inject private CouncilService councils;

  /** Finding 14: a change of the zone moves no published day. */
  @Test
  void daysStayWhenTheCouncilChangesItsTimeZone() {
    Council council = stage.newCouncil();
    stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
    String slug = processes.draft(form(both("Parks", "Parciau"), VOTE));

    councils.change(
        council.version(),
        council.name(),
        "default",
        ZoneId.of("Pacific/Honolulu"),
        councils.hostsOf(council.id()),
        council.words());

    assertThat(processes.find(slug).orElseThrow().phases()).containsExactly(VOTE);
  }

  @Test
  void textsComeBackInEachLanguage() {
    stage.enter(stage.newCouncil(), Role.FACILITATOR);

    String slug = processes.draft(form(both("Parks", "Parciau"), VOTE));

    assertThat(processes.find(slug).orElseThrow().title()).isEqualTo(both("Parks", "Parciau"));
  }

  /** Findings 37 and 44: what is missing is said, and published only with a yes. */
  @Test
  void aProcessWithGapsIsPublishedOnlyWithAYes() {
    stage.enter(stage.newCouncil(), Role.FACILITATOR);
    String slug = processes.draft(Stage.about("Parks"));

    assertThatThrownBy(() -> processStates.publish(slug, false)).isInstanceOf(ProcessHasGaps.class);
    processStates.publish(slug, true);

    assertThat(processes.find(slug).orElseThrow().state()).isEqualTo(ProcessState.PUBLISHED);
  }

  @Test
  void aCompleteProcessIsPublishedAtOnce() {
    stage.enter(stage.newCouncil(), Role.FACILITATOR);
    String slug = processes.draft(form(both("Parks", "Parciau"), VOTE));

    processStates.publish(slug, false);

    assertThat(processes.list()).hasSize(1);
  }

  @Test
  void draftsAreDeletedAndPublishedProcessesWithdrawnWithAReason() {
    stage.enter(stage.newCouncil(), Role.FACILITATOR);
    String draft = processes.draft(Stage.about("A draft"));
    String shown = processes.draft(Stage.about("A mistake"));
    processStates.publish(shown, true);

    processStates.delete(draft);
    assertThatThrownBy(() -> processStates.delete(shown)).isInstanceOf(ProcessIsPublic.class);
    assertThatThrownBy(() -> processStates.withdraw(shown, LocalizedText.EMPTY))
        .isInstanceOf(ReasonMissing.class);
    processStates.withdraw(shown, LocalizedText.of(Locale.UK, "Two were mixed up"));

    assertThat(processes.find(draft)).isEmpty();
    assertThat(processes.list()).isEmpty();
    assertThat(processes.findWithdrawn(shown).orElseThrow().reason().main())
        .isEqualTo("Two were mixed up");
  }

  @Test
  void anArchivedProcessIsReadButNoLongerRuns() {
    stage.enter(stage.newCouncil(), Role.FACILITATOR);
    String slug = processes.draft(form(both("Parks", "Parciau"), VOTE));
    processStates.publish(slug, false);

    processStates.archive(slug);

    assertThat(processes.calendar().earlier()).hasSize(1);
    assertThat(processes.calendar().open()).isEmpty();
  }

  private static ProcessForm form(LocalizedText title, PhaseSpan... phases) {
    return new ProcessForm(title, both("About", "Ynghylch"), List.of(phases));
  }

  private static LocalizedText both(String english, String welsh) {
    return LocalizedText.of(new TreeMap<>(Map.of("en", english, "cy", welsh)).descendingMap());
  }
}
