package org.folkmoot.votes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.trustees.BoardDetails;

/** Looks for what keeps an election from being confirmed, and for what voters would miss. Pure. */
final class GapSearch {

  private final ElectionDetails election;
  private final List<Locale> languages;
  private final List<ElectionGap> gaps = new ArrayList<>();

  private GapSearch(ElectionDetails election, List<Locale> languages) {
    this.election = election;
    this.languages = languages;
  }

  static List<ElectionGap> in(
      ElectionDetails election,
      ProcessDetails process,
      Optional<RoundDetails> round,
      Optional<BoardDetails> board,
      List<Locale> languages,
      Instant now) {
    GapSearch search = new GapSearch(election, languages);
    search.missIf(!process.running(), ElectionGap.Part.PROCESS, 0);
    search.missIf(
        process.phases().stream().noneMatch(phase -> phase.isFor(Activity.VOTE)),
        ElectionGap.Part.PHASE,
        0);
    search.missIf(!election.closesAt().isAfter(now), ElectionGap.Part.DATES, 0);
    search.missIf(
        election.ofRound() && round.filter(RoundDetails::listed).isEmpty(),
        ElectionGap.Part.ROUND,
        0);
    search.missIf(board.filter(one -> !one.made()).isPresent(), ElectionGap.Part.BOARD_KEY, 0);
    search.missIf(
        board.filter(one -> one.made() && !one.usable()).isPresent(),
        ElectionGap.Part.BOARD_DRILLS,
        0);
    search.missIf(election.questions().isEmpty(), ElectionGap.Part.QUESTIONS, 0);
    search.translated(ElectionGap.Part.TITLE, 0, election.title());
    int number = 0;
    for (QuestionForm question : election.questions()) {
      number++;
      search.question(question, number);
    }
    return List.copyOf(search.gaps);
  }

  private void missIf(boolean missing, ElectionGap.Part part, int question) {
    if (missing) {
      gaps.add(ElectionGap.of(part, question));
    }
  }

  private void translated(ElectionGap.Part part, int question, LocalizedText text) {
    for (Locale language : languages) {
      ElectionGap.untranslated(part, question, text, language)
          .filter(gap -> !gaps.contains(gap))
          .ifPresent(gaps::add);
    }
  }

  private void question(QuestionForm question, int number) {
    int options = question.options().size();
    boolean isYesNo = question.kind() == QuestionKind.YES_NO;
    missIf(
        options < (election.ofRound() ? 1 : 2)
            || options > TypedElection.MOST_OPTIONS
            || (isYesNo && options != 2),
        ElectionGap.Part.OPTIONS,
        number);
    HashSet<String> texts = new HashSet<>();
    missIf(
        question.options().stream()
            .anyMatch(option -> !texts.add(option.code() + ":" + option.text().main())),
        ElectionGap.Part.SAME_OPTIONS,
        number);
    missIf(hasWrongLimits(question, options), ElectionGap.Part.LIMITS, number);
    missIf(
        question.kind() == QuestionKind.GRADES && question.grades().size() < 2,
        ElectionGap.Part.GRADES,
        number);
    translated(ElectionGap.Part.QUESTION_TEXT, number, question.text());
    question
        .options()
        .forEach(option -> translated(ElectionGap.Part.OPTION_TEXT, number, option.text()));
  }

  /** What shuffled ballots must hold is not proven, and a least number could not be told. */
  private boolean hasWrongLimits(QuestionForm question, int options) {
    return switch (question.kind()) {
      case SEVERAL ->
          question.max() < 1
              || question.max() > options
              || question.min() > question.max()
              || (question.min() > 1 && election.shuffled());
      case APPROVAL -> question.max() < 1 || question.max() > options;
      case POINTS -> question.points() < 1;
      case YES_NO, ONE, RANKING, GRADES, KNAPSACK, PROJECT -> false;
    };
  }
}
