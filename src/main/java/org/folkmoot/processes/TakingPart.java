package org.folkmoot.processes;

import java.time.Instant;
import java.util.List;

/** A feature in which people do something in a process: for counts of who took part. */
public interface TakingPart {

  /**
   * What people did and everybody can see or see the number of: nothing of drafts, of what is
   * hidden or deleted. Called within a transaction.
   */
  List<Deed> deeds(ProcessDetails process);

  /**
   * Something that somebody did.
   *
   * @param account whose it was; 0 if it has none, because it came on paper or the account is gone
   * @param onPaper whether it came on paper
   * @param reference what was done, for those without an account, each of whom is a person
   * @param at when
   */
  record Deed(long account, boolean onPaper, String reference, Instant at) {}
}
