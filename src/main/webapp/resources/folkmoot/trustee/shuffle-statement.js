/**
 * What a shuffle proof is about, and the challenges that follow from it. Ciphertexts are `{alpha, beta}`.
 */

import { toNumber, utf8 } from "/booth/bytes.js";
import { hexOf, sha256 } from "/booth/hash.js";
import { Transcript } from "/booth/transcript.js";

export class ShuffleStatement {
  #key;
  #ciphertexts;
  #size;

  /**
   * @param {{group: Group, publicKey: bigint, fingerprint: string}} key
   * @param {object[]} input ciphertexts before
   * @param {object[]} output ciphertexts after, as many
   */
  constructor(key, input, output) {
    this.#key = key;
    this.#size = input.length;
    this.#ciphertexts = [...input, ...output].map(({ alpha, beta }) => `${alpha},${beta},`).join("");
  }

  /**
   * One public challenge per ciphertext, after the commitment c to the permutation.
   *
   * @param {bigint[]} c
   * @returns {Promise<bigint[]>}
   * @source Belenios 2.0, section 6, table 11
   */
  async permutationChallenges(c) {
    const seed = await hexOf(`shuffle-challenges|${this.#key.fingerprint}|${this.#ciphertextsAnd(c)}`);
    const challenges = [];
    for (let index = 0; index < this.#size; index++) {
      // the specification hashes the hexadecimal texts, not the bytes they stand for
      const step = await hexOf(String(index));
      challenges.push(this.#key.group.reduce(toNumber(await sha256(utf8(seed + step)))));
    }
    return challenges;
  }

  /**
   * The challenge of the whole proof, after all its commitments.
   *
   * @returns {Promise<bigint>}
   * @source Belenios 2.0, section 6, table 13
   */
  challenge(t, tHat, c, cHat) {
    const commitments = joined(t) + joined(tHat);
    return Transcript.of("shuffle-challenge")
      .bar(this.#key.fingerprint)
      .bar(`${commitments}${this.#ciphertextsAnd(c)}${joined(cHat)}${this.#key.publicKey}`)
      .challenge(this.#key.group);
  }

  /** @source Belenios 2.0, section 6, table 10 */
  #ciphertextsAnd(c) {
    return this.#ciphertexts + joined(c);
  }
}

function joined(elements) {
  return elements.map((element) => `${element},`).join("");
}
