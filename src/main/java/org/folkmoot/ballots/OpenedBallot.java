package org.folkmoot.ballots;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.Verdict;

/**
 * A ballot that was opened instead of cast, with all that its ciphertexts were made of: anybody can
 * make them again and see that the device locked what was chosen. A ballot that was opened is worth
 * nothing: everybody can read it.
 *
 * @param ballot its text
 * @param votes what was chosen, per question one number per choice, as it is locked
 * @param randomness per question the randomness of each ciphertext, in decimal digits
 */
public record OpenedBallot(
    String ballot, List<List<Integer>> votes, List<List<String>> randomness) {

  /** Copies the lists. */
  public OpenedBallot {
    votes = votes.stream().map(List::copyOf).toList();
    randomness = randomness.stream().map(List::copyOf).toList();
  }

  /**
   * Whether the ballot is one that the box would take as far as its bytes can tell, and locks these
   * votes. Pure.
   *
   * <p>Rejects with {@code BALLOT_OPENING}, and the reasons for which a ballot or an election is
   * refused.
   *
   * @param record record of the election
   */
  public Verdict verify(String record) {
    byte[] utf8 = record.getBytes(StandardCharsets.UTF_8);
    try {
      Election election = Election.read(utf8);
      ElectionKey key = ElectionKey.of(election, Election.fingerprint(utf8), 1);
      Ballot read = Ballot.read(ballot.getBytes(StandardCharsets.UTF_8), election);
      Verdict verdict = new BallotCheck(election, key).verify(read);
      return verdict.isAccepted() ? verifyOpening(election, key, read) : verdict;
    } catch (Refused e) {
      return Verdict.rejected(e.reason().name(), e.detail());
    }
  }

  private Verdict verifyOpening(Election election, ElectionKey key, Ballot read) {
    int questions = election.questions().size();
    if (votes.size() != questions || randomness.size() != questions) {
      return Verdict.rejected("BALLOT_OPENING", "not one vote for each question");
    }
    for (int i = 0; i < questions; i++) {
      Question question = election.questions().get(i);
      try {
        VoteRules.requireAllowed(question, votes.get(i));
      } catch (IllegalArgumentException e) {
        return Verdict.rejected("BALLOT_OPENING", "question " + (i + 1) + " allows no such vote");
      }
      if (!holds(key, question, i, read.answers().get(i).ciphertexts())) {
        return Verdict.rejected(
            "BALLOT_OPENING", "the answer to question " + (i + 1) + " is not what was chosen");
      }
    }
    return Verdict.accepted();
  }

  private boolean holds(
      ElectionKey key, Question question, int number, List<Ciphertext> ciphertexts) {
    List<Element> plain = plain(key.group(), question, votes.get(number));
    List<String> drawn = randomness.get(number);
    if (plain.size() != ciphertexts.size() || drawn.size() != ciphertexts.size()) {
      return false;
    }
    for (int choice = 0; choice < plain.size(); choice++) {
      Optional<Scalar> exponent = scalar(key.group(), drawn.get(choice));
      if (exponent.isEmpty()) {
        return false;
      }
      Ciphertext made =
          new Ciphertext(key.g(exponent.get()), key.y(exponent.get()).times(plain.get(choice)));
      if (!made.equals(ciphertexts.get(choice))) {
        return false;
      }
    }
    return true;
  }

  private static List<Element> plain(Group group, Question question, List<Integer> vote) {
    return question instanceof Question.Shuffled
        ? List.of(VoteEncoding.encode(group, vote))
        : vote.stream().map(bit -> group.generator().pow(group.scalar(bit))).toList();
  }

  private static Optional<Scalar> scalar(Group group, String decimal) {
    return decimal.matches("0|[1-9][0-9]{0,999}")
        ? group.findScalar(new BigInteger(decimal))
        : Optional.empty();
  }
}
