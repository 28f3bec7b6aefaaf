/** Products of many powers: cheaper together than one by one. */

import { bitLength } from "/booth/bytes.js";
import { digitsOf } from "/booth/modular.js";

const MAX_WIDTH = 12;

/**
 * The product of base^exponent over all pairs; 1 if there are none. The exponents are cut into digits; for each
 * place the bases with the same digit are multiplied into one bucket, and the buckets are then raised together.
 *
 * @param {Group} group
 * @param {bigint[]} bases elements
 * @param {bigint[]} exponents from 0 to q (exclusive), as many
 * @returns {bigint}
 * @source Pippenger 1976, section bucket method
 */
export function product(group, bases, exponents) {
  const width = widthFor(bases.length, bitLength(group.order));
  const digits = exponents.map((exponent) => digitsOf(exponent, width));
  const places = digits.reduce((most, each) => Math.max(most, each.length), 0);
  let result = 1n;
  for (let place = places - 1; place >= 0; place--) {
    for (let bit = 0; bit < width && result !== 1n; bit++) {
      result = group.times(result, result);
    }
    result = group.times(result, digitProduct(group, bases, digits, place, 1 << width));
  }
  return result;
}

/** The product of base^digit at one place. */
function digitProduct({ modulus }, bases, digits, place, size) {
  const buckets = new Array(size);
  bases.forEach((base, index) => {
    const digit = digits[index][place] ?? 0;
    if (digit !== 0) {
      buckets[digit] = buckets[digit] === undefined ? base : (buckets[digit] * base) % modulus;
    }
  });
  let running = 1n;
  let result = 1n;
  for (let digit = size - 1; digit > 0; digit--) {
    if (buckets[digit] !== undefined) {
      running = running === 1n ? buckets[digit] : (running * buckets[digit]) % modulus;
    }
    if (running !== 1n) {
      result = (result * running) % modulus;
    }
  }
  return result;
}

/** How many powers are multiplied together in one piece of work. */
const SLICE = 500;

/** The pieces of a long product, each `{bases, exponents}`. */
export function slices(bases, exponents) {
  const cut = [];
  for (let at = 0; at < bases.length; at += SLICE) {
    cut.push({ bases: bases.slice(at, at + SLICE), exponents: exponents.slice(at, at + SLICE) });
  }
  return cut;
}

function widthFor(count, bits) {
  let best = 1;
  const cost = (width) => Math.ceil(bits / width) * (count + 2 ** (width + 1) + width);
  for (let width = 2; width <= MAX_WIDTH; width++) {
    best = cost(width) < cost(best) ? width : best;
  }
  return best;
}
