package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionForm;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.QuestionForm;
import org.folkmoot.votes.QuestionKind;
import org.folkmoot.votes.VoteOption;
import org.folkmoot.votes.VoteRefusal;

/**
 * One question of a vote: first its kind, by the address, then what belongs to that. Options and
 * grades are typed one on a line, in each language of the council in the same order.
 */
@Named
@RequestScoped
public class VoteQuestionView {

  private static final int LONGEST_QUESTION = 500;
  private static final int LONGEST_HINT = 4_000;
  private static final String USUAL_POINTS = "10";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
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
  private final ElectionService elections;
  private final Address address;
  private final Texts texts;
  private final Feedback feedback;
  private final LocalizedInput text;
  private final LocalizedInput hint;
  private final LocalizedInput options;
  private final LocalizedInput grades;
  private String min = "1";
  private String max = "1";
  private String points = USUAL_POINTS;
  private boolean blank = true;

  @Inject
  VoteQuestionView(
      VoteEdit edit, ElectionService elections, Address address, Texts texts, Feedback feedback) {
    this.edit = edit;
    this.elections = elections;
    this.address = address;
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
    if (isNew()) {
      grades.show(edit.inAllLanguages("votes.question.usual.grades"));
      return;
    }
    QuestionForm stored = stored().orElseThrow(NotFound::new);
    text.show(stored.text());
    hint.show(stored.hint());
    options.show(joined(stored.options().stream().map(VoteOption::text).toList()));
    grades.show(
        stored.grades().isEmpty()
            ? edit.inAllLanguages("votes.question.usual.grades")
            : joined(stored.grades()));
    min = String.valueOf(stored.min());
    max = String.valueOf(stored.max());
    blank = stored.blank();
    points = stored.points() == 0 ? USUAL_POINTS : String.valueOf(stored.points());
  }

  private Optional<QuestionForm> stored() {
    return number()
        .filter(number -> number <= getElection().questions().size())
        .map(number -> getElection().questions().get(number - 1));
  }

  private Optional<Integer> number() {
    return address.findId("question").filter(n -> n >= 1 && n <= 100).map(Long::intValue);
  }

  private static LocalizedText joined(List<LocalizedText> lines) {
    Map<String, List<String>> byLanguage = new LinkedHashMap<>();
    for (LocalizedText line : lines) {
      line.byLanguage()
          .forEach(
              (language, words) ->
                  byLanguage.computeIfAbsent(language, any -> new ArrayList<>()).add(words));
    }
    Map<String, String> joined = new LinkedHashMap<>();
    byLanguage.forEach((language, words) -> joined.put(language, String.join("\n", words)));
    return LocalizedText.of(joined);
  }

