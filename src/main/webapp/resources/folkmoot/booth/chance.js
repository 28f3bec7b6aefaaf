/** The one source of random numbers; draws from the browser's generator unless a test gives its own. */

import { bitLength, toNumber } from "./bytes.js";

export class Chance {
  #fill;

  /**
   * @param {function(Uint8Array): void} [fill] fills an array with bytes; tests that compare with the
   *     server's code give their own
   */
  constructor(fill = (bytes) => crypto.getRandomValues(bytes)) {
    this.#fill = fill;
  }

  /** @returns {Uint8Array} so many bytes, at most 65,536 */
  bytes(size) {
    const bytes = new Uint8Array(size);
    this.#fill(bytes);
    return bytes;
  }

  /** An exponent, every one equally likely: numbers from q on are drawn again, not reduced. */
  scalar(group) {
    let candidate;
    do {
      candidate = masked(this.bytes(Math.ceil(bitLength(group.order) / 8)), bitLength(group.order));
    } while (candidate >= group.order);
    return candidate;
  }
}

/** A number of so many bits from as many bytes as hold them; what is above is dropped. */
export function masked(bytes, bits) {
  return BigInt.asUintN(bits, toNumber(bytes));
}
