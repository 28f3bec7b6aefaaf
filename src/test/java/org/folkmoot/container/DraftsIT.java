package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Optional;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.DraftService;
import org.folkmoot.proposals.IdeaStep;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Answers to one question at a time: saved by themselves, and never over one that nobody saw. */
@ExtendWith(ArquillianExtension.class)
class DraftsIT {

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private DraftService drafts;
  @Inject private ProposalService proposals;
  @Inject private ProposalReader reader;
  @Inject private Visitor visitor;

  private ProcessDetails process;
  private String reference;

  @BeforeEach
  void somebodyBeginsADraft() {
    Council council = stage.newCouncil();
    stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
    process = ideas.newProcess();
    Person author = ideas.newPerson("Ann Author");
    ideas.enter(author);
    reference = proposals.draft(process.slug(), typed("A bench", "", ""));
  }

  @Test
  void twoWindowsWithDifferentQuestionsAreNotInEachOthersWay() {
    String title = seen(IdeaStep.TITLE);
    String place = seen(IdeaStep.PLACE);

    drafts.save(reference, IdeaStep.TITLE, title, typed("Two benches", "", ""));
    drafts.save(reference, IdeaStep.PLACE, place, typed("ignored", "ignored", "Castle Hill"));

    assertThat(stored().title().main()).isEqualTo("Two benches");
    assertThat(stored().place()).isEqualTo("Castle Hill");
    assertThat(stored().body().isEmpty()).isTrue();
  }

  @Test
  void twoWindowsWithOneQuestionAre() {
    String before = seen(IdeaStep.TEXT);
    String after = drafts.save(reference, IdeaStep.TEXT, before, typed("x", "First.", ""));

    assertThatThrownBy(
            () -> drafts.save(reference, IdeaStep.TEXT, before, typed("x", "Second.", "")))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(stored().body().main()).isEqualTo("First.");
    assertThat(drafts.save(reference, IdeaStep.TEXT, before, typed("x", "First.", "")))
        .as("the same once more is no change")
        .isEqualTo(after);
    drafts.save(reference, IdeaStep.TEXT, after, typed("x", "Second.", ""));
    assertThat(stored().body().main()).isEqualTo("Second.");
  }

  @Test
  void nobodyElseSavesAndTheAnswerThatLacksIsFound() {
    assertThat(drafts.findMissing(drafts.getOwn(reference))).contains(IdeaStep.TEXT);
    String before = seen(IdeaStep.TEXT);
    ideas.enter(ideas.newPerson("Other"));
    assertThatThrownBy(() -> drafts.save(reference, IdeaStep.TEXT, before, typed("x", "y", "")))
        .isInstanceOf(NotFound.class);
    assertThat(drafts.listIn(process.id())).isEmpty();
    visitor.enter(Optional.empty());
    assertThatThrownBy(() -> drafts.getOwn(reference)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void whatIsPublishedKeepsEachTextThatItHad() {
    drafts.save(reference, IdeaStep.TEXT, seen(IdeaStep.TEXT), typed("x", "To sit on.", ""));
    proposals.publish(reference);

    drafts.save(reference, IdeaStep.TITLE, seen(IdeaStep.TITLE), typed("Two benches", "", ""));
    drafts.save(reference, IdeaStep.PLACE, seen(IdeaStep.PLACE), typed("x", "", "Castle Hill"));

    assertThat(reader.listEarlierTexts(reader.find(reference).orElseThrow()))
        .singleElement()
        .satisfies(text -> assertThat(text.title().main()).isEqualTo("A bench"));
  }

  private String seen(IdeaStep step) {
    return step.fingerprint(stored());
  }

  private ProposalForm stored() {
    return ProposalForm.of(reader.find(reference).orElseThrow());
  }

  private static ProposalForm typed(String title, String body, String place) {
    return new ProposalForm(
        IdeaStage.english(title),
        IdeaStage.english(body),
        Optional.empty(),
        place,
        Optional.empty());
  }
}
