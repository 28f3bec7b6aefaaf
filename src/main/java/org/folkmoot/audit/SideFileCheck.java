package org.folkmoot.audit;

import org.folkmoot.ballots.ArchiveFacts;
import org.folkmoot.ballots.EligibilityCheck;
import org.folkmoot.ballots.SideFile;
import org.folkmoot.kernel.Verdict;

/**
 * All checks of {@code verify --sidecar}: what the archive of an election cannot show by itself.
 */
final class SideFileCheck {

  private SideFileCheck() {}

  /**
   * Checks eligibility and ballots first, then both logs, up to the first failure. Pure.
   *
   * <p>Rejects with the reasons of {@link EligibilityCheck} and of {@link PublishedLogCheck}.
   *
   * @param issuance what the auditor demands of the issuance log
   * @param ballots what the auditor demands of the ballot log
   */
  static Verdict check(
      SideFile file, ArchiveFacts archive, PublishedLogCheck issuance, PublishedLogCheck ballots) {
    Verdict verdict = EligibilityCheck.verify(file, archive);
    if (verdict.isAccepted()) {
      verdict = issuance.verify(file.issuanceLog());
    }
    return verdict.isAccepted() ? ballots.verify(file.ballotLog()) : verdict;
  }
}
