package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.comments.CommentDetails;
import org.folkmoot.comments.CommentReader;
import org.folkmoot.comments.CommentRefusal;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.Stance;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.moderation.CaseDetails;
import org.folkmoot.moderation.CaseFilter;
import org.folkmoot.moderation.Decision;
import org.folkmoot.moderation.ModerationLog;
import org.folkmoot.moderation.ModerationRefusal;
import org.folkmoot.moderation.ModerationService;
import org.folkmoot.moderation.Ruling;
import org.folkmoot.notifications.FollowService;
import org.folkmoot.notifications.NotificationService;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.Audiences;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Texts of new people wait for a moderator, where a process says so. */
@ExtendWith(ArquillianExtension.class)
class ApprovalsIT {

  private static final String PROPOSAL = "proposal";
  private static final String COMMENT = "comment";

  @Inject private Stage stage;
  @Inject private StrongSignIn signIns;
  @Inject private CommentService comments;
  @Inject private CommentReader reader;
  @Inject private ModerationService moderation;
  @Inject private ModerationLog log;
  @Inject private ProposalService proposals;
  @Inject private ProposalReader proposalReader;
  @Inject private ProcessService processes;
  @Inject private AccountService accounts;
  @Inject private FollowService follows;
  @Inject private NotificationService notices;
  @Inject private Visitor visitor;

  @Resource(lookup = "java:app/jdbc/folkmoot")
  private DataSource database;

  private Council council;
  private Person moderator;
  private Person ann;
  private Person ben;
  private String process;

  @BeforeEach
  void aProcessAsksForIt() {
    council = stage.newCouncil();
    moderator = stage.enter(council, Role.MODERATOR, Role.FACILITATOR);
    process = newProcess(true);
    ann = newPerson("Ann");
    ben = newPerson("Ben");
  }

  @Test
  void anIdeaOfSomebodyNewIsSeenByItsAuthorAndStaffUntilItIsLetThrough() {
    enter(ben);
    follows.follow("process", processes.find(process).orElseThrow().id());
    enter(ann);
    assertThat(proposals.isAwaited(processes.find(process).orElseThrow())).isTrue();
    String idea = publish(process, "A bench");

    assertThat(idea(idea).held()).isTrue();
    assertThat(idea(idea).title().main()).isEqualTo("A bench");
    enter(ben);
    assertThat(idea(idea).toString()).doesNotContain("A bench", "Ann");
    assertThat(notices.countUnread()).isZero();

    enter(moderator);
    CaseDetails waiting = moderation.list(CaseFilter.WAITING, PageRequest.of(0, 9)).rows().get(0);
    assertThat(waiting.approval()).isTrue();
    assertThatThrownBy(() -> decide(PROPOSAL, idea, Decision.SHOWN))
        .isInstanceOf(ModerationRefusal.class);
    decide(PROPOSAL, idea, Decision.KEPT);
    assertThatThrownBy(() -> decide(PROPOSAL, idea, Decision.KEPT))
        .isInstanceOf(ModerationRefusal.class);

    enter(ben);
    assertThat(idea(idea).published()).isTrue();
    assertThat(log.list(PageRequest.of(0, 9)).rows()).as("nothing was hidden").isEmpty();
    enter(ann);
    assertThat(notices.countUnread()).as("it is published").isOne();
    assertThat(idea(publish(process, "A tree")).published()).as("known by now").isTrue();
  }

  @Test
  void aCommentCountsOnlyOnceItIsLetThrough() {
    String idea = ideaOf(moderator);
    enter(ann);
    long one = comments.write(PROPOSAL, idea, Stance.AGAINST, "No.");
    enter(ben);
    CommentDetails seen = reader.find(one).orElseThrow().comment();
    assertThat(seen.held()).isTrue();
    assertThat(seen.readable()).isFalse();
    assertThat(idea(idea).comments()).isZero();
    assertThat(stances(idea)).containsEntry(Stance.AGAINST, 0);

    enter(moderator);
    int before = notices.countUnread();
    decide(COMMENT, String.valueOf(one), Decision.KEPT);

    assertThat(notices.countUnread()).as("the author of the idea hears now").isEqualTo(before + 1);
    enter(ben);
    assertThat(reader.find(one).orElseThrow().comment().body()).isEqualTo("No.");
    assertThat(idea(idea).comments()).isOne();
    assertThat(stances(idea)).containsEntry(Stance.AGAINST, 1);
  }

