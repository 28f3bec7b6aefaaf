package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps together what the votes of a visit have in common: days, age, key, and who changed it last.
 * Joins the caller's transaction.
 */
@ApplicationScoped
class Pots {

  private final ElectionRepository elections;

  @Inject
  Pots(ElectionRepository elections) {
    this.elections = elections;
  }

  /** Gives the other drafts of the visit what was changed in this one. */
  void share(StoredElection changed) {
    others(changed).forEach(other -> other.shareWith(changed));
  }

  /** Lets the others know that one leaves, or changed: whoever confirms has to read them anew. */
  void leave(StoredElection leaving, long by) {
    leaving.makePot(leaving.pot(), by);
    share(leaving);
  }

  private List<StoredElection> others(StoredElection election) {
    return election.visit() == 0
        ? List.of()
        : elections.listVisit(election.visit()).stream()
            .filter(other -> other.id() != election.id())
            .filter(other -> other.state() == ElectionState.DRAFT)
            .toList();
  }

  /**
   * A number that is another one as soon as one of these elections has changed, has come or has
   * gone: the version of a single one.
   */
  static long seenOf(List<StoredElection> visit) {
    return combined(visit.stream().map(one -> new long[] {one.id(), one.version()}).toList());
  }

  /** The same of what edges see. */
  static long seenOfDetails(List<ElectionDetails> visit) {
    return combined(visit.stream().map(one -> new long[] {one.id(), one.version()}).toList());
  }

  private static long combined(List<long[]> idsAndVersions) {
    if (idsAndVersions.size() == 1) {
      return idsAndVersions.get(0)[1];
    }
    long number = 0;
    for (long[] one : idsAndVersions) {
      number = (number * 1_000_003 + one[0]) * 1_000_003 + one[1];
    }
    // what a form hands back is a number that every browser and language writes alike
    return number & Long.MAX_VALUE;
  }

  /**
   * A sum in as many parts as even as can be, in minor units; what is left over goes to the first.
   * Pure.
   */
  static List<Long> shares(long sum, int parts) {
    List<Long> shares = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      shares.add(sum / parts + (i == 0 ? sum % parts : 0));
    }
    return List.copyOf(shares);
  }
}
