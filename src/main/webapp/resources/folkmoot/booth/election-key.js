/** The key of an election with tables for its powers, and the fingerprint of the record that names it. */

import { choicesOf, overallProofsOf } from "./question.js";
import { PowerTable } from "./power-table.js";

export class ElectionKey {
  #generator;
  #publicKey;

  /**
   * @param {Group} group
   * @param {bigint} publicKey an element
   * @param {string} fingerprint of the election
   * @param {number} usesOfGenerator expected
   * @param {number} usesOfKey expected
   */
  constructor(group, publicKey, fingerprint, usesOfGenerator, usesOfKey) {
    this.group = group;
    this.publicKey = publicKey;
    this.fingerprint = fingerprint;
    this.#generator = new PowerTable(group, group.generator, usesOfGenerator);
    this.#publicKey = new PowerTable(group, publicKey, usesOfKey);
  }

  /** With tables that suit so many ballots, each made and checked. */
  static of(election, ballots = 1) {
    // a credential and a signature, each made once and checked once
    let generator = 3;
    let publicKey = 0;
    for (const question of election.questions) {
      // for each branch of a proof a power of either, and one more of g where its message is not the vote
      const branches = question.shuffled ? 0 : 2 * choicesOf(question) + overallProofsOf(question);
      generator += question.shuffled ? 3 : choicesOf(question) + 4 * branches;
      publicKey += question.shuffled ? 1 : choicesOf(question) + 2 * branches;
    }
    return new ElectionKey(
      election.group,
      election.publicKey,
      election.fingerprint,
      ballots * generator,
      ballots * publicKey,
    );
  }

  /** g to the power of the exponent. */
  g(exponent) {
    return this.#generator.pow(exponent);
  }

  /** y to the power of the exponent. */
  y(exponent) {
    return this.#publicKey.pow(exponent);
  }
}
