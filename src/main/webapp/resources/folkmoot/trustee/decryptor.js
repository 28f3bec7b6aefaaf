/** Makes one trustee's partial decryption. */

import { partialDecryption } from "./partial-decryption.js";

/** The work for one ciphertext, in units of a power of a fixed base; for the progress. */
const UNITS = 20;

export class Decryptor {
  #key;
  #privateKey;
  #chance;
  #work;

  /**
   * @param {{group: Group, fingerprint: string}} key of the election
   * @param {bigint} privateKey of the trustee
   * @param {{chance: Chance, work: object}} parts as for {@link Shuffler}
   */
  constructor(key, privateKey, { chance, work }) {
    this.#key = key;
    this.#privateKey = privateKey;
    this.#chance = chance;
    this.#work = work;
  }

  static unitsOf(ciphertexts) {
    return UNITS * ciphertexts;
  }

  /**
   * Decrypts every ciphertext of a tally as far as one trustee can.
   *
   * @param {object[][]} tally rows of ciphertexts
   * @returns {Promise<string>} the text of the record
   * @throws {Refused} `NOT_IN_GROUP` if what is given is no tally
   * @source Belenios 2.0, section 4.18
   */
  async decrypt(tally) {
    const { group, fingerprint } = this.#key;
    const shared = { group: group.label, fingerprint, privateKey: this.#privateKey };
    const rows = [];
    for (const [index, row] of tally.entries()) {
      // a nonce is used once: pieces that are kept are never made again with another one
      const items = row.map(({ alpha }) => ({ alpha, nonce: this.#chance.scalar(group) }));
      rows.push(await this.#work.map(`decrypt ${index}`, "decrypt", { ...shared, uses: row.length }, items, UNITS));
    }
    return partialDecryption(rows);
  }
}
