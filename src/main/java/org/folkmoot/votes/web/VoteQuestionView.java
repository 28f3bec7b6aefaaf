package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.QuestionForm;
import org.folkmoot.votes.VoteOption;

/**
 * One question of a vote: first its kind, by the address, then what belongs to that. Options and
 * grades are typed one on a line, in each language of the council in the same order.
 */
@Named
@RequestScoped
public class VoteQuestionView {

  private static final int LONGEST_QUESTION = 500;
  private static final int LONGEST_HINT = 4_000;
  private static final Map<String, String> INPUTS =
      Map.of(
          "question", "text-*",
          "hint", "hint-*",
          "options", "options-*",
          "grades", "grades-*",
          "min", "min",
          "max", "max",
          "points", "points");

  private final VoteEdit edit;
  private final VoteQuestionPlace place;
  private final Texts texts;
  private final Feedback feedback;
  private final LocalizedInput text;
  private final LocalizedInput hint;
  private final LocalizedInput options;
  private final LocalizedInput grades;
  private final QuestionLimits limits = new QuestionLimits();

  @Inject
  VoteQuestionView(VoteEdit edit, VoteQuestionPlace place, Texts texts, Feedback feedback) {
    this.edit = edit;
    this.place = place;
    this.texts = texts;
    this.feedback = feedback;
    text = new LocalizedInput(edit::languages);
    hint = new LocalizedInput(edit::languages);
    options = new LocalizedInput(edit::languages);
    grades = new LocalizedInput(edit::languages);
  }

  /**
   * Fills the form.
   *
   * @throws NotFound if there is no such question
   */
  public void load() {
    edit.readAnew();
    edit.requireDraft();
    if (place.isNew()) {
      grades.show(edit.inAllLanguages("votes.question.usual.grades"));
      return;
    }
    QuestionForm stored = place.stored().orElseThrow(NotFound::new);
    text.show(stored.text());
    hint.show(stored.hint());
    options.show(TypedLines.join(stored.options().stream().map(VoteOption::text).toList()));
    grades.show(
        stored.grades().isEmpty()
            ? edit.inAllLanguages("votes.question.usual.grades")
            : TypedLines.join(stored.grades()));
    limits.show(stored);
  }

  /** Saves the question; leads back to the vote. */
  public void save() {
    feedback.check(text, "text", "votes.question.text.missing", LONGEST_QUESTION);
    feedback.check(hint, "hint", "", LONGEST_HINT);
    QuestionForm typed = read();
    if (!feedback.isFaulty()) {
      store(
          asked -> {
            List<QuestionForm> all = new ArrayList<>(asked);
            if (place.isNew()) {
              all.add(typed);
            } else {
              all.set(place.number().orElseThrow() - 1, typed);
            }
            return all;
          },
          "votes.question.saved");
    }
  }

  private QuestionForm read() {
    List<VoteOption> choices =
        place.isOptionsAsked()
            ? TypedLines.read(options, "options", feedback, texts).stream()
                .map(VoteOption::of)
                .toList()
            : List.of();
    if (place.isOptionsAsked() && choices.size() < 2 && !feedback.isFaulty()) {
      feedback.fault("options-" + edit.mainLanguage(), "votes.question.options.missing");
    }
    List<LocalizedText> names =
        place.isGradesAsked() ? TypedLines.read(grades, "grades", feedback, texts) : List.of();
    return new QuestionForm(
        place.getKind(),
        text.read(),
        hint.read(),
        place.isMinAsked() ? QuestionLimits.read(limits.getMin(), "min", feedback) : 1,
        place.isMaxAsked()
            ? QuestionLimits.read(limits.getMax(), "max", feedback)
            : Math.max(1, choices.size()),
        limits.isBlank(),
        place.isPointsAsked() ? QuestionLimits.read(limits.getPoints(), "points", feedback) : 0,
        names,
        choices);
  }

  /** Takes the question out. */
  public void remove() {
    store(
        asked -> {
          List<QuestionForm> all = new ArrayList<>(asked);
          all.remove(place.number().orElseThrow(NotFound::new) - 1);
          return all;
        },
        "votes.question.removed");
  }

  /** Asks the question before the one that stands before it. */
  public void moveUp() {
    store(
        asked -> {
          List<QuestionForm> all = new ArrayList<>(asked);
          int at = place.number().orElseThrow(NotFound::new) - 1;
          Collections.swap(all, at, at - 1);
          return all;
        },
        "votes.question.moved");
  }

  private void store(UnaryOperator<List<QuestionForm>> change, String done) {
    if (!edit.saveQuestions(change, done, INPUTS)) {
      feedback
          .changedMeanwhile()
          .compare(
              "text", text, place.stored().map(QuestionForm::text).orElse(LocalizedText.EMPTY));
    }
  }

  /** The vote. */
  public ElectionDetails getElection() {
    return edit.election();
  }

  /** The question as typed. */
  public LocalizedInput getText() {
    return text;
  }

  /** What helps to answer it, as typed. */
  public LocalizedInput getHint() {
    return hint;
  }

  /** Options as typed. */
  public LocalizedInput getOptions() {
    return options;
  }

  /** Names of grades as typed. */
  public LocalizedInput getGrades() {
    return grades;
  }

  /** How much a ballot may choose, as typed. */
  public QuestionLimits getLimits() {
    return limits;
  }

  /** Version of the vote that was read. */
  public long getVersion() {
    return edit.version();
  }

  /** For the form. */
  public void setVersion(long version) {
    edit.seen(version);
  }
}
