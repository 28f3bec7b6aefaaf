package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/**
 * Proofs that at least one of several statements "this ciphertext encrypts g to the power of m" is
 * true, without telling which one: the challenges of all branches add up to the hash of all
 * commitments.
 */
final class Disjunction {

  /** One statement: the ciphertext encrypts g to the power of the message. */
  record Branch(Ciphertext ciphertext, int message) {}

  private Disjunction() {}

  /** The branches "encrypts g^m" for m from min to max (inclusive). */
  static List<Branch> interval(Ciphertext ciphertext, int min, int max) {
    return IntStream.rangeClosed(min, max)
        .mapToObj(message -> new Branch(ciphertext, message))
        .toList();
  }

  /** Whether a ciphertext is proven to encrypt g^m for an m from min to max (inclusive). */
  @SpecSource(document = "Belenios 2.0", section = "4.12")
  static boolean provesInterval(
      ElectionKey key,
      String context,
      Ciphertext ciphertext,
      int min,
      int max,
      List<Proof> proofs) {
    return proves(
        key, intervalTranscript(context, ciphertext), interval(ciphertext, min, max), proofs);
  }

  static Transcript intervalTranscript(String context, Ciphertext ciphertext) {
    return Transcript.of("prove").bar(context).bar(ciphertext.alpha()).comma(ciphertext.beta());
  }

  /** Whether an answer is proven not to be blank, or to choose nothing. */
  @SpecSource(document = "Belenios 2.0", section = "4.13.3")
  static boolean provesBlank(
      ElectionKey key, String context, Ciphertext blank, Ciphertext sum, List<Proof> proofs) {
    return proves(key, Transcript.of("bproof0").bar(context), blankBranches(blank, sum), proofs);
  }

  static List<Branch> blankBranches(Ciphertext blank, Ciphertext sum) {
    return List.of(new Branch(blank, 0), new Branch(sum, 0));
  }

  /** Whether an answer is proven to be blank, or to choose from min to max options. */
  @SpecSource(document = "Belenios 2.0", section = "4.13.3")
  static boolean provesOverall(
      ElectionKey key,
      String context,
      Ciphertext blank,
      Ciphertext sum,
      int min,
      int max,
      List<Proof> proofs) {
    return proves(
        key, Transcript.of("bproof1").bar(context), overallBranches(blank, sum, min, max), proofs);
  }

  static List<Branch> overallBranches(Ciphertext blank, Ciphertext sum, int min, int max) {
    List<Branch> branches = new ArrayList<>(interval(blank, 1, 1));
    branches.addAll(interval(sum, min, max));
    return branches;
  }

  private static boolean proves(
      ElectionKey key, Transcript transcript, List<Branch> branches, List<Proof> proofs) {
    if (proofs.size() != branches.size()) {
      return false;
    }
    Scalar sum = key.group().scalar(0);
    List<Element> commitments = new ArrayList<>();
    List<Branch> prepared = prepared(branches, proofs);
    for (int i = 0; i < proofs.size(); i++) {
      Proof proof = proofs.get(i);
      commitments.addAll(commitments(key, prepared.get(i), proof));
      sum = sum.plus(proof.challenge());
    }
    return challenge(key.group(), transcript, commitments).equals(sum);
  }

  /** The branches with each ciphertext prepared for the challenges of all its branches. */
  private static List<Branch> prepared(List<Branch> branches, List<Proof> proofs) {
    Map<Ciphertext, List<Scalar>> challenges = new LinkedHashMap<>();
    for (int i = 0; i < proofs.size(); i++) {
      challenges
          .computeIfAbsent(branches.get(i).ciphertext(), any -> new ArrayList<>())
          .add(proofs.get(i).challenge());
    }
    Map<Ciphertext, Ciphertext> prepared = new HashMap<>();
    challenges.forEach(
        (ciphertext, exponents) -> prepared.put(ciphertext, ciphertext.preparedFor(exponents)));
    return branches.stream()
        .map(
            branch ->
                new Branch(
                    prepared.getOrDefault(branch.ciphertext(), branch.ciphertext()),
                    branch.message()))
        .toList();
  }

  /**
   * The commitments A and B of one branch, as the verifier recovers them: the powers of alpha and
   * of beta divided by g<sup>message</sup>, which is a power of g by itself.
   */
  static List<Element> commitments(ElectionKey key, Branch branch, Proof proof) {
    Scalar challenge = proof.challenge();
    Element beta = branch.ciphertext().beta().pow(challenge);
    if (branch.message() != 0) {
      Scalar message = challenge.group().scalar(branch.message());
      beta = beta.times(key.g(message.times(challenge).negate()));
    }
    return List.of(
        key.g(proof.response()).times(branch.ciphertext().alpha().pow(challenge)),
        key.y(proof.response()).times(beta));
  }

  /** Ends the transcript with the commitments A0,B0,A1,B1,… of all branches. */
  static Scalar challenge(Group group, Transcript transcript, List<Element> commitments) {
    transcript.bar(commitments.get(0));
    commitments.subList(1, commitments.size()).forEach(transcript::comma);
    return transcript.challenge(group);
  }
}