  /** Texts that stand one on a line; a language without any is missing in all of them. */
  private List<LocalizedText> lines(LocalizedInput input, String id) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    for (LocalizedInput.Box box : input.getBoxes()) {
      List<String> lines =
          box.getText().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
      if (box.isMain() || !lines.isEmpty()) {
        typed.put(box.getLanguage(), lines);
      }
    }
    List<String> main = typed.get(input.getBoxes().get(0).getLanguage());
    List<LocalizedText> read = new ArrayList<>();
    typed.forEach(
        (language, lines) -> {
          if (lines.size() != main.size()) {
            feedback.fault(
                id + "-" + language,
                "votes.question.lines.uneven",
                texts.number(main.size()),
                texts.number(lines.size()));
          }
        });
    for (int line = 0; line < main.size(); line++) {
      Map<String, String> words = new LinkedHashMap<>();
      for (Map.Entry<String, List<String>> one : typed.entrySet()) {
        if (line < one.getValue().size()) {
          words.put(one.getKey(), one.getValue().get(line));
        }
      }
      read.add(LocalizedText.of(words));
    }
    return read;
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
            if (isNew()) {
              all.add(typed);
            } else {
              all.set(number().orElseThrow() - 1, typed);
            }
            return all;
          },
          "votes.question.saved");
    }
  }

  private QuestionForm read() {
    List<VoteOption> choices =
        isOptionsAsked()
            ? lines(options, "options").stream().map(VoteOption::of).toList()
            : List.of();
    if (isOptionsAsked() && choices.size() < 2 && !feedback.isFaulty()) {
      feedback.fault("options-" + mainLanguage(), "votes.question.options.missing");
    }
    List<LocalizedText> names = isGradesAsked() ? lines(grades, "grades") : List.of();
    return new QuestionForm(
        getKind(),
        text.read(),
        hint.read(),
        isMinAsked() ? number(min, "min") : 1,
        isMaxAsked() ? number(max, "max") : Math.max(1, choices.size()),
        blank,
        isPointsAsked() ? number(points, "points") : 0,
        names,
        choices);
  }

  private int number(String typed, String id) {
    if (NUMBER.matcher(typed.strip()).matches()) {
      return Integer.parseInt(typed.strip());
    }
    feedback.fault(id, "votes.question.number.wrong");
    return 0;
  }

  private String mainLanguage() {
    return edit.languages().get(0).getLanguage();
  }

  /** Takes the question out. */
  public void remove() {
    store(
        asked -> {
          List<QuestionForm> all = new ArrayList<>(asked);
          all.remove(number().orElseThrow(NotFound::new) - 1);
          return all;
        },
        "votes.question.removed");
  }

  /** Asks the question before the one that stands before it. */
  public void moveUp() {
    store(
        asked -> {
          List<QuestionForm> all = new ArrayList<>(asked);
          int place = number().orElseThrow(NotFound::new) - 1;
          Collections.swap(all, place, place - 1);
          return all;
        },
        "votes.question.moved");
  }

  private void store(UnaryOperator<List<QuestionForm>> change, String done) {
    ElectionForm form = ElectionForm.of(getElection());
    ElectionForm changed =
        new ElectionForm(
            form.title(),
            form.description(),
            form.opensAt(),
            form.closesAt(),
            form.round(),
            form.youngest(),
            change.apply(form.questions()));
    try {
      elections.change(edit.name(), edit.version(), changed);
      feedback.done(VoteEdit.room(edit.name()), done);
    } catch (VoteRefusal e) {
      edit.tell(e, INPUTS);
    } catch (ChangedMeanwhile e) {
      edit.readAnew();
      feedback
          .changedMeanwhile()
          .compare("text", text, stored().map(QuestionForm::text).orElse(LocalizedText.EMPTY));
    }
  }

  /** The vote. */
  public ElectionDetails getElection() {
    return edit.election();
  }

  /** Its process. */
  public ProcessDetails getProcess() {
    return edit.process();
  }

  /** Whether the question does not exist yet. */
  public boolean isNew() {
    return number().isEmpty();
  }

  /** Whether another question stands before it. */
  public boolean isMovable() {
    return number().filter(number -> number > 1).isPresent();
  }

  /** Whether it can be taken out: the one about a round stays. */
  public boolean isRemovable() {
    return !isNew() && !getElection().ofRound();
  }

  /** Its number, for the page. */
  public int getNumber() {
    return number().orElse(getElection().questions().size() + 1);
  }

  /** Whether the kind is chosen, by the address or earlier. */
  public boolean isKindChosen() {
    return !isNew() || chosen().isPresent();
  }

  private Optional<QuestionKind> chosen() {
    return QuestionKind.find(address.get("kind")).filter(getKinds()::contains);
  }

  /** What a ballot says to it. */
  public QuestionKind getKind() {
    return chosen()
        .or(() -> stored().map(QuestionForm::kind))
        .orElse(getElection().ofRound() ? QuestionKind.KNAPSACK : QuestionKind.YES_NO);
  }

  /** Kinds that can be chosen: of projects about a round, else all others. */
  public List<QuestionKind> getKinds() {
    boolean ofRound = getElection().ofRound();
    return Arrays.stream(QuestionKind.values())
        .filter(kind -> ofRound ? kind.forProjects() : !kind.onlyForProjects())
        .toList();
  }

  /** Address of this page with another kind. */
  public String kindHref(QuestionKind kind) {
    return "/staff/vote-question?name="
        + edit.name()
        + number().map(number -> "&question=" + number).orElse("")
        + "&kind="
        + kind.code();
  }

  /** Whether its options are typed: not those of a round, and not yes and no. */
  public boolean isOptionsAsked() {
    return !getElection().ofRound() && getKind() != QuestionKind.YES_NO;
  }

  /** Whether a least number is asked. */
  public boolean isMinAsked() {
    return getKind() == QuestionKind.SEVERAL;
  }

  /** Whether a largest number is asked. */
  public boolean isMaxAsked() {
    return getKind() == QuestionKind.SEVERAL || getKind() == QuestionKind.APPROVAL;
  }

  /** Whether a sum of points is asked. */
  public boolean isPointsAsked() {
    return getKind() == QuestionKind.POINTS;
  }

  /** Whether names of grades are asked. */
  public boolean isGradesAsked() {
    return getKind() == QuestionKind.GRADES;
  }

  /** Whether it can be chosen that voters may choose nothing; elsewhere they always may. */
  public boolean isBlankAsked() {
    return getKind().summable();
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

  /** Least number as typed. */
  public String getMin() {
    return min;
  }

  /** For the form. */
  public void setMin(String min) {
    this.min = min == null ? "" : min;
  }

  /** Largest number as typed. */
  public String getMax() {
    return max;
  }

  /** For the form. */
  public void setMax(String max) {
    this.max = max == null ? "" : max;
  }

  /** Sum of points as typed. */
  public String getPoints() {
    return points;
  }

  /** For the form. */
  public void setPoints(String points) {
    this.points = points == null ? "" : points;
  }

  /** Whether voters may choose nothing. */
  public boolean isBlank() {
    return blank;
  }

  /** For the form. */
  public void setBlank(boolean blank) {
    this.blank = blank;
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
