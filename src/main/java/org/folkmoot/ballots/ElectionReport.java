package org.folkmoot.ballots;

import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.Verdict;

/**
 * What the verification of an election found.
 *
 * @param checks the checks that were made, in order; after one that fails no other is made
 * @param complete whether there is a result
 * @param ballots number of ballots cast, re-votes included
 * @param counted number of ballots that count
 * @param result empty if there is none, or if the election is not accepted
 */
public record ElectionReport(
    Verdict verdict,
    List<Check> checks,
    boolean complete,
    int ballots,
    int counted,
    Optional<ElectionResult> result) {

  /** Copies the list. */
  public ElectionReport {
    checks = List.copyOf(checks);
  }

  /**
   * One check.
   *
   * @param name stable, lower case
   * @param detail what was checked, or what is wrong
   */
  public record Check(String name, boolean holds, String detail) {}

  /**
   * The report for machines: {@code accepted}, {@code reason} (a stable code or null), {@code
   * complete}, {@code ballots}, {@code counted}, {@code result} (the list of the result record, or
   * null).
   */
  public String toJsonText() {
    String reason =
        verdict instanceof Verdict.Rejected rejected
            ? Json.text(rejected.reason()).write()
            : "null";
    return "{\"accepted\":"
        + verdict.isAccepted()
        + ",\"reason\":"
        + reason
        + ",\"complete\":"
        + complete
        + ",\"ballots\":"
        + ballots
        + ",\"counted\":"
        + counted
        + ",\"result\":"
        + result.map(ElectionResult::toJsonText).orElse("null")
        + "}";
  }
}
