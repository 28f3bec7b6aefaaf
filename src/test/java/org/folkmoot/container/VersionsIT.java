package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.folkmoot.accounts.oidc.OidcProbe;
import org.folkmoot.accounts.oidc.ProviderService;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.ProjectForm;
import org.folkmoot.budgets.ProjectService;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundForm;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.people.Role;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessChangeService;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finding 23: of two people who change the same thing, the second is told and changes nothing. */
@ExtendWith(ArquillianExtension.class)
class VersionsIT {

  private static final Currency POUNDS = Currency.getInstance("GBP");

  @Inject private Stage stage;
  @Inject private ProcessService processes;
  @Inject private ProcessChangeService processChanges;
  @Inject private RoundService rounds;
  @Inject private ProjectService projects;
  @Inject private ProviderService providers;
  @Inject private OidcProbe probe;

  @BeforeEach
  void somebodyWhoMayChangeAllOfThem() {
    stage.enter(stage.newCouncil(), Role.FACILITATOR, Role.ADMINISTRATOR);
  }

  @Test
  void aProcess() {
    String slug = processes.draft(Stage.about("Parks"));
    ProcessDetails read = processes.find(slug).orElseThrow();

    processChanges.change(slug, read.version(), Stage.about("Parks one"), LocalizedText.EMPTY);

    assertThatThrownBy(
            () ->
                processChanges.change(
                    slug, read.version(), Stage.about("Parks two"), LocalizedText.EMPTY))
        .isInstanceOf(ChangedMeanwhile.class);
    ProcessDetails now = processes.find(slug).orElseThrow();
    assertThat(now.title().main()).isEqualTo("Parks one");
    processChanges.change(slug, now.version(), Stage.about("Parks two"), LocalizedText.EMPTY);
    assertThat(processes.find(slug).orElseThrow().title().main()).isEqualTo("Parks two");
  }

  /** Phases are rows of their own, so nothing of the process itself differs. */
  @Test
  void aProcessOfWhichOnlyThePhasesWereChanged() {
    ProcessForm without = Stage.about("Parks");
    String slug = processes.draft(without);
    ProcessDetails read = processes.find(slug).orElseThrow();
    PhaseSpan vote =
        new PhaseSpan(PhaseKind.VOTE, LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 22));

    processChanges.change(
        slug,
        read.version(),
        new ProcessForm(without.title(), without.summary(), List.of(vote)),
        LocalizedText.EMPTY);

    assertThatThrownBy(
            () -> processChanges.change(slug, read.version(), without, LocalizedText.EMPTY))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(processes.find(slug).orElseThrow().phases()).containsExactly(vote);
  }

  @Test
  void aRound() {
    String slug = rounds.setUp(stage.newProcess(), round("Green"));
    RoundDetails read = rounds.find(slug).orElseThrow();

    rounds.change(slug, read.version(), round("Greener"));

    assertThatThrownBy(() -> rounds.change(slug, read.version(), round("Greenest")))
        .isInstanceOf(ChangedMeanwhile.class);
    RoundDetails now = rounds.find(slug).orElseThrow();
    assertThat(now.title().main()).isEqualTo("Greener");
    rounds.change(slug, now.version(), round("Greenest"));
  }

  @Test
  void aProject() {
    String slug = rounds.setUp(stage.newProcess(), round("Green"));
    projects.add(slug, project("Trees"));
    projects.add(
        slug,
        new ProjectForm(
            "2",
            LocalizedText.of(Locale.UK, "Pond"),
            LocalizedText.EMPTY,
            cost(),
            "",
            "",
            "",
            null,
            null));
    ProjectDetails read = find(slug);

    projects.change(slug, read.version(), project("More trees"));

    assertThatThrownBy(() -> projects.change(slug, read.version(), project("Fewer trees")))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(find(slug).name().main()).isEqualTo("More trees");
    projects.change(slug, find(slug).version(), project("Fewer trees"));
  }

  @Test
  void aSignInServiceButNotBySignIns() {
    long id = probe.newProvider("one");
    long read = providers.get(id).version();

    probe.noteClaims(id, "sub", "email");
    assertThat(providers.get(id).version()).isEqualTo(read);
    assertThat(providers.get(id).claims()).containsExactly("email", "sub");
    probe.rename(id, "One");

    assertThatThrownBy(() -> providers.change(id, read, providers.get(id).form()))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(providers.get(id).form().name()).isEqualTo("One");
  }

  private ProjectDetails find(String slug) {
    return rounds.listProjects(rounds.find(slug).orElseThrow()).get(0);
  }

  private static RoundForm round(String title) {
    return new RoundForm(
        LocalizedText.of(Locale.UK, title),
        LocalizedText.EMPTY,
        new Amount(1_000, POUNDS),
        VoteType.APPROVAL);
  }

  private static ProjectForm project(String name) {
    return new ProjectForm(
        "1",
        LocalizedText.of(Locale.UK, name),
        LocalizedText.EMPTY,
        cost(),
        "",
        "",
        "",
        null,
        null);
  }

  private static Amount cost() {
    return new Amount(100, POUNDS);
  }
}
