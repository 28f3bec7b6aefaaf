package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.Stance;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.moderation.CaseDetails;
import org.folkmoot.moderation.CaseFilter;
import org.folkmoot.moderation.Decision;
import org.folkmoot.moderation.ModerationLog;
import org.folkmoot.moderation.ModerationProbe;
import org.folkmoot.moderation.ModerationService;
import org.folkmoot.moderation.ModerationSettings;
import org.folkmoot.moderation.ReportForm;
import org.folkmoot.moderation.ReportService;
import org.folkmoot.moderation.Ruling;
import org.folkmoot.moderation.SettingsService;
import org.folkmoot.moderation.SieveFigure;
import org.folkmoot.moderation.sieve.SieveHit;
import org.folkmoot.moderation.sieve.SieveRule;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules look at what is written and ask moderators; limits hold up who writes too much. */
@ExtendWith(ArquillianExtension.class)
class SieveIT {

  private static final LocalizedText RULE = english("No advertising");
  private static final String SPAM = "Cheap lights, only today at https://lights.test";

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private StrongSignIn signIns;
  @Inject private ProposalService proposals;
  @Inject private CommentService comments;
  @Inject private ReportService reports;
  @Inject private ModerationService moderation;
  @Inject private ModerationLog log;
  @Inject private ModerationProbe probe;
  @Inject private SettingsService settings;
  @Inject private Visitor visitor;

  private Council council;
  private Person administrator;
  private Person moderator;
  private Person author;
  private ProcessDetails process;
  private String idea;

  @BeforeEach
  void somebodyWrites() {
    council = stage.newCouncil();
    administrator = stage.enter(council, Role.ADMINISTRATOR);
    moderator = stage.enter(council, Role.MODERATOR);
    process = ideas.newProcess();
    author = ideas.newPerson("Ann Author");
    enter(author);
    idea = ideas.published(process, "A bench", "");
  }

  @Test
  void anEverydayTextAsksNobody() {
    comments.write("proposal", idea, Stance.FOR, "Benches are good for all of us here.");

    assertThat(asked()).isEmpty();
  }

  @Test
  void aTextThatMeetsRulesIsAskedAboutWithReasonsAndStays() {
    long comment = comments.write("proposal", idea, Stance.FOR, SPAM);

    assertThat(asked()).extracting(CaseDetails::reports).containsExactly(0);
    assertThat(moderation.file("comment", String.valueOf(comment)).reasons())
        .containsExactly(
            new SieveHit(SieveRule.LINKS, "lights.test"), new SieveHit(SieveRule.NEWCOMER, ""));
    assertThat(moderation.file("comment", String.valueOf(comment)).isHidden()).isFalse();
    assertThat(log.list(PageRequest.of(0, 20)).rows()).isEmpty();
  }

  @Test
  void theSameTextAgainByAnotherPersonIsAskedAbout() {
    comments.write("proposal", idea, Stance.FOR, "Down with all benches in our town!");
    comments.write("proposal", idea, Stance.FOR, "I agree.");
    enter(ideas.newPerson("Ben"));
    long comment =
        comments.write("proposal", idea, Stance.FOR, "Down with  all BENCHES in our town!");
    comments.write("proposal", idea, Stance.FOR, "I agree.");

    assertThat(asked()).extracting(CaseDetails::reference).containsExactly(String.valueOf(comment));
    assertThat(probe.removeOldSieveTexts(now().plus(Duration.ofDays(1)))).isZero();
    assertThat(probe.removeOldSieveTexts(now().plus(Duration.ofDays(3)))).isPositive();
    enter(ideas.newPerson("Carys"));
    comments.write("proposal", idea, Stance.FOR, "Down with all benches in our town!");
    assertThat(asked()).hasSize(1);
  }

  @Test
  void wordsOfTheCouncilAndAChangedIdea() {
    enter(moderator);
    settings.chooseLists(List.of("ffŵl"), List.of("https://www.Lights.test/shop"), 0);
    assertThat(settings.get().hosts()).containsExactly("lights.test");
    enter(author);
    proposals.change(idea, version(), form("A bench for each FFWL"));

    assertThat(asked()).extracting(CaseDetails::reference).containsExactly(idea);
    assertThat(moderation.file("proposal", idea).reasons())
        .containsExactly(new SieveHit(SieveRule.WORDS, "ffŵl"));
    enter(author);
    comments.write("proposal", idea, Stance.FOR, SPAM);
    assertThat(asked()).hasSize(1);
  }

