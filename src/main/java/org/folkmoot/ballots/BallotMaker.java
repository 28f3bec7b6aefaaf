package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/**
 * Makes ballots of one election: encrypts, proves, signs. What the voter's browser does in
 * practice; here for the command line, for tests and as the reference of the browser's code.
 */
final class BallotMaker {

  private final Election election;
  private final ElectionKey key;
  private final Chance chance;
  private final Prover prover;

  BallotMaker(Election election, ElectionKey key, Chance chance) {
    this.election = election;
    this.key = key;
    this.chance = chance;
    this.prover = new Prover(chance);
  }

  /**
   * Makes a ballot.
   *
   * @param votes per question one number per choice: 0 or 1, with blank first where that is
   *     allowed, for a homomorphic question; 0 to 255 for a shuffled one
   * @param credential the voter's secret
   * @throws IllegalArgumentException if the votes are not allowed
   */
  Ballot make(List<List<Integer>> votes, Scalar credential) {
    if (votes.size() != election.questions().size()) {
      throw new IllegalArgumentException(
          votes.size() + " answers to " + election.questions().size() + " questions");
    }
    Element publicCredential = election.group().generator().pow(credential);
    String context = key.fingerprint() + "|" + publicCredential;
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < votes.size(); i++) {
      answers.add(answer(context, election.questions().get(i), votes.get(i)));
    }
    return signed(publicCredential, answers, credential);
  }

  @SpecSource(document = "Belenios 2.0", section = "4.14")
  Ballot signed(Element publicCredential, List<Answer> answers, Scalar credential) {
    Ballot unsigned =
        new Ballot(
            election.uuid(),
            key.fingerprint(),
            publicCredential,
            answers,
            new Ballot.Signature(
                "", new Proof(election.group().scalar(0), election.group().scalar(0))));
    String hash = unsigned.unsignedHash();
    Proof signature =
        prover.knowledge(credential, commitment -> Schnorr.ballotChallenge(hash, commitment));
    return new Ballot(
        election.uuid(),
        key.fingerprint(),
        publicCredential,
        answers,
        new Ballot.Signature(hash, signature));
  }

  private Answer answer(String context, Question question, List<Integer> vote) {
    VoteRules.requireAllowed(question, vote);
    return question instanceof Question.Homomorphic homomorphic
        ? homomorphicAnswer(context, homomorphic, vote)
        : shuffledAnswer(context, VoteEncoding.encode(election.group(), vote));
  }

  /** Encrypts any element: whether it is a vote is only seen after decryption. */
  @SpecSource(document = "Belenios 2.0", section = "4.11.2")
  Answer shuffledAnswer(String context, Element message) {
    Scalar randomness = chance.scalar(election.group());
    Ciphertext ciphertext = new Ciphertext(key.g(randomness), key.y(randomness).times(message));
    return new Answer.Shuffled(
        ciphertext,
        prover.knowledge(
            randomness,
            commitment -> Schnorr.encryptionChallenge(key, context, ciphertext, commitment)));
  }

  @SpecSource(document = "Belenios 2.0", section = "4.11.1")
  Answer homomorphicAnswer(String context, Question.Homomorphic question, List<Integer> vote) {
    Group group = election.group();
    List<Scalar> randomness = new ArrayList<>();
    List<Ciphertext> choices = new ArrayList<>();
    List<List<Proof>> individual = new ArrayList<>();
    for (int bit : vote) {
      Scalar r = chance.scalar(group);
      Ciphertext choice =
          new Ciphertext(key.g(r), bit == 0 ? key.y(r) : key.y(r).times(group.generator()));
      randomness.add(r);
      choices.add(choice);
      individual.add(
          prover.disjunction(
              key,
              Disjunction.intervalTranscript(context, choice),
              Disjunction.interval(choice, 0, 1),
              bit,
              r));
    }
    String all = context + "|" + BallotCheck.joined(choices);
    return question.allowsBlank()
        ? withBlank(all, question, vote, randomness, choices, individual)
        : new Answer.Homomorphic(
            choices, individual, overall(all, question, vote, randomness, choices), List.of());
  }

  private List<Proof> overall(
      String context,
      Question.Homomorphic question,
      List<Integer> vote,
      List<Scalar> randomness,
      List<Ciphertext> choices) {
    Ciphertext sum = BallotCheck.sum(choices);
    return prover.disjunction(
        key,
        Disjunction.intervalTranscript(context, sum),
        Disjunction.interval(sum, question.min(), question.max()),
        VoteRules.sum(vote) - question.min(),
        sum(randomness));
  }

  @SpecSource(document = "Belenios 2.0", section = "4.13")
  private Answer withBlank(
      String context,
      Question.Homomorphic question,
      List<Integer> vote,
      List<Scalar> randomness,
      List<Ciphertext> choices,
      List<List<Proof>> individual) {
    int last = choices.size();
    Ciphertext blank = choices.get(0);
    Ciphertext sum = BallotCheck.sum(choices.subList(1, last));
    boolean isBlank = vote.get(0) == 1;
    Scalar sumRandomness = sum(randomness.subList(1, last));
    List<Proof> blankProof =
        prover.disjunction(
            key,
            Transcript.of("bproof0").bar(context),
            Disjunction.blankBranches(blank, sum),
            isBlank ? 1 : 0,
            isBlank ? sumRandomness : randomness.get(0));
    List<Proof> overallProof =
        prover.disjunction(
            key,
            Transcript.of("bproof1").bar(context),
            Disjunction.overallBranches(blank, sum, question.min(), question.max()),
            isBlank ? 0 : 1 + VoteRules.sum(vote.subList(1, last)) - question.min(),
            isBlank ? randomness.get(0) : sumRandomness);
    return new Answer.Homomorphic(choices, individual, overallProof, blankProof);
  }

  private static Scalar sum(List<Scalar> scalars) {
    return scalars.stream().reduce(Scalar::plus).orElseThrow();
  }
}
