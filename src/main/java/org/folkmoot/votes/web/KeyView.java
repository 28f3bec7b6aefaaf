package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.texts.Texts;
import org.folkmoot.trustees.BoardWork;
import org.folkmoot.trustees.TrusteeTask;
import org.folkmoot.votes.BoothRelease;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.TrusteeTally;
import org.folkmoot.votes.TrusteeTallyService;

/** A key holder's page: what the board asks of them now, and who has done what. */
@Named
@RequestScoped
public class KeyView {

  private final OwnBoard board;
  private final TrusteeTallyService tally;
  private final KeyToken tokens;
  private final BoothRelease release;
  private final CurrentCouncil currentCouncil;
  private final Texts texts;

  @Inject
  KeyView(
      OwnBoard board,
      TrusteeTallyService tally,
      KeyToken tokens,
      BoothRelease release,
      CurrentCouncil currentCouncil,
      Texts texts) {
    this.board = board;
    this.tally = tally;
    this.tokens = tokens;
    this.release = release;
    this.currentCouncil = currentCouncil;
    this.texts = texts;
  }

  /**
   * Looks for the board of the address.
   *
   * @throws org.folkmoot.kernel.NotFound unless the visitor sits on it
   */
  public void load() {
    getWork();
  }

  /** What the board has for the visitor. */
  public BoardWork getWork() {
    return board.work();
  }

  private Optional<TrusteeTallyService.Work> vote() {
    return board.vote();
  }

  /** Id of the element that the script fills. */
  public String getPlace() {
    return "key-work";
  }

  /** Time zone of the council. */
  public String getZone() {
    return currentCouncil.get().zone().getId();
  }

  /** Whether there is a part of which the visitor can say that it is lost. */
  public boolean isLosable() {
    return getWork().board().made() && !getWork().lost();
  }

  /** Where the visitor says so; empty where that cannot be said. */
  public String getLostUrl() {
    return isLosable() ? "/key-lost?board=" + getWork().board().slug() : "";
  }

  /** SHA-256 of the list of the scripts that this page runs, in hexadecimal digits. */
  public String getScripts() {
    return release.digestOfKeys().toHex();
  }

  /** Whether something is opened now. */
  public boolean isOpening() {
    return getTask().equals(TrusteeTask.DECRYPT.name());
  }

  /** Seal with which the script sends what the device made. */
  public String getToken() {
    return tokens.of(getWork().board().slug());
  }

  /** Name of what is asked now; {@code wait} if nothing is. */
  public String getTask() {
    return board.task().map(TrusteeTask::name).orElse("WAIT");
  }

  /** What is asked now, in a sentence. */
  public String getAsked() {
    return texts.with("trustees.now." + getTask(), voteTitle());
  }

  /** What that means, in a sentence. */
  public String getHint() {
    return texts.with("trustees.now." + getTask() + ".hint", String.join(", ", missing()));
  }

  private List<String> missing() {
    return getWork().missing();
  }

  private String voteTitle() {
    return vote().map(one -> texts.text(one.election().title())).orElse("");
  }

  /** Whether files of both groups are asked: a round of the ceremony, or a drill. */
  public boolean isOfBoard() {
    return getWork().task().isPresent();
  }

  /** Whether the archive of a vote is asked. */
  public boolean isOfVote() {
    return vote().isPresent();
  }

  /** Name in addresses of the vote that is asked for. */
  public String getVote() {
    return vote().map(one -> one.election().slug()).orElse("");
  }

  /** Whether the ZIP has anything in it. */
  public boolean isWithFiles() {
    return !getWork().announcements().isEmpty();
  }

  /** Commands for the current task. */
  public List<String> getCommands() {
    return KeyCommands.of(getWork(), vote());
  }

  /** Votes of this board, those that ended last first. */
  public List<ElectionDetails> getVotes() {
    return tally.listVotes(getWork().board());
  }

  /** How far the trustees are with a vote, in a sentence; empty before its end. */
  public String tally(ElectionDetails election) {
    Optional<TrusteeTally> found =
        election.state().counting() ? tally.findTally(election) : Optional.empty();
    return found.map(one -> KeyTallyWords.of(texts, one)).orElse("");
  }
}
