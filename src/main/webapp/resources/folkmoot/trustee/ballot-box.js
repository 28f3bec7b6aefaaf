/** The ballots of an election in the order of the log, each looked at before. Of each credential the last one counts. */

import { product } from "/booth/ballot.js";
import { refuseUnless } from "/booth/refused.js";

export class BallotBox {
  #credentials;
  #seen = new Set();
  #alphas = new Set();
  #last = new Map();

  /** @param {Set<string>} credentials of all who may vote, in decimal digits */
  constructor(credentials) {
    this.#credentials = credentials;
  }

  /**
   * Adds a ballot.
   *
   * @param {string} hash of its bytes
   * @param {{credential: bigint, answers: object[][]}} ballot ciphertexts by question
   * @throws {Refused} `BALLOT_DUPLICATE`, `BALLOT_CREDENTIAL`, or `BALLOT_CIPHERTEXT_REPEATED` if one of its
   *     ciphertexts was copied from another ballot
   * @source Belenios 2.0, section 4.15
   */
  add(hash, { credential, answers }) {
    refuseUnless(!this.#seen.has(hash), "BALLOT_DUPLICATE", "the same ballot stands twice");
    this.#seen.add(hash);
    const name = String(credential);
    refuseUnless(this.#credentials.has(name), "BALLOT_CREDENTIAL", "the credential of a ballot is not in the list");
    for (const { alpha } of answers.flat()) {
      refuseUnless(!this.#alphas.has(alpha), "BALLOT_CIPHERTEXT_REPEATED", "a ciphertext stands in the ballot box twice");
      this.#alphas.add(alpha);
    }
    this.#last.set(name, answers);
  }

  /** How many ballots count. */
  get counted() {
    return this.#last.size;
  }

  /**
   * What is mixed or opened: sums for summed questions, sorted ciphertexts for shuffled ones.
   *
   * @param {Election} election
   * @returns {object[][]}
   * @source Belenios 2.0, section 4.16
   */
  tally({ group, questions }) {
    const counted = [...this.#last.values()];
    return questions.map((question, index) => {
      const answers = counted.map((ballot) => ballot[index]);
      return question.shuffled ? answers.flat().sort(byNumber) : sums(group, answers, question);
    });
  }
}

function sums(group, answers, { answers: options, blank }) {
  return Array.from({ length: options.length + (blank ? 1 : 0) }, (_, choice) =>
    product(group, answers.map((choices) => choices[choice])),
  );
}

function byNumber(one, other) {
  const half = one.alpha === other.alpha ? "beta" : "alpha";
  return one[half] < other[half] ? -1 : Number(one[half] > other[half]);
}
