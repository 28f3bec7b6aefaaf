package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.container.IdeaStage.english;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.councils.Council;
import org.folkmoot.mail.LetterService;
import org.folkmoot.notifications.ChoiceService;
import org.folkmoot.notifications.MailPace;
import org.folkmoot.notifications.TopicChoice;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.DeletionService;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.AnswerService;
import org.folkmoot.proposals.SupportService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever supports an idea hears of the council's answer, unless they said no. */
@ExtendWith(ArquillianExtension.class)
class SupporterLettersIT {

  private static final AnswerForm YES = AnswerForm.of(Answer.FEASIBLE, english("Next year."));

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private SupportService supports;
  @Inject private AnswerService answers;
  @Inject private ChoiceService choices;
  @Inject private LetterService letters;
  @Inject private DeletionService deletion;
  @Inject private Visitor visitor;

  private Person facilitator;
  private Person author;
  private List<Person> residents;
  private List<Integer> before;
  private String reference;

  @BeforeEach
  void threeResidentsSupportAnIdea() {
    Council council = stage.newCouncil();
    facilitator = stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
    residents = ideas.residents(3);
    ProcessDetails process = ideas.newProcess();
    author = ideas.newPerson("Ann Author");
    ideas.enter(author);
    reference = ideas.published(process, "A zebra", "");
    for (Person resident : residents) {
      ideas.enter(resident);
      supports.support(reference);
    }
    before = letterCounts();
  }

  @Test
  void areTwoIfOneOfThreeDoesNotWantThem() {
    ideas.enter(residents.get(1));
    assertThat(mail()).isEqualTo(MailPace.NOW);
    choose(MailPace.NONE);
    choose(MailPace.NONE);
    assertThat(mail()).isEqualTo(MailPace.NONE);

    answer(YES);

    assertThat(newLetters(3)).containsExactly(1, 1, 0, 1);
    ideas.enter(residents.get(1));
    choose(MailPace.NOW);
    assertThat(mail()).isEqualTo(MailPace.NOW);
  }

  @Test
  void areNoneWhileItIsOnlyChecked() {
    answer(AnswerForm.of(Answer.UNDER_REVIEW, LocalizedText.EMPTY));

    assertThat(newLetters(1)).containsExactly(1, 0, 0, 0);
  }

  @Test
  void tellOfEachAnswerThatStands() {
    answer(YES);
    assertThat(newLetters(4)).containsExactly(1, 1, 1, 1);

    answer(AnswerForm.of(Answer.ACCEPTED, english("This year.")));

    assertThat(newLetters(8)).containsExactly(2, 2, 2, 2);
  }

  @Test
  void goToNobodyWhoseAccountIsGone() {
    ideas.enter(residents.get(0));
    choose(MailPace.NONE);
    deletion.deleteOwn();

    answer(YES);

    assertThat(newLetters(3)).containsExactly(1, 0, 1, 1);
  }

  @Test
  void areChosenByPeopleWhoAreSignedIn() {
    visitor.enter(Optional.empty());

    assertThatThrownBy(() -> choose(MailPace.NONE)).isInstanceOf(NotAllowed.class);
  }

  private MailPace mail() {
    return choices.find("answer").mail();
  }

  private void choose(MailPace mail) {
    choices.choose(List.of(new TopicChoice("answer", true, mail)));
  }

  private void answer(AnswerForm form) {
    ideas.enter(facilitator);
    answers.answer(reference, ideas.get(reference).version(), form);
  }

  /**
   * How many letters the author and each resident got, once there are as many; a little later, so
   * that too many are seen.
   */
  private List<Integer> newLetters(int number) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (sum(newLetters()) < number && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    return newLetters();
  }

  private List<Integer> newLetters() {
    List<Integer> now = letterCounts();
    return IntStream.range(0, now.size()).mapToObj(i -> now.get(i) - before.get(i)).toList();
  }

  private List<Integer> letterCounts() {
    return Stream.concat(Stream.of(author), residents.stream())
        .map(person -> letters.listTo(person.email()).size())
        .toList();
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }
}
