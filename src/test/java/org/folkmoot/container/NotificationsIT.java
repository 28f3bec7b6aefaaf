package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.container.IdeaStage.english;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.folkmoot.comments.CommentReader;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.NamedPerson;
import org.folkmoot.comments.Stance;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.mail.LetterService;
import org.folkmoot.moderation.Decision;
import org.folkmoot.moderation.ModerationService;
import org.folkmoot.moderation.Ruling;
import org.folkmoot.notifications.ChoiceService;
import org.folkmoot.notifications.FollowReason;
import org.folkmoot.notifications.FollowService;
import org.folkmoot.notifications.MailPace;
import org.folkmoot.notifications.MuteService;
import org.folkmoot.notifications.NoticeGroup;
import org.folkmoot.notifications.NoticeProbe;
import org.folkmoot.notifications.NotificationService;
import org.folkmoot.notifications.TopicChoice;
import org.folkmoot.notifications.UnsubscribeService;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.DeletionService;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.AnswerService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People are told of what they chose, once, and of nothing that is hidden or their own. */
@ExtendWith(ArquillianExtension.class)
class NotificationsIT {

  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final String PROPOSAL = "proposal";

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private OtherRequest otherRequest;
  @Inject private Statements statements;
  @Inject private NoticeProbe probe;
  @Inject private NotificationService notifications;
  @Inject private FollowService follows;
  @Inject private ChoiceService choices;
  @Inject private MuteService mutes;
  @Inject private UnsubscribeService unsubscribe;
  @Inject private CommentService comments;
  @Inject private CommentReader reader;
  @Inject private AnswerService answers;
  @Inject private ModerationService moderation;
  @Inject private LetterService letters;
  @Inject private DeletionService deletion;
  @Inject private ProcessStateService processStates;
  @Inject private ProcessService processes;
  @Inject private Visitor visitor;

  private Council council;
  private Person facilitator;
  private ProcessDetails process;
  private Person ann;
  private Person ben;
  private Person cat;
  private String idea;

  @BeforeEach
  void annHasAnIdea() {
    council = stage.newCouncil();
    facilitator = stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
    process = ideas.newProcess();
    ann = ideas.newPerson("Ann");
    ben = ideas.newPerson("Ben");
    cat = ideas.newPerson("Cât 李");
    ideas.enter(ann);
    idea = ideas.published(process, "A bench", "");
  }

  @Test
  void somebodyWhoIsAnsweredIsToldOnceAndNobodyOfTheirOwnWords() {
    long first = write(ben, "Good!");
    long answer = reply(ann, first, "Thank you.");
    reply(ben, answer, "Where?");

    assertThat(told(ben)).containsExactly("reply 1 Ann");
    assertThat(told(ann)).containsExactly("reply 1 Ben", "own-comment 1 Ben");
    assertThat(told(cat)).isEmpty();
    assertThat(lettersOf(ben, 1)).as("at once").isOne();
    visitor.enter(Optional.empty());
    assertThat(notifications.countUnread()).isZero();
    assertThatThrownBy(() -> notifications.list("")).isInstanceOf(NotAllowed.class);
  }

  @Test
  void newsAboutOneThingAreOneLine() {
    write(ben, "One");
    write(cat, "Two");
    write(ben, "Three");

    assertThat(told(ann)).containsExactly("own-comment 3 Ben");
    assertThat(notifications.countUnread()).isEqualTo(3);
    long id = notifications.list("").groups().get(0).id();
    ideas.enter(ben);
    assertThatThrownBy(() -> notifications.read(id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> notifications.find(id)).isInstanceOf(NotFound.class);
    ideas.enter(ann);
    notifications.read(id);
    assertThat(notifications.countUnread()).isZero();
    write(ben, "Four");
    ideas.enter(ann);
    assertThat(notifications.countUnread()).isOne();
    notifications.readAll();
    assertThat(notifications.countUnread()).isZero();
  }

  @Test
  void peopleAreNamedByTheirNameOrByABoxAndToldOnce() {
    long first = write(ben, "Good!");
    long answer = reply(cat, first, "@Ben, @ann and @Nobody: mail@ben.example");

    assertThat(told(ben)).containsExactly("mention 1 Cât 李");
    assertThat(told(ann)).containsExactly("mention 1 Cât 李", "own-comment 1 Ben");
    ideas.enter(ann);
    comments.reply(answer, "And you?", Set.of(cat.id(), facilitator.id()));
    assertThat(told(cat)).containsExactly("mention 1 Ann");
    assertThat(told(facilitator)).as("takes no part").isEmpty();
    assertThat(reader.find(answer).orElseThrow().comment().named())
        .containsExactlyInAnyOrder(
            new NamedPerson("Ben", "/comment?id=" + first), new NamedPerson("Ann", ""));
  }

  @Test
  void aNameThatTwoPeopleHaveIsAskedFor() {
    Person other = ideas.newPerson("Ben");
    long first = write(ben, "Good!");
    reply(other, first, "No.");
    ideas.enter(cat);

    assertThatThrownBy(() -> comments.reply(first, "@Ben, why?"))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.messageKey()).isEqualTo("comments.rule.whichOne"));
    comments.reply(first, "@Ben, why?", Set.of(other.id()));

