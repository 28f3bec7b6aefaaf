/**
 * Powers of one base that is raised often: the generator, the election key. An exponent is cut into
 * digits of some bits; for each digit the table holds all powers, so that an exponentiation is one
 * multiplication per digit and no squaring.
 */

import { bitLength } from "./bytes.js";
import { digitsOf, power } from "./modular.js";

const MAX_WIDTH = 8;

export class PowerTable {
  #group;
  #base;
  #width;
  #rows = [];

  /**
   * A table whose width suits a number of expected uses; for few uses there is none. Its rows are
   * made when they are first needed.
   *
   * @param {Group} group
   * @param {bigint} base an element
   * @param {number} expectedUses how often it will be raised to exponents up to q
   */
  constructor(group, base, expectedUses) {
    this.#group = group;
    this.#base = base;
    const bits = bitLength(group.order);
    // without a table: a squaring per bit and a multiplication per window
    let best = 1.2 * bits * expectedUses;
    this.#width = 0;
    for (let width = 1; width <= MAX_WIDTH; width++) {
      const cost = Math.ceil(bits / width) * (2 ** width + expectedUses);
      if (cost < best) {
        best = cost;
        this.#width = width;
      }
    }
  }

  /**
   * The base to the power of an exponent from 0 to q (exclusive).
   *
   * @source Handbook of Applied Cryptography, section algorithm 14.109
   */
  pow(exponent) {
    const modulus = this.#group.modulus;
    if (this.#width === 0) {
      return power(this.#base, exponent, modulus);
    }
    let product = 1n;
    digitsOf(exponent, this.#width).forEach((digit, place) => {
      if (digit !== 0) {
        product = (product * this.#row(place)[digit]) % modulus;
      }
    });
    return product;
  }

  #row(place) {
    while (this.#rows.length <= place) {
      const last = this.#rows.at(-1);
      const modulus = this.#group.modulus;
      const unit = last === undefined ? this.#base : (last.at(-1) * last[1]) % modulus;
      const row = [1n, unit];
      while (row.length < 1 << this.#width) {
        row.push((row.at(-1) * unit) % modulus);
      }
      this.#rows.push(row);
    }
    return this.#rows[place];
  }
}
