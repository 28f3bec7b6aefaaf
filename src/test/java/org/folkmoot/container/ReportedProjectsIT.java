package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.ProjectForm;
import org.folkmoot.budgets.ProjectService;
import org.folkmoot.budgets.RoundForm;
import org.folkmoot.budgets.RoundGap;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.comments.CommentReader;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.moderation.Decision;
import org.folkmoot.moderation.ModerationService;
import org.folkmoot.moderation.ReportForm;
import org.folkmoot.moderation.ReportService;
import org.folkmoot.moderation.Ruling;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Texts of a project are reported and hidden like others, as long as nobody has voted. */
@ExtendWith(ArquillianExtension.class)
class ReportedProjectsIT {

  private static final Amount COST = new Amount(100_00, Currency.getInstance("GBP"));
  private static final LocalizedText RULE = english("No insults");

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private StrongSignIn signIns;
  @Inject private RoundService rounds;
  @Inject private ProjectService projects;
  @Inject private CommentReader comments;
  @Inject private ReportService reports;
  @Inject private ModerationService moderation;
  @Inject private Visitor visitor;

  private Council council;
  private Person facilitator;
  private Person moderator;
  private String round;
  private String reference;

  @BeforeEach
  void aRoundIsPublished() {
    council = stage.newCouncil();
    moderator = stage.enter(council, Role.MODERATOR);
    facilitator = stage.enter(council, Role.FACILITATOR);
    round =
        rounds.setUp(
            ideas.newProcess().slug(),
            new RoundForm(
                english("Round"),
                LocalizedText.EMPTY,
                new Amount(1_000_00, COST.currency()),
                VoteType.APPROVAL));
    projects.add(
        round,
        new ProjectForm(
            "P1", english("A pond for fools"), english("Fools!"), COST, "", "", "", null, null));
    rounds.publish(round, true);
    reference = String.valueOf(comments.findSubject("project", round + "/P1").orElseThrow().id());
  }

  @Test
  void isReportedAndHiddenFromAllButStaffAndShownAgain() {
    visitor.enter(Optional.empty());
    reports.report("project", reference, new ReportForm(RULE, "", "", Locale.UK), "198.51.100.11");
    enter(moderator);
    assertThat(moderation.file("project", reference).content().orElseThrow().body())
        .isEqualTo("Fools!");
    moderation.decide(
        "project", reference, new Ruling(Decision.HIDDEN, RULE, LocalizedText.EMPTY, 0));

    visitor.enter(Optional.empty());
    assertThat(project().hidden()).isTrue();
    assertThat(project().name().main()).isEqualTo("P1");
    assertThat(project().description().isEmpty()).isTrue();
    assertThat(comments.findSubject("project", round + "/P1").orElseThrow().title().main())
        .isEqualTo("P1");
    assertThatThrownBy(() -> reports.get("project", reference)).isInstanceOf(NotFound.class);
    enter(facilitator);
    assertThat(project().name().main()).isEqualTo("A pond for fools");
    assertThat(gaps()).as("whoever opens it for votes").contains(RoundGap.Part.HIDDEN_PROJECT);

    enter(moderator);
    moderation.decide("project", reference, Ruling.of(Decision.SHOWN, LocalizedText.EMPTY));
    visitor.enter(Optional.empty());
    assertThat(project().name().main()).isEqualTo("A pond for fools");
  }

  @Test
  void nothingIsFoundOfOthers() {
    visitor.enter(Optional.empty());
    for (String other : new String[] {"0", "999999999", round + "/P1", "x", ""}) {
      assertThatThrownBy(() -> reports.get("project", other)).isInstanceOf(NotFound.class);
    }
  }

  private List<RoundGap.Part> gaps() {
    return rounds.gapsOf(rounds.find(round).orElseThrow()).stream().map(RoundGap::part).toList();
  }

  private ProjectDetails project() {
    return rounds.listProjects(rounds.find(round).orElseThrow()).get(0);
  }

  private void enter(Person person) {
    signIns.enter(visitor, person.id());
  }

  private static LocalizedText english(String text) {
    return LocalizedText.of(Locale.UK, text);
  }
}
