import { digitsOf, sentenceOf } from "/booth/ballot-reference.js";

/** The reference of each hash by a list of words. */
export function references({ hashes, list }) {
  return hashes.map((hash) => ({ sentence: sentenceOf(hash, list), digits: digitsOf(hash) }));
}
