/** Whole numbers by chance, drawn from bytes as the server's generator draws them. */

import { toNumber } from "/booth/bytes.js";

const TOP = 2 ** 31;

/**
 * A number from 0 to the bound (exclusive), every one equally likely: what is drawn too high is drawn again.
 *
 * @param {Chance} chance
 * @param {number} bound from 1 to 2^31 − 1
 */
export function below(chance, bound) {
  if ((bound & (bound - 1)) === 0) {
    return Number((BigInt(bound) * BigInt(drawn(chance))) >> 31n);
  }
  for (;;) {
    const candidate = drawn(chance);
    const rest = candidate % bound;
    if (candidate - rest + bound - 1 < TOP) {
      return rest;
    }
  }
}

/** A number of 31 bits. */
function drawn(chance) {
  return Number(toNumber(chance.bytes(4)) >> 1n);
}
