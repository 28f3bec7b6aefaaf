/** What one trustee publishes of a shuffle. */

import { Fields } from "/booth/fields.js";
import { read } from "/booth/json.js";
import { readCiphertext } from "./reading.js";
import { ShuffleProof } from "./shuffle-proof.js";

/**
 * Reads the record of a shuffle. Whether its numbers are elements is checked with the proof.
 *
 * @param {Uint8Array} bytes
 * @param {Group} group
 * @param {number[]} sizes how many ciphertexts there must be in each row
 * @returns {{ciphertexts: object[][], proofs: ShuffleProof[]}} a row and a proof per shuffled question
 * @source Belenios 2.0, section 4.17
 */
export function readShuffle(bytes, group, sizes) {
  return Fields.read(read(bytes), "shuffle", (fields) => ({
    ciphertexts: fields.list(
      "ciphertexts",
      (row, index) => Fields.list(row, "shuffle", readCiphertext, sizes[index]),
      sizes.length,
    ),
    proofs: fields.list("proofs", (proof, index) => ShuffleProof.read(proof, group, sizes[index]), sizes.length),
  }));
}
