/**
 * The input of one Fiat-Shamir challenge: a domain tag, then parts, each after a separator. All hash
 * input of the proofs goes through here, so that no proof can stand for another kind of proof.
 */

import { toNumber, utf8 } from "./bytes.js";
import { sha256 } from "./hash.js";

export class Transcript {
  #parts;

  constructor(domain) {
    this.#parts = [domain];
  }

  /** A transcript of a kind of proof. */
  static of(domain) {
    return new Transcript(domain);
  }

  /** A vertical bar and a text or an element. */
  bar(part) {
    this.#parts.push("|", String(part));
    return this;
  }

  /** A comma and an element. */
  comma(element) {
    this.#parts.push(",", String(element));
    return this;
  }

  /**
   * SHA-256, big-endian, modulo q.
   *
   * @param {Group} group
   * @returns {Promise<bigint>}
   * @source Belenios 2.0, section 4.12
   */
  async challenge(group) {
    return group.reduce(toNumber(await sha256(utf8(this.#parts.join("")))));
  }
}
