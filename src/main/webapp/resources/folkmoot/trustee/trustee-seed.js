/**
 * The one secret that a trustee of a Pedersen group keeps: 22 characters of Base58, about 128 bits, from which
 * the keys follow that sign and open the messages of the key ceremony. Together with the public files of the
 * ceremony it gives the trustee's private key again.
 */

import { ALPHABET } from "/booth/base58.js";
import { toNumber, utf8 } from "/booth/bytes.js";
import { sha256 } from "/booth/hash.js";
import { below } from "./below.js";

const LENGTH = 22;
const FORM = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

export class TrusteeSeed {
  #text;

  constructor(text) {
    this.#text = text;
  }

  /** @param {Chance} chance */
  static draw(chance) {
    return new TrusteeSeed(Array.from({ length: LENGTH }, () => ALPHABET[below(chance, ALPHABET.length)]).join(""));
  }

  /**
   * Reads the seed as it is kept; spaces and line ends around it do not count.
   *
   * @throws {RangeError} if it is not in the form in which it was drawn: a sentence of one's own is easier to guess
   */
  static read(text) {
    const stripped = text.trim();
    if (!FORM.test(stripped)) {
      throw new RangeError(`no ${LENGTH} characters of Base58`);
    }
    return new TrusteeSeed(stripped);
  }

  /** The secret itself. */
  get text() {
    return this.#text;
  }

  /**
   * @returns {Promise<bigint>}
   * @source Belenios 2.0, section 4.6.1
   */
  signingKey(group) {
    return this.#derived("sk", group);
  }

  /**
   * @returns {Promise<bigint>}
   * @source Belenios 2.0, section 4.6.1
   */
  decryptionKey(group) {
    return this.#derived("dk", group);
  }

  async #derived(purpose, group) {
    return group.reduce(toNumber(await sha256(utf8(`${purpose}|${this.#text}`))));
  }

  /** Does not show the secret. */
  toString() {
    return "TrusteeSeed";
  }
}
