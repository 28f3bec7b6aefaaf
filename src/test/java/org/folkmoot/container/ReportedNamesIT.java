package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.ProfileService;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.comments.CommentReader;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.Stance;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.moderation.AppealService;
import org.folkmoot.moderation.CaseDetails;
import org.folkmoot.moderation.CaseFilter;
import org.folkmoot.moderation.ContentDetails;
import org.folkmoot.moderation.ContentFile;
import org.folkmoot.moderation.Decision;
import org.folkmoot.moderation.ModerationLog;
import org.folkmoot.moderation.ModerationService;
import org.folkmoot.moderation.PublishedDecision;
import org.folkmoot.moderation.ReportForm;
import org.folkmoot.moderation.ReportService;
import org.folkmoot.moderation.Ruling;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.DeletionService;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A name that breaks a rule is hidden, wherever it stands, until its person has another one. */
@ExtendWith(ArquillianExtension.class)
class ReportedNamesIT {

  private static final String NAME = "Vote for Fools";
  private static final LocalizedText RULE = LocalizedText.of(Locale.UK, "No insults");

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private StrongSignIn signIns;
  @Inject private AccountService accounts;
  @Inject private ProfileService profiles;
  @Inject private CommentService comments;
  @Inject private CommentReader commentReader;
  @Inject private ReportService reports;
  @Inject private ModerationService moderation;
  @Inject private AppealService appeals;
  @Inject private ModerationLog log;
  @Inject private DeletionService deletion;
  @Inject private Visitor visitor;

  private Council council;
  private Person administrator;
  private Person moderator;
  private Person author;
  private String idea;
  private long comment;

  @BeforeEach
  void somebodyWritesUnderABadName() {
    council = stage.newCouncil();
    administrator = stage.enter(council, Role.ADMINISTRATOR);
    moderator = stage.enter(council, Role.MODERATOR);
    ProcessDetails process = ideas.newProcess();
    author = ideas.newPerson(NAME);
    enter(author);
    idea = ideas.published(process, "A bench", "");
    comment = comments.write("proposal", idea, Stance.FOR, "Benches are good.");
  }

  @Test
  void allReportsOfANameWaitInOneCaseThatShowsItsTexts() {
    nobody();
    report("comment-" + comment);
    enter(ideas.newPerson("Ben"));
    report("proposal-" + idea);

    enter(moderator);
    assertThat(waiting()).extracting(CaseDetails::reports).containsExactly(2);
    ContentFile file = moderation.file("name", waiting().get(0).reference());
    assertThat(file.content().map(ContentDetails::title)).contains(NAME);
    assertThat(file.content().orElseThrow().body())
        .contains("A bench")
        .contains("Benches are good.");
    assertThat(shownName()).isEqualTo(NAME);
  }

  @Test
  void aHiddenNameIsReadNowhereAndAnotherOneAtOnce() {
    report("proposal-" + idea);
    hide(0);

    assertThat(shownName()).isEmpty();
    assertThat(accounts.namesOf(Set.of(author.id()))).isEmpty();
    assertThat(ideas.get(idea).author()).isEmpty();
    assertThat(ideas.get(idea).authorId()).isEqualTo(author.id());
    assertThat(accounts.namesForStaff(Set.of(author.id()))).containsValue(NAME);
    assertThatThrownBy(() -> reports.get("name", "proposal-" + idea)).isInstanceOf(NotFound.class);

    enter(author);
    profiles.change(visitor, "Carys Evans", Locale.UK);
    assertThat(shownName()).isEqualTo("Carys Evans");
    profiles.change(visitor, "VOTE  for fóols", Locale.UK);
    assertThat(shownName()).isEmpty();
  }

  @Test
  void anAppealShowsItAgain() {
    report("proposal-" + idea);
    hide(0);
    enter(author);
    long id = log.findHidden("name", String.valueOf(author.id())).orElseThrow().caseId();
    appeals.appeal(id, "It is my name.");
    enter(administrator);
    appeals.decide(id, true, LocalizedText.EMPTY);

    assertThat(shownName()).isEqualTo(NAME);
    assertThat(log.list(PageRequest.of(0, 20)).rows())
        .extracting(PublishedDecision::kind, PublishedDecision::standing)
        .containsExactly(tuple("name", "GRANTED"));
  }

  @Test
  void itIsDecidedByModeratorsOfTheProcessAndNotByItsOwner() {
    report("proposal-" + idea);
    String reference = String.valueOf(author.id());

    enter(ideas.newPerson("Ben"));
    assertThatThrownBy(() -> moderation.file("name", reference)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> moderation.decide("name", reference, hidden(0)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void namesOfPeopleWhoPublishedNothingCannotBeAskedFor() {
    Person quiet = ideas.newPerson("Quiet Person");
    nobody();

    for (String reference :
        List.of(
            String.valueOf(quiet.id()), "comment-0", "name-" + author.id(), "none-1", "-", "x")) {
      assertThatThrownBy(() -> reports.get("name", reference)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void whoGoesTakesTheNameAlong() {
    report("proposal-" + idea);
    hide(0);
    enter(author);
    deletion.deleteOwn();

    enter(moderator);
    assertThat(moderation.list(CaseFilter.ALL, PageRequest.of(0, 20)).rows())
        .extracting(CaseDetails::title)
        .containsExactly("");
  }

  private void hide(int days) {
    enter(moderator);
    moderation.decide("name", String.valueOf(author.id()), hidden(days));
  }

  private static Ruling hidden(int days) {
    return new Ruling(Decision.HIDDEN, RULE, LocalizedText.EMPTY, days);
  }

  private void report(String reference) {
    reports.report("name", reference, new ReportForm(RULE, "", "", Locale.UK), "198.51.100.8");
  }

  private String shownName() {
    return commentReader.find(comment).orElseThrow().comment().author();
  }

  private List<CaseDetails> waiting() {
    return moderation.list(CaseFilter.WAITING, PageRequest.of(0, 20)).rows();
  }

  private void enter(Person person) {
    signIns.enter(visitor, person.id());
  }

  private void nobody() {
    visitor.enter(Optional.empty());
  }
}
