package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.SpecSource;

/**
 * Proofs that at least one of several statements "this ciphertext encrypts g to the power of m" is
 * true, without telling which one: the challenges of all branches add up to the hash of all
 * commitments.
 */
final class Disjunction {

  /** One statement: the pair encrypts 1, the message already divided out. */
  record Branch(Element alpha, Element beta) {}

  private Disjunction() {}

  /** The branches "encrypts g^m" for m from min to max (inclusive). */
  static List<Branch> interval(Ciphertext ciphertext, int min, int max) {
    Group group = ciphertext.alpha().group();
    Element step = group.inverseGenerator();
    Element beta = ciphertext.beta().times(step.pow(group.scalar(min)));
    List<Branch> branches = new ArrayList<>();
    for (int message = min; message <= max; message++) {
      branches.add(new Branch(ciphertext.alpha(), beta));
      beta = beta.times(step);
    }
    return branches;
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
    return List.of(new Branch(blank.alpha(), blank.beta()), new Branch(sum.alpha(), sum.beta()));
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
    for (int i = 0; i < proofs.size(); i++) {
      Proof proof = proofs.get(i);
      commitments.addAll(commitments(key, branches.get(i), proof));
      sum = sum.plus(proof.challenge());
    }
    return challenge(key.group(), transcript, commitments).equals(sum);
  }

  /** The commitments A and B of one branch, as the verifier recovers them. */
  static List<Element> commitments(ElectionKey key, Branch branch, Proof proof) {
    return List.of(
        key.g(proof.response()).times(branch.alpha().pow(proof.challenge())),
        key.y(proof.response()).times(branch.beta().pow(proof.challenge())));
  }

  /** Ends the transcript with the commitments A0,B0,A1,B1,… of all branches. */
  static Scalar challenge(Group group, Transcript transcript, List<Element> commitments) {
    transcript.bar(commitments.get(0));
    commitments.subList(1, commitments.size()).forEach(transcript::comma);
    return transcript.challenge(group);
  }
}
