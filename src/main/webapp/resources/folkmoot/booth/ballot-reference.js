/**
 * What people compare of a ballot: six words of 11 bits each from the first 66 bits of its SHA-256
 * (big-endian), and twelve digits, the next 40 bits modulo 10^12. A short reference never replaces the
 * whole hash, which the device compares.
 */

const WORDS = 6;
const BITS = 11n;
const DIGIT_BITS = 40n;
const HASH_BITS = 256n;

/**
 * @param {string} hash 64 hexadecimal digits
 * @param {string[]} list 2,048 words of a language
 * @returns {string} words in lower case with a space between
 */
export function sentenceOf(hash, list) {
  return Array.from({ length: WORDS }, (_, word) => list[Number(bits(hash, BigInt(word) * BITS, BITS))]).join(" ");
}

/** @returns {string} twelve decimal digits */
export function digitsOf(hash) {
  return (bits(hash, BigInt(WORDS) * BITS, DIGIT_BITS) % 10n ** 12n).toString().padStart(12, "0");
}

function bits(hash, from, count) {
  return BigInt.asUintN(Number(count), BigInt(`0x${hash}`) >> (HASH_BITS - from - count));
}
