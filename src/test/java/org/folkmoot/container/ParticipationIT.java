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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.Stance;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Admission;
import org.folkmoot.processes.Admission.Standing;
import org.folkmoot.processes.Audience;
import org.folkmoot.processes.Audiences;
import org.folkmoot.processes.Participation;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.proposals.SupportService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may write, support and comment in a process, asked in one place by every feature. */
@ExtendWith(ArquillianExtension.class)
class ParticipationIT {

  private static final String OPEN_TO_OTHERS = "processes.rule.notAdmitted.WARDS";

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private ProcessService processes;
  @Inject private Participation participation;
  @Inject private ProposalService proposals;
  @Inject private SupportService supports;
  @Inject private CommentService comments;
  @Inject private WardService wards;
  @Inject private Visitor visitor;

  private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
  private Person resident;
  private Person newcomer;
  private Map<String, Long> wardIds;

  @BeforeEach
  void somebodyLivesInRiverside() {
    stage.enter(stage.newCouncil(), Role.ADMINISTRATOR);
    wards.addMissing(List.of("Old Town"));
    resident = ideas.residents(1).get(0);
    newcomer = ideas.newPerson("Nia Newcomer");
    wardIds = wards.list().stream().collect(Collectors.toMap(WardDetails::name, WardDetails::id));
  }

  @Test
  void usuallyEverybodyWritesAndResidentsSupport() {
    ProcessDetails process = process(Audiences.USUAL);
    ideas.enter(newcomer);
    String reference = ideas.published(process, "Trees", "");
    comments.write("process", process.slug(), Stance.NEUTRAL, "Yes");
    Person other = ideas.newPerson("Olwen Other");

    ideas.enter(other);
    assertRefused("processes.rule.notAdmitted.RESIDENTS", () -> supports.support(reference));
    ideas.enter(resident);
    supports.support(reference);

    assertThat(ideas.get(reference).supports()).isOne();
  }

  @Test
  void whatIsForResidentsIsRefusedToOthersByEachFeature() {
    ProcessDetails process =
        process(
            new Audiences(
                Map.of(
                    Activity.IDEAS, Audience.RESIDENTS,
                    Activity.COMMENT, Audience.RESIDENTS)));
    String rule = "processes.rule.notAdmitted.RESIDENTS";

    ideas.enter(newcomer);
    assertRefused(rule, () -> proposals.draft(process.slug(), IdeaStage.form("Trees", "")));
    assertRefused(rule, () -> comments.write("process", process.slug(), Stance.NEUTRAL, "Yes"));
    ideas.enter(resident);
    ideas.published(process, "Trees", "");
    comments.write("process", process.slug(), Stance.NEUTRAL, "Yes");
  }

  @Test
  void whatIsForWardsIsForTheirResidents() {
    ProcessDetails here = process(forWard("Riverside"));
    ProcessDetails there = process(forWard("Old Town"));

    ideas.enter(resident);
    ideas.published(here, "Trees", "");
    assertRefused(OPEN_TO_OTHERS, () -> proposals.draft(there.slug(), IdeaStage.form("Trees", "")));

    Admission admission = participation.of(there, Activity.IDEAS);
    assertThat(admission.standing()).isEqualTo(Standing.OTHER_WARD);
    assertThat(admission.wards()).containsExactly("Old Town");
    assertThat(admission.opening().isOpen()).isTrue();
    assertThat(admission.open()).isFalse();
  }

  @Test
  void aStrangerIsToldToSignInAndNoMore() {
    ProcessDetails process = process(forWard("Old Town"));
    visitor.enter(Optional.empty());

    Admission admission = participation.of(process, Activity.IDEAS);

    assertThat(admission.standing()).isEqualTo(Standing.STRANGER);
    assertThat(admission.refusal()).isEmpty();
  }

  @Test
  void whatAPhaseDoesNotOpenIsClosedWhateverItsKind() {
    PhaseSpan ideasWithoutSupport =
        new PhaseSpan(
            PhaseKind.IDEAS,
            today.minusDays(1),
            today.plusDays(5),
            LocalizedText.EMPTY,
            Set.of(Activity.IDEAS));
    ProcessDetails process = process(Audiences.USUAL, ideasWithoutSupport);
    ideas.enter(newcomer);
    String reference = ideas.published(process, "Trees", "");

    assertRefused(
        "comments.rule.notOpen.NEVER",
        () -> comments.write("process", process.slug(), Stance.NEUTRAL, "Yes"));
    ideas.enter(resident);
    assertRefused("proposals.rule.supportNotOpen.NEVER", () -> supports.support(reference));
  }

  private Audiences forWard(String ward) {
    Long id = wardIds.get(ward);
    return new Audiences(Map.of(Activity.IDEAS, Audience.of(Set.of(id == null ? -1 : id))));
  }

  private ProcessDetails process(Audiences audiences, PhaseSpan... phases) {
    PhaseSpan usual = new PhaseSpan(PhaseKind.IDEAS, today.minusDays(1), today.plusDays(5));
    String slug =
        processes.create(
            new ProcessForm(
                LocalizedText.of(Locale.UK, "Parks " + UUID.randomUUID()),
                LocalizedText.of(Locale.UK, "About"),
                phases.length == 0 ? List.of(usual) : List.of(phases),
                audiences),
            true);
    return processes.find(slug).orElseThrow();
  }

  private static void assertRefused(String key, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
  }
}
