/**
 * Proofs of knowledge of one discrete logarithm x of X = g^x, all of the same form: the verifier recovers
 * the commitment A = g^response · X^challenge and hashes it with everything the proof is about.
 *
 * Elements are bigints of the given group.
 */

import { Transcript } from "./transcript.js";

/**
 * For the proof that the owner of a trustee's public key knows its private key.
 *
 * @source Belenios 2.0, section 4.5
 */
export function keyChallenge(group, publicKey, commitment) {
  return Transcript.of("pok").bar(group.label).bar(publicKey).bar(commitment).challenge(group);
}

/**
 * For a trustee's signature of a message of the key ceremony.
 *
 * @source Belenios 2.0, section 4.6.1
 */
export function messageChallenge(group, message, commitment) {
  return Transcript.of("sigmsg").bar(message).bar(commitment).challenge(group);
}

/**
 * For the signature of a ballot with that hash.
 *
 * @source Belenios 2.0, section 4.14
 */
export function ballotChallenge(group, hash, commitment) {
  return Transcript.of("sig").bar(hash).bar(commitment).challenge(group);
}

/** Whether the holder of a credential signed a ballot with that hash. */
export async function signsBallot(key, credential, hash, proof) {
  const commitment = recovered(key, credential, proof);
  return proof.challenge === (await ballotChallenge(key.group, hash, commitment));
}

/**
 * For the proof that the voter knows the randomness of a ciphertext of a shuffled question.
 *
 * @source Belenios 2.0, section 4.11.2
 */
export function encryptionChallenge(group, publicKey, context, ciphertext, commitment) {
  return Transcript.of("raweg")
    .bar(context)
    .bar(publicKey)
    .comma(ciphertext.alpha)
    .comma(ciphertext.beta)
    .bar(commitment)
    .challenge(group);
}

/** Whether the voter knows the randomness of a ciphertext of a shuffled question. */
export async function provesEncryption(key, context, ciphertext, proof) {
  const commitment = recovered(key, ciphertext.alpha, proof);
  return (
    proof.challenge === (await encryptionChallenge(key.group, key.publicKey, context, ciphertext, commitment))
  );
}

function recovered(key, element, proof) {
  return key.group.times(key.g(proof.response), key.group.pow(element, proof.challenge));
}
