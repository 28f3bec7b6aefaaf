import { digitsOf, sentenceOf } from "/booth/ballot-reference.js";
import { qrCode } from "/booth/qr-code.js";

/** The reference of each hash by a list of words. */
export function references({ hashes, list }) {
  return hashes.map((hash) => ({ sentence: sentenceOf(hash, list), digits: digitsOf(hash) }));
}

/** The modules of the code of each text, 1 for a dark one. */
export function codes({ texts }) {
  return texts.map((text) => qrCode(text).map((row) => row.map(Number)));
}