  @Test
  void whatIsNotLetThroughStaysHiddenByARuleAndItsAuthorIsStillNew() {
    String idea = ideaOf(moderator);
    enter(ann);
    long one = comments.write(PROPOSAL, idea, Stance.FOR, "Buy pills.");
    enter(moderator);
    moderation.decide(
        COMMENT,
        String.valueOf(one),
        new Ruling(
            Decision.HIDDEN,
            LocalizedText.of(Locale.UK, "No advertising"),
            LocalizedText.EMPTY,
            0));

    enter(ben);
    CommentDetails seen = reader.find(one).orElseThrow().comment();
    assertThat(seen.held()).isFalse();
    assertThat(seen.hidden()).isTrue();
    assertThat(reader.findHiddenNote(seen).orElseThrow().rule().main()).isEqualTo("No advertising");
    assertThat(idea(idea).comments()).isZero();
    enter(ann);
    long two = comments.write(PROPOSAL, idea, Stance.FOR, "Sorry.");
    assertThatThrownBy(() -> comments.reply(two, "x")).isInstanceOf(CommentRefusal.class);
    assertThat(reader.find(two).orElseThrow().comment().held()).isTrue();
  }

  @Test
  void anAuthorTakesBackWhatWaits() {
    String idea = ideaOf(moderator);
    enter(ann);
    long one = comments.write(PROPOSAL, idea, Stance.FOR, "Oh.");
    comments.remove(one);

    assertThat(reader.find(one)).isEmpty();
    assertThat(idea(idea).comments()).isZero();
    enter(moderator);
    decide(COMMENT, String.valueOf(one), Decision.KEPT);
    assertThat(moderation.list(CaseFilter.WAITING, PageRequest.of(0, 9)).rows()).isEmpty();
  }

  @Test
  void nothingWaitsElsewhereNorOfPeopleWhoAreNotNew() throws SQLException {
    enter(ann);
    assertThat(idea(publish(newProcess(false), "A bench")).published()).isTrue();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update account set created_at = created_at - interval '31' day where id = " + ben.id());
    }
    enter(ben);
    assertThat(idea(publish(process, "A tree")).published()).isTrue();
  }

  private Map<Stance, Integer> stances(String idea) {
    return reader.countStances(reader.findSubject(PROPOSAL, idea).orElseThrow());
  }

  private void decide(String kind, String reference, Decision decision) {
    moderation.decide(kind, reference, Ruling.of(decision, LocalizedText.EMPTY));
  }

  private String ideaOf(Person author) {
    enter(author);
    String idea = publish(process, "A pond");
    assertThat(idea(idea).published()).as("of staff nothing waits").isTrue();
    return idea;
  }

  private ProposalDetails idea(String reference) {
    return proposalReader.find(reference).orElseThrow();
  }

  private String publish(String where, String title) {
    String reference =
        proposals.draft(
            where,
            new ProposalForm(
                english(title), english("Text"), Optional.empty(), "", Optional.empty()));
    proposals.publish(reference);
    return reference;
  }

  private String newProcess(boolean approval) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    return processes.create(
        new ProcessForm(
            english("Streets " + UUID.randomUUID()),
            english("About"),
            List.of(new PhaseSpan(PhaseKind.IDEAS, today.minusDays(5), today.plusDays(5))),
            new Audiences(Map.of(), approval)),
        true);
  }

  private static LocalizedText english(String text) {
    return LocalizedText.of(Locale.UK, text);
  }

  private Person newPerson(String name) {
    return accounts.open(
        UUID.randomUUID() + "@example.org",
        name,
        "correct horse battery",
        EnumSet.noneOf(Role.class));
  }

  private void enter(Person person) {
    signIns.enter(visitor, person.id());
  }
}
