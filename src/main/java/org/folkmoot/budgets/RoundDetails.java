package org.folkmoot.budgets;

import java.time.Instant;
import java.util.List;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.Notice;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.LocalizedText;

/**
 * A budget round as edges and other features see it.
 *
 * @param id identifier in the database
 * @param processId process that it belongs to
 * @param slug name in addresses, unique in the council
 * @param title name as residents read it
 * @param description what the money is for, plain text
 * @param budget sum to share out
 * @param voteType what a ballot holds
 * @param roundRule by which rule it is counted
 * @param projects number of projects
 * @param ballots number of ballots that were loaded
 * @param sourceName file from which the ballots came, or empty
 * @param sourceSha256 its SHA-256 in hexadecimal digits, or empty; for the council alone
 * @param notices what is odd in that file
 * @param published whether residents see it
 * @param counted whether it was counted by its own rule
 * @param decided whether an outcome is published
 * @param withdrawnReason why it was withdrawn; empty if it was not
 * @param archived whether it stands in no list any more
 * @param bound whether a vote about it is confirmed
 * @param createdAt when it was set up
 * @param version number that changes with it
 */
public record RoundDetails(
    long id,
    long processId,
    String slug,
    LocalizedText title,
    LocalizedText description,
    Amount budget,
    VoteType voteType,
    RoundRule roundRule,
    int projects,
    int ballots,
    String sourceName,
    String sourceSha256,
    List<Notice> notices,
    boolean published,
    boolean counted,
    boolean decided,
    String withdrawnReason,
    boolean archived,
    boolean bound,
    Instant createdAt,
    long version) {

  /** Copies the notices. */
  public RoundDetails {
    notices = List.copyOf(notices);
  }

  /** Whether a vote about it is held whose ballots are not here yet. */
  public boolean votedOn() {
    return bound && !hasBallots();
  }

  /** Whether ballots were loaded. */
  public boolean hasBallots() {
    return !sourceSha256.isEmpty();
  }

  /** The rule with all its options. */
  public AllocationOptions rule() {
    return roundRule.options();
  }

  /** The canonical text of the rule. */
  public String ruleText() {
    return roundRule.text();
  }

  /** SHA-256 of that text. */
  public String ruleSha256() {
    return roundRule.sha256();
  }

  /** Whether sum, projects and rule stay as they are: ballots are loaded, or people vote. */
  public boolean fixed() {
    return hasBallots() || bound;
  }

  /** Whether the rule is fixed by the first ballot, or by a vote. */
  public boolean ruleFixed() {
    return fixed();
  }

  /**
   * Whether anybody may see how many votes a project has: once an outcome is published, never
   * before. Every list, page, order, file and answer of the API asks here.
   */
  public boolean totalsShown() {
    return decided;
  }

  /** Whether residents were told that the round does not take place. */
  public boolean withdrawn() {
    return !withdrawnReason.isEmpty();
  }

  /** Whether it stands in lists of what residents can take part in or read. */
  public boolean listed() {
    return published && !archived && !withdrawn();
  }
}
