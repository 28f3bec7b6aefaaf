package org.folkmoot.votes;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.folkmoot.texts.LocalizedText;

/**
 * An election as edges and other features see it.
 *
 * @param id identifier in the database
 * @param processId process that it belongs to
 * @param slug name in addresses, unique in the council
 * @param title name as residents read it
 * @param description what it is about, may be empty
 * @param state how far it is
 * @param stateSince since when
 * @param reason why it was aborted; empty if it was not
 * @param opensAt first instant at which ballots are taken
 * @param closesAt first instant at which none is taken any more
 * @param round slug of the budget round whose projects are voted on, or empty
 * @param budget sum to share out in minor units, 0 if it is about none
 * @param currency currency of that sum and of the costs
 * @param youngest age from which people may vote, 0 if any
 * @param questions what is asked, with all options
 * @param uuid name in the protocol; empty for a draft
 * @param group arithmetic group; empty for a draft
 * @param board name of the board whose key locks it; empty for the council's own key
 * @param boardId the board; 0 if there is none
 * @param shuffles how many different trustees of the board shuffle, where ballots are shuffled
 * @param electionHash SHA-256 of the record in base64 without padding; empty for a draft
 * @param createdAt when it was drafted
 * @param visit number of the visit in which it is cast together with others; 0 if it stands alone
 * @param pot what makes it one of several votes
 * @param version number that changes with it
 */
public record ElectionDetails(
    long id,
    long processId,
    String slug,
    LocalizedText title,
    LocalizedText description,
    ElectionState state,
    Instant stateSince,
    LocalizedText reason,
    Instant opensAt,
    Instant closesAt,
    String round,
    long budget,
    Currency currency,
    int youngest,
    List<QuestionForm> questions,
    String uuid,
    String group,
    String board,
    long boardId,
    int shuffles,
    String electionHash,
    Instant createdAt,
    long visit,
    Pot pot,
    long version) {

  /** Copies the questions. */
  public ElectionDetails {
    questions = List.copyOf(questions);
  }

  /** Name of the Pabulib file that it hands to its round once it is counted. */
  public String ballotsFile() {
    return ballotsFile(slug);
  }

  static String ballotsFile(String slug) {
    return slug + ".pb";
  }

  /** Whether trustees hold its key. */
  public boolean ofBoard() {
    return boardId != 0;
  }

  /** Whether it is cast in one visit together with others. */
  public boolean inVisit() {
    return visit != 0;
  }

  /** Whether it is about the projects of a round. */
  public boolean ofRound() {
    return !round.isEmpty();
  }

  /** Whether staff alone see it. */
  public boolean draft() {
    return state == ElectionState.DRAFT;
  }

  /** Whether it was stopped. */
  public boolean aborted() {
    return state == ElectionState.ABORTED;
  }

  /** Whether it can still be aborted. */
  public boolean abortable() {
    return ElectionState.ABORTED.before().contains(state);
  }

  /** Whether ballots are shuffled and opened one by one, without names. */
  public boolean shuffled() {
    return Questionnaire.isShuffled(questions);
  }
}
