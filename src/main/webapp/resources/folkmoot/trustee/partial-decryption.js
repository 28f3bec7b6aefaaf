/** What one trustee computes from the encrypted tally: alpha to the power of the private key, with proofs. */

import { write } from "/booth/json.js";
import { Transcript } from "/booth/transcript.js";

/**
 * The challenge of the proof that a factor is right.
 *
 * @param {{group: Group, fingerprint: string}} key
 * @param {bigint} publicKey of the trustee
 * @source Belenios 2.0, section 4.18
 */
export function decryptionChallenge({ group, fingerprint }, publicKey, a, b) {
  return Transcript.of("decrypt").bar(fingerprint).bar(publicKey).bar(a).comma(b).challenge(group);
}

/**
 * The canonical text of the record.
 *
 * @param {{factor: bigint, proof: {challenge: bigint, response: bigint}}[][]} rows per question and ciphertext
 */
export function partialDecryption(rows) {
  return write({
    decryption_factors: rows.map((row) => row.map(({ factor }) => factor)),
    decryption_proofs: rows.map((row) => row.map(({ proof }) => proof)),
  });
}