    assertThat(told(other)).containsExactly("mention 1 Cât 李");
    assertThat(told(ben)).containsExactly("reply 2 Cât 李");
  }

  @Test
  void aNameThatIsAddedLaterIsToldAndNoneTwice() {
    write(ben, "Good!");
    long second = write(cat, "@Ben, yes.");
    ideas.enter(cat);
    comments.change(second, version(second), "@Ben and @Ann, yes.");
    comments.change(second, version(second), "@Ben and @Ann: yes.");

    assertThat(told(ben)).containsExactly("mention 1 Cât 李");
    assertThat(told(ann)).as("knew of the comment").containsExactly("own-comment 2 Cât 李");
  }

  @Test
  void whoFollowsHearsOfCommentsAndWhoSupportsOfAnswersOnly() {
    ideas.enter(cat);
    follows.follow(PROPOSAL, id());
    follows.follow(PROPOSAL, id());
    follows.support(ben.id(), PROPOSAL, id());
    write(facilitator, "We will see.");
    answer(Answer.FEASIBLE);

    await(() -> told(cat).size() == 2 && !told(ben).isEmpty());
    assertThat(told(cat)).containsExactlyInAnyOrder("comment 1 Somebody", "answer 1 ");
    assertThat(told(ben)).containsExactly("answer 1 ");
    assertThat(told(ann)).containsExactlyInAnyOrder("own-answer 1 ", "own-comment 1 Somebody");
    ideas.enter(cat);
    follows.unfollow(PROPOSAL, id());
    assertThat(follows.list()).isEmpty();
    follows.takeBackSupport(ben.id(), PROPOSAL, id());
    ideas.enter(ben);
    assertThat(follows.find(PROPOSAL, id())).isEmpty();
    follows.follow(PROPOSAL, id());
    follows.support(ben.id(), PROPOSAL, id());
    follows.takeBackSupport(ben.id(), PROPOSAL, id());
    assertThat(follows.find(PROPOSAL, id())).contains(FollowReason.CHOSEN);
  }

  @Test
  void newIdeasOfAProcessAreToldToWhoFollowsIt() {
    ideas.enter(ben);
    follows.follow("process", process.id());
    ideas.enter(cat);
    ideas.published(process, "A tree", "");

    await(() -> told(ben).size() == 1);
    assertThat(told(ben)).containsExactly("idea 1 Cât 李");
    ideas.enter(ben);
    assertThatThrownBy(() -> follows.follow("process", 0)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> follows.follow("nothing", process.id())).isInstanceOf(NotFound.class);
    assertThat(
            otherRequest.call(
                stage.newCouncil(), () -> follows.isFollowable("process", process.id())))
        .isFalse();
  }

  @Test
  void whatIsHiddenOrTakenBackIsToldNoMore() {
    long one = write(ben, "Ring 0123.");
    long two = write(cat, "Yes.");
    ideas.enter(facilitator);
    hide("comment", String.valueOf(one));
    ideas.enter(cat);
    comments.remove(two);

    assertThat(told(ann)).isEmpty();
    assertThat(notifications.countUnread()).as("nothing that cannot be read").isZero();
    assertThat(told(ben)).as("the author knows").containsExactly("decision 1 ");
    int before = letters.listTo(ann.email()).size();
    probe.morning(tomorrow(), ZONE);
    assertThat(letters.listTo(ann.email())).hasSize(before);
  }

  @Test
  void aDigestTellsAllOnceWithLinksAndNoWordsOfComments() {
    choose(ann, "own-comment", MailPace.DAILY);
    choose(ann, "reply", MailPace.WEEKLY);
    long first = write(ann, "What do you think?");
    reply(ben, first, "A secret word.");
    write(ben, "One");
    write(cat, "Two");
    int before = letters.listTo(ann.email()).size();

    probe.morning(Instant.now(Clock.systemUTC()), ZONE);
    assertThat(letters.listTo(ann.email())).as("the morning is ahead").hasSize(before);
    probe.morning(tomorrow(), ZONE);
    probe.morning(tomorrow(), ZONE);

    assertThat(letters.listTo(ann.email())).hasSize(before + 1);
    probe.morning(tomorrow().plus(Duration.ofDays(7)), ZONE);
    assertThat(letters.listTo(ann.email()))
        .as("the weekly one, unless it was Monday")
        .hasSizeBetween(before + 1, before + 2);
  }

  @Test
  void twoNodesOfWhichOneDiesWriteToEverybodyOnce() throws Exception {
    List<Person> followers = new ArrayList<>();
    for (int i = 0; i < 230; i++) {
      Person person = ideas.newPerson("Follower " + i);
      ideas.enter(person);
      follows.follow("process", process.id());
      followers.add(person);
    }
    ideas.enter(ann);
    ideas.published(process, "A pond", "");
    Person last = followers.get(followers.size() - 1);
    await(() -> !told(last).isEmpty());

    AtOnce.call(
        () -> otherRequest.here(council, () -> node(1)),
        () -> otherRequest.here(council, () -> node(Integer.MAX_VALUE)));

    for (Person person : followers) {
      assertThat(letters.listTo(person.email())).as(person.name()).hasSize(1);
    }
  }

  private boolean node(int mostParts) {
    probe.morningAsNode(tomorrow(), ZONE, mostParts);
    return true;
  }

  @Test
  void aNewProcessIsToldOnceToWhoeverFollowsTheCouncil() {
    ideas.enter(ben);
    follows.follow("council", council.id());
    assertThat(follows.list()).extracting(one -> one.path()).containsExactly("/processes");
    assertThatThrownBy(() -> follows.follow("council", council.id() + 1))
        .isInstanceOf(NotFound.class);
    ideas.enter(facilitator);
    LocalDate today = LocalDate.now(Clock.systemUTC());
    PhaseSpan vote = new PhaseSpan(PhaseKind.VOTE, today.plusDays(3), today.plusDays(5));
    String slug =
        processes.create(new ProcessForm(english("Trees"), english("About"), List.of(vote)), false);
    processStates.publish(slug, true);
    await(() -> told(ben).equals(List.of("process 1 ")));
    ideas.enter(facilitator);
    processStates.archive(slug);
    assertThat(told(ben)).as("nothing that is over").isEmpty();
    ideas.enter(facilitator);
    processStates.publish(slug, true);
    probe.morning(tomorrow(), ZONE);

    assertThat(told(ben)).containsExactly("process 1 ");
    assertThat(told(cat)).isEmpty();
  }

  @Test
  void aPhaseThatBeginsIsToldOnce() {
    ideas.enter(ben);
    follows.follow("process", process.id());
    Instant firstDay = process.phases().get(0).startsAt(ZONE).plus(Duration.ofHours(8));
    probe.morning(firstDay, ZONE);
    probe.morning(firstDay.plus(Duration.ofDays(1)), ZONE);

    assertThat(told(ben)).containsExactly("phase 1 ");
  }

  @Test
  void whatIsMutedIsToldNoMoreAndAgainLater() {
    long first = write(ann, "What do you think?");
    reply(ben, first, "One");
    ideas.enter(ann);
    long notice = notifications.list("").groups().get(0).id();
    mutes.muteThread(notice);
    mutes.muteThread(notice);
    reply(cat, first, "Two");
    assertThat(told(ann)).containsExactly("reply 1 Ben");
    mutes.mutePerson(notice);
    assertThat(mutes.list()).hasSize(2);
    long other = write(ann, "And here?");
    reply(ben, other, "Three");
    assertThat(told(ann)).containsExactly("reply 1 Ben");
    reply(cat, other, "Four");
    assertThat(told(ann)).containsExactly("reply 2 Cât 李");
    ideas.enter(ann);
    mutes.list().forEach(mute -> mutes.unmute(mute.key()));
    reply(ben, other, "Five");
    assertThat(told(ann)).containsExactly("reply 3 Ben");
  }

  @Test
  void whoChoseNothingOfATopicIsNotTold() {
    ideas.enter(ann);
    choices.choose(List.of(new TopicChoice("own-comment", false, MailPace.NONE)));
    write(ben, "Good!");
    assertThat(told(ann)).isEmpty();
    ideas.enter(ann);
    choices.choose(List.of(new TopicChoice("own-comment", false, MailPace.DAILY)));
    write(ben, "Better!");
    assertThat(told(ann)).isEmpty();
    int before = letters.listTo(ann.email()).size();
    probe.morning(tomorrow(), ZONE);
    assertThat(letters.listTo(ann.email())).hasSize(before + 1);
    assertThatThrownBy(
            () -> choices.choose(List.of(new TopicChoice("nothing", true, MailPace.NOW))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLinkStopsEmailsWithoutSigningIn() {
    String all = probe.token(ann.id(), "all");
    String one = probe.token(ben.id(), "reply");
    visitor.enter(Optional.empty());

    assertThat(unsubscribe.look(one)).contains("reply");
    assertThat(unsubscribe.stop(one)).isTrue();
    assertThat(unsubscribe.stop(all)).isTrue();
    assertThat(unsubscribe.stop(all)).as("twice").isTrue();
    ideas.enter(ben);
    assertThat(choices.find("reply")).isEqualTo(new TopicChoice("reply", true, MailPace.NONE));
    assertThat(choices.find("mention").mail()).isEqualTo(MailPace.NOW);
    ideas.enter(ann);
    assertThat(choices.list()).extracting(TopicChoice::mail).containsOnly(MailPace.NONE);
    for (String wrong :
        List.of(
            "",
            "x",
            probe.strayToken(),
            all.replace(".all.", ".reply."),
            all.substring(1),
            all.substring(0, all.length() - 1) + (all.endsWith("A") ? "B" : "A"))) {
      assertThat(unsubscribe.stop(wrong)).as(wrong).isFalse();
    }
    assertThat(otherRequest.call(stage.newCouncil(), () -> unsubscribe.stop(all))).isFalse();
    deletion.deleteOwn();
    assertThat(unsubscribe.stop(all)).as("the account is gone").isFalse();
  }

  @Test
  void nothingStaysOfAnAccountThatIsDeletedAndNothingLonger() {
    write(ann, "One");
    write(ben, "Two");
    choose(ann, "reply", MailPace.NONE);
    follows.follow(PROPOSAL, id());
    probe.token(ann.id(), "all");
    assertThat(probe.removeOld(Instant.now(Clock.systemUTC()).plus(Duration.ofDays(89)))).isZero();
    assertThat(probe.countRows(ann.id())).isEqualTo(3);
    ideas.enter(ann);
    deletion.deleteOwn();

    assertThat(probe.countRows(ann.id())).isZero();
    ideas.enter(facilitator);
    write(ben, "@Ann, are you there?");
    probe.morning(tomorrow(), ZONE);
    write(cat, "@Ben, no.");
    assertThat(probe.removeOld(Instant.now(Clock.systemUTC()).plus(Duration.ofDays(91))))
        .isPositive();
    assertThat(told(ben)).isEmpty();
  }

  @Test
  void aListTakesAsManyStatementsForManyAsForFew() throws Exception {
    write(ben, "One");
    ideas.enter(ann);
    int few = statements.during(() -> notifications.list(""));
    for (int i = 0; i < 8; i++) {
      ideas.enter(ann);
      String another = ideas.published(process, "Idea " + i, "");
      ideas.enter(i % 2 == 0 ? ben : cat);
      comments.write(PROPOSAL, another, Stance.FOR, "Good!");
    }
    ideas.enter(ann);
    int many = statements.during(() -> assertThat(notifications.list("").groups()).hasSize(9));

    assertThat(many).isEqualTo(few);
    for (int i = 0; i < 18; i++) {
      write(ben, "Again");
      write(cat, "Again");
      write(facilitator, "Again");
    }
    ideas.enter(ann);
    String next = notifications.list("").next();
    assertThat(next).isNotEmpty();
    assertThat(notifications.list(next).groups().stream().mapToInt(NoticeGroup::count).sum())
        .isEqualTo(3);
    assertThat(notifications.list(next).next()).isEmpty();
  }

  @Test
  void aCommentThatIsRefusedTellsNobody() {
    assertThatThrownBy(() -> write(ben, "  ")).isInstanceOf(RuleViolation.class);
    assertThat(told(ann)).isEmpty();
  }

  private long write(Person person, String text) {
    ideas.enter(person);
    return comments.write(PROPOSAL, idea, Stance.NEUTRAL, text);
  }

  private long reply(Person person, long comment, String text) {
    ideas.enter(person);
    return comments.reply(comment, text);
  }

  private long version(long comment) {
    return reader.find(comment).orElseThrow().comment().version();
  }

  private long id() {
    return ideas.get(idea).id();
  }

  private void answer(Answer answer) {
    ideas.enter(facilitator);
    answers.answer(idea, ideas.get(idea).version(), AnswerForm.of(answer, english("So.")));
  }

  private void hide(String kind, String reference) {
    moderation.decide(
        kind, reference, new Ruling(Decision.HIDDEN, english("A rule"), LocalizedText.EMPTY, 0));
  }

  private void choose(Person person, String topic, MailPace mail) {
    ideas.enter(person);
    choices.choose(List.of(new TopicChoice(topic, true, mail)));
  }

  private static Instant tomorrow() {
    return Instant.now(Clock.systemUTC()).plus(Duration.ofDays(1));
  }

  /** What somebody was told: topic, number and who did it last. */
  private List<String> told(Person person) {
    ideas.enter(person);
    return notifications.list("").groups().stream()
        .map(group -> group.topic() + " " + group.count() + " " + group.latest().who())
        .toList();
  }

  private int lettersOf(Person person, int wanted) {
    await(() -> letters.listTo(person.email()).size() >= wanted);
    return letters.listTo(person.email()).size();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }
}
