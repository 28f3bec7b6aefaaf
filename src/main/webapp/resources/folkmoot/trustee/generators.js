/**
 * Generators of which nobody knows the discrete logarithms: each is hashed from its number, so that anyone can
 * compute it again.
 */

import { toNumber, utf8 } from "/booth/bytes.js";
import { sha256 } from "/booth/hash.js";

const SECONDARY = -1;

/**
 * The generator h that starts the chain of commitments.
 *
 * @param {Group} group
 * @returns {Promise<bigint>}
 * @source Belenios 2.0, section 6, table 6
 */
export function secondary(group) {
  return generator(group, SECONDARY);
}

/**
 * The generators h_0 to h_(n-1), distinct from each other, from g and from 1.
 *
 * @returns {Promise<bigint[]>}
 * @source Belenios 2.0, section 6, table 7
 */
export async function list(group, count) {
  const generators = await Promise.all(Array.from({ length: count }, (_, index) => generator(group, index)));
  const distinct = new Set(generators).add(await secondary(group));
  if (distinct.size !== count + 1) {
    throw new RangeError(`two of ${count} generators are the same`);
  }
  return generators;
}

/** @source Belenios 2.0, section 6, table 8 */
async function generator(group, index) {
  const cofactor = (group.modulus - 1n) / group.order;
  const seed = toNumber(await sha256(utf8(`ggen|${index}`)));
  const found = group.pow(seed, cofactor);
  if (found === 1n || found === group.generator) {
    throw new RangeError(`generator ${index} is not usable`);
  }
  return found;
}
