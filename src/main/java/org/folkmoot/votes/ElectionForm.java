package org.folkmoot.votes;

import java.time.Instant;
import java.util.List;
import org.folkmoot.texts.LocalizedText;

/**
 * What a facilitator types about an election.
 *
 * @param title name as residents read it
 * @param description what it is about, may be empty
 * @param opensAt first instant at which ballots are taken
 * @param closesAt first instant at which none is taken any more
 * @param round slug of the budget round whose projects are voted on; empty if it is about none
 * @param youngest age from which people may vote, 0 if any; 16 and 18 are known
 * @param questions what is asked; about a round exactly one question, without options
 * @param board name of the board whose key locks it; empty for the council's own key
 * @param shuffles how many different trustees of the board shuffle, where ballots are shuffled
 */
public record ElectionForm(
    LocalizedText title,
    LocalizedText description,
    Instant opensAt,
    Instant closesAt,
    String round,
    int youngest,
    List<QuestionForm> questions,
    String board,
    int shuffles) {

  /** How many trustees shuffle, if nothing else is said. */
  public static final int USUAL_SHUFFLES = 2;

  /** Copies the questions. */
  public ElectionForm {
    questions = List.copyOf(questions);
  }

  /** With the council's own key. */
  public ElectionForm(
      LocalizedText title,
      LocalizedText description,
      Instant opensAt,
      Instant closesAt,
      String round,
      int youngest,
      List<QuestionForm> questions) {
    this(title, description, opensAt, closesAt, round, youngest, questions, "", USUAL_SHUFFLES);
  }

  /** What stands in an election now, to be changed. */
  public static ElectionForm of(ElectionDetails election) {
    return new ElectionForm(
        election.title(),
        election.description(),
        election.opensAt(),
        election.closesAt(),
        election.round(),
        election.youngest(),
        election.ofRound()
            ? election.questions().stream()
                .map(question -> question.withOptions(List.of()))
                .toList()
            : election.questions(),
        election.board(),
        election.shuffles());
  }

  /** The same at other times. */
  public ElectionForm between(Instant from, Instant until) {
    return new ElectionForm(
        title, description, from, until, round, youngest, questions, board, shuffles);
  }

  /** The same about other questions. */
  public ElectionForm asking(List<QuestionForm> others) {
    return new ElectionForm(
        title, description, opensAt, closesAt, round, youngest, others, board, shuffles);
  }

  /** The same by another name. */
  public ElectionForm called(LocalizedText newTitle) {
    return new ElectionForm(
        newTitle, description, opensAt, closesAt, round, youngest, questions, board, shuffles);
  }

  /** The same with the key of a board, and so many shuffles. */
  public ElectionForm lockedBy(String newBoard, int newShuffles) {
    return new ElectionForm(
        title, description, opensAt, closesAt, round, youngest, questions, newBoard, newShuffles);
  }

  /** Whether it is about the projects of a round. */
  public boolean ofRound() {
    return !round.isEmpty();
  }
}