  @Test
  void whatAModeratorFoundRightIsNotAskedAboutAgain() {
    enter(moderator);
    settings.chooseLists(List.of("bench"), List.of(), 0);
    enter(author);
    proposals.change(idea, version(), form("A bench here"));
    assertThat(asked()).hasSize(1);
    moderation.decide("proposal", idea, Ruling.of(Decision.KEPT, LocalizedText.EMPTY));

    enter(author);
    proposals.change(idea, version(), form("A bench there"));
    assertThat(asked()).isEmpty();
    assertThat(settings.figures().get(SieveRule.WORDS)).isEqualTo(new SieveFigure(1, 0, 1));

    enter(author);
    proposals.change(idea, version(), form("A bench, see https://lights.test"));
    assertThat(asked()).hasSize(1);
    moderation.decide("proposal", idea, new Ruling(Decision.HIDDEN, RULE, LocalizedText.EMPTY, 0));
    assertThat(settings.figures().get(SieveRule.WORDS)).isEqualTo(new SieveFigure(2, 1, 1));
    assertThat(settings.figures().get(SieveRule.LINKS)).isEqualTo(new SieveFigure(1, 1, 0));
  }

  @Test
  void aReportJoinsWhatARuleAskedFor() {
    long comment = comments.write("proposal", idea, Stance.FOR, SPAM);
    visitor.enter(Optional.empty());
    reports.report(
        "comment",
        String.valueOf(comment),
        new ReportForm(RULE, "", "", Locale.UK),
        "198.51.100.9");

    assertThat(asked()).extracting(CaseDetails::reports).containsExactly(1);
  }

  @Test
  void limitsOfTheCouncilHold() {
    enter(administrator);
    settings.choose(limits(1, 2, 1, settings.get().version()));
    enter(ideas.newPerson("Ben"));
    String first = ideas.published(process, "First", "");
    String second = proposals.draft(process.slug(), form("Second"));

    assertRefused("proposals.rule.tooManyToday", () -> proposals.publish(second));
    assertThat(ideas.get(second).draft()).isTrue();
    comments.write("proposal", first, Stance.FOR, "One");
    comments.write("proposal", first, Stance.FOR, "Two");
    assertRefused(
        "comments.rule.tooMany", () -> comments.write("proposal", first, Stance.FOR, "Three"));
    report();
    assertRefused("moderation.rule.reportsReached", this::report);
  }

  @Test
  void theMessageSaysWhenItGoesOn() {
    enter(administrator);
    settings.choose(limits(1, 1, 1, settings.get().version()));
    enter(ideas.newPerson("Ben"));
    comments.write("proposal", idea, Stance.FOR, "One");

    assertThatThrownBy(() -> comments.write("proposal", idea, Stance.FOR, "Two"))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            rule ->
                assertThat((Instant) rule.arguments().get(1))
                    .isBetween(
                        now().plus(Duration.ofMinutes(30)), now().plus(Duration.ofMinutes(62))));
  }

  @Test
  void onlyWhoMayChoosesAndNobodyOverwritesAnother() {
    enter(moderator);
    assertThatThrownBy(() -> settings.choose(limits(1, 1, 1, 0))).isInstanceOf(NotAllowed.class);
    enter(author);
    assertThatThrownBy(() -> settings.chooseLists(List.of(), List.of(), 0))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> settings.figures()).isInstanceOf(NotAllowed.class);
    enter(administrator);
    assertRefused("moderation.rule.limit", () -> settings.choose(limits(0, 1, 1, 0)));
    assertRefused(
        "moderation.rule.longList",
        () -> settings.chooseLists(List.of("x".repeat(5_000)), List.of(), 0));
    settings.choose(limits(5, 5, 5, 0));
    long seen = settings.get().version();
    settings.choose(limits(6, 6, 6, seen));
    assertThatThrownBy(() -> settings.choose(limits(7, 7, 7, seen)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  private static ModerationSettings limits(int ideas, int comments, int reports, long version) {
    return new ModerationSettings(
        Set.copyOf(EnumSet.allOf(SieveRule.class)),
        3,
        List.of(),
        List.of(),
        ideas,
        comments,
        reports,
        version);
  }

  private void report() {
    reports.report("proposal", idea, new ReportForm(RULE, "", "", Locale.UK), "198.51.100.10");
  }

  private long version() {
    return ideas.get(idea).version();
  }

  private List<CaseDetails> asked() {
    enter(moderator);
    return moderation.list(CaseFilter.RULES, PageRequest.of(0, 20)).rows();
  }

  private void enter(Person person) {
    signIns.enter(visitor, person.id());
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }

  private static ProposalForm form(String title) {
    return new ProposalForm(
        english(title), english("Because."), Optional.empty(), "", Optional.empty());
  }

  private static LocalizedText english(String text) {
    return LocalizedText.of(Locale.UK, text);
  }

  private static void assertRefused(String key, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            RuleViolation.class, rule -> assertThat(rule.messageKey()).isEqualTo(key));
  }
}
