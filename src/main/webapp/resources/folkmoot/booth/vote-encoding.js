/** Votes of shuffled questions as group elements: 8 bits per option, then 8 bits of padding. */

import { toNumber } from "./bytes.js";
import { refuseUnless } from "./refused.js";

const PADDING = 8n;

/** Largest number that an option can be given. */
export const MAX_VALUE = 255;

/**
 * The element of a vote: the first padding from 0 that gives one.
 *
 * @param {Group} group
 * @param {number[]} vote at most 254 numbers from 0 to 255
 * @returns {bigint}
 * @source Belenios 2.0, section 4.11.2
 */
export function encode(group, vote) {
  const packed = toNumber(Uint8Array.from(vote)) << PADDING;
  for (let padding = 0n; padding < 1n << PADDING; padding++) {
    if (group.contains(packed + padding)) {
      return packed + padding;
    }
  }
  refuseUnless(false, "VOTE_NOT_ALLOWED", "no padding makes the vote an element");
}

/** The last numbers that an element stands for. */
export function decode(element, options) {
  const vote = [];
  for (let rest = element >> PADDING; vote.length < options; rest >>= 8n) {
    vote.unshift(Number(rest & 255n));
  }
  return vote;
}
