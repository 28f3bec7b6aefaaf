/** Makes the proofs that `schnorr.js` and `disjunction.js` verify. */

import { challenge as disjunctionChallenge } from "./disjunction.js";

export class Prover {
  #key;
  #chance;

  /**
   * @param {ElectionKey} key
   * @param {Chance} chance
   */
  constructor(key, chance) {
    this.#key = key;
    this.#chance = chance;
  }

  /**
   * Proves knowledge of a discrete logarithm to the base g.
   *
   * @param {bigint} secret the logarithm
   * @param {function(bigint): Promise<bigint>} challenge what follows from the commitment
   * @source Belenios 2.0, section 4.5
   */
  async knowledge(secret, challenge) {
    const { group } = this.#key;
    const nonce = this.#chance.scalar(group);
    const hash = await challenge(this.#key.g(nonce));
    return { challenge: hash, response: group.reduce(nonce - secret * hash) };
  }

  /**
   * Proves that one of several branches is true. Whoever proves has made the ciphertexts, so the
   * commitments of the other branches are powers of g and y, too: no ciphertext is raised. They are the
   * same numbers as the verifier recovers.
   *
   * @param {Transcript} transcript used up
   * @param {{ciphertext: {randomness: bigint, vote: number}, message: number}[]} branches "the ciphertext
   *     encrypts g^message", with what it was made of: (g^randomness, y^randomness · g^vote)
   * @param {number} truth index of the branch whose message is its vote
   * @source Belenios 2.0, section 4.12
   */
  async disjunction(transcript, branches, truth) {
    const { group } = this.#key;
    const nonce = this.#chance.scalar(group);
    // the proof at the place of the true branch is drawn too, and replaced below
    const proofs = branches.map(() => this.#simulated());
    const commitments = branches.flatMap((branch, index) =>
      index === truth ? [this.#key.g(nonce), this.#key.y(nonce)] : this.#commitments(branch, proofs[index]),
    );
    const others = proofs.reduce((sum, proof, index) => (index === truth ? sum : sum + proof.challenge), 0n);
    const hash = await disjunctionChallenge(group, transcript, commitments);
    const challenge = group.reduce(hash - others);
    const { randomness } = branches[truth].ciphertext;
    proofs[truth] = { challenge, response: group.reduce(nonce - randomness * challenge) };
    return proofs;
  }

  #simulated() {
    const { group } = this.#key;
    return { challenge: this.#chance.scalar(group), response: this.#chance.scalar(group) };
  }

  #commitments({ ciphertext, message }, { challenge, response }) {
    const { group } = this.#key;
    const exponent = group.reduce(response + ciphertext.randomness * challenge);
    const rest = group.reduce(BigInt(ciphertext.vote - message) * challenge);
    return [this.#key.g(exponent), group.times(this.#key.y(exponent), this.#key.g(rest))];
  }
}
