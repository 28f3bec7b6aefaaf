/**
 * Proofs that at least one of several statements "this ciphertext encrypts g^message" is true, without
 * telling which one: the challenges of all branches add up to the hash of all commitments.
 *
 * A branch is `{ciphertext: {alpha, beta}, message: number}`.
 */

import { Transcript } from "./transcript.js";

/** The branches "encrypts g^m" for m from min to max (inclusive). */
export function interval(ciphertext, min, max) {
  return Array.from({ length: max - min + 1 }, (_, index) => ({ ciphertext, message: min + index }));
}

/** The branches of "not blank, or chooses nothing". */
export function blankBranches(blank, sum) {
  return [
    { ciphertext: blank, message: 0 },
    { ciphertext: sum, message: 0 },
  ];
}

/** The branches of "blank, or chooses from min to max options". */
export function overallBranches(blank, sum, min, max) {
  return [{ ciphertext: blank, message: 1 }, ...interval(sum, min, max)];
}

export function intervalTranscript(context, ciphertext) {
  return Transcript.of("prove").bar(context).bar(ciphertext.alpha).comma(ciphertext.beta);
}

/** @source Belenios 2.0, section 4.13.3 */
export function blankTranscript(context) {
  return Transcript.of("bproof0").bar(context);
}

/** @source Belenios 2.0, section 4.13.3 */
export function overallTranscript(context) {
  return Transcript.of("bproof1").bar(context);
}

/**
 * Whether the proofs show that one of the branches is true.
 *
 * @param {ElectionKey} key
 * @param {Transcript} transcript used up
 * @param {object[]} branches
 * @param {{challenge: bigint, response: bigint}[]} proofs one for each branch
 * @source Belenios 2.0, section 4.12
 */
export async function proves(key, transcript, branches, proofs) {
  if (proofs.length !== branches.length) {
    return false;
  }
  const commitments = branches.flatMap((branch, index) => recovered(key, branch, proofs[index]));
  const sum = proofs.reduce((total, proof) => total + proof.challenge, 0n);
  return (await challenge(key.group, transcript, commitments)) === key.group.reduce(sum);
}

/** The commitments A and B of one branch, as the verifier recovers them. */
function recovered(key, { ciphertext, message }, proof) {
  const { group } = key;
  const divided = group.reduce(-BigInt(message) * proof.challenge);
  return [
    group.times(key.g(proof.response), group.pow(ciphertext.alpha, proof.challenge)),
    group.times(key.y(proof.response), group.pow(ciphertext.beta, proof.challenge), key.g(divided)),
  ];
}

/** Ends the transcript with the commitments A0,B0,A1,B1,… of all branches. */
export function challenge(group, transcript, commitments) {
  transcript.bar(commitments[0]);
  commitments.slice(1).forEach((commitment) => transcript.comma(commitment));
  return transcript.challenge(group);
}
