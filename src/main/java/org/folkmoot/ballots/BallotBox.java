package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;

/**
 * The ballots of an election in the order of the log. Each is verified; of each credential the last
 * one counts.
 */
final class BallotBox {

  private final Setup setup;
  private final BallotCheck check;
  private final Set<Digest> seen = new HashSet<>();
  private final Set<Element> seenAlphas = new HashSet<>();
  private final Map<Element, VerifiedBallot> lastByCredential = new LinkedHashMap<>();

  BallotBox(Setup setup) {
    this.setup = setup;
    this.check = new BallotCheck(setup.election(), setup.key());
  }

  /** Verifies a ballot by itself; safe for use by many threads. */
  VerifiedBallot verified(ArchiveRecord content) {
    Ballot ballot = Ballot.read(content.content(), setup.election());
    Refused.unlessAccepted(check.verify(ballot));
    return VerifiedBallot.of(ballot);
  }

  /**
   * Adds a verified ballot, in the order of the log.
   *
   * @throws Refused {@code BALLOT_CREDENTIAL} if its credential is not in the list; {@code
   *     BALLOT_DUPLICATE} if the same bytes were cast before; {@code BALLOT_CIPHERTEXT_REPEATED} if
   *     it contains a ciphertext that stands in the box already, for example copied from somebody
   */
  @SpecSource(document = "Belenios 2.0", section = "4.15")
  void add(Digest hash, VerifiedBallot ballot) {
    Reason.BALLOT_DUPLICATE.refuseUnless(seen.add(hash), "the same ballot stands twice");
    Reason.BALLOT_CREDENTIAL.refuseUnless(
        setup.credentials().weightOf(ballot.credential()) > 0,
        "the credential of a ballot is not in the list");
    for (List<Ciphertext> answer : ballot.answers()) {
      for (Ciphertext ciphertext : answer) {
        Reason.BALLOT_CIPHERTEXT_REPEATED.refuseUnless(
            seenAlphas.add(ciphertext.alpha()), "a ciphertext stands in the ballot box twice");
      }
    }
    lastByCredential.remove(ballot.credential());
    lastByCredential.put(ballot.credential(), ballot);
  }

  /** The ballots that count. */
  Collection<VerifiedBallot> counted() {
    return lastByCredential.values();
  }

  /** The sum of the weights of the ballots that count. */
  long weight() {
    return counted().stream()
        .mapToLong(ballot -> setup.credentials().weightOf(ballot.credential()))
        .sum();
  }

  /** The encrypted tally: sums for homomorphic questions, sorted ciphertexts for shuffled ones. */
  @SpecSource(document = "Belenios 2.0", section = "4.16")
  List<List<Ciphertext>> tally() {
    List<List<Ciphertext>> tally = new ArrayList<>();
    for (int i = 0; i < setup.election().questions().size(); i++) {
      tally.add(
          setup.election().questions().get(i) instanceof Question.Homomorphic question
              ? sums(i, question.choices())
              : sorted(i));
    }
    return tally;
  }

  private List<Ciphertext> sums(int question, int choices) {
    Group group = setup.election().group();
    List<Ciphertext> sums = new ArrayList<>();
    for (int choice = 0; choice < choices; choice++) {
      Ciphertext sum = Ciphertext.identity(group);
      for (VerifiedBallot ballot : counted()) {
        Ciphertext cast = ballot.answers().get(question).get(choice);
        long weight = setup.credentials().weightOf(ballot.credential());
        sum = sum.times(weight == 1 ? cast : cast.pow(group.scalar(weight)));
      }
      sums.add(sum);
    }
    return sums;
  }

  private List<Ciphertext> sorted(int question) {
    return counted().stream()
        .map(ballot -> ballot.answers().get(question).get(0))
        .sorted()
        .toList();
  }

  /** The canonical record of a tally. */
  static Json toJson(List<List<Ciphertext>> tally) {
    return Json.array(
        tally.stream()
            .map(row -> Json.array(row.stream().map(Ciphertext::toJson).toList()))
            .toList());
  }
}
