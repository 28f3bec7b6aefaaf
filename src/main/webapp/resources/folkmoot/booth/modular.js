/** Powers and inverses modulo a number. None of it takes the same time for all exponents. */

const WINDOW = 5;

/** The binary digits of an exponent, the lowest first, in pieces of some bits. */
export function digitsOf(exponent, width) {
  const bits = exponent.toString(2);
  const digits = [];
  for (let end = bits.length; end > 0; end -= width) {
    digits.push(parseInt(bits.slice(Math.max(0, end - width), end), 2));
  }
  return digits;
}

/**
 * base^exponent mod modulus, by windows that slide over zeros.
 *
 * @param {bigint} base from 0 to the modulus (exclusive)
 * @param {bigint} exponent not negative
 * @param {bigint} modulus above 1
 * @source Handbook of Applied Cryptography, section algorithm 14.85
 */
export function power(base, exponent, modulus) {
  const bits = exponent === 0n ? "" : exponent.toString(2);
  if (bits.length <= WINDOW * 4) {
    return shortPower(base, bits, modulus);
  }
  const odd = oddPowers(base, modulus);
  let result = 1n;
  for (let at = 0; at < bits.length; ) {
    if (bits[at] === "0") {
      result = (result * result) % modulus;
      at++;
      continue;
    }
    let end = Math.min(at + WINDOW, bits.length);
    while (bits[end - 1] === "0") {
      end--;
    }
    for (let i = at; i < end; i++) {
      result = (result * result) % modulus;
    }
    result = (result * odd[parseInt(bits.slice(at, end), 2) >> 1]) % modulus;
    at = end;
  }
  return result;
}

function shortPower(base, bits, modulus) {
  let result = 1n;
  for (const bit of bits) {
    result = (result * result) % modulus;
    if (bit === "1") {
      result = (result * base) % modulus;
    }
  }
  return result;
}

function oddPowers(base, modulus) {
  const square = (base * base) % modulus;
  const powers = [base];
  while (powers.length < 1 << (WINDOW - 1)) {
    powers.push((powers[powers.length - 1] * square) % modulus);
  }
  return powers;
}

/** @returns {bigint} the greatest common divisor */
export function gcd(a, b) {
  let [x, y] = [a, b];
  while (y !== 0n) {
    [x, y] = [y, x % y];
  }
  return x;
}

/**
 * The number that gives 1 when multiplied with a.
 *
 * @throws {RangeError} if there is none
 */
export function inverse(a, modulus) {
  let [r, nextR] = [modulus, a % modulus];
  let [t, nextT] = [0n, 1n];
  while (nextR !== 0n) {
    const quotient = r / nextR;
    [r, nextR] = [nextR, r - quotient * nextR];
    [t, nextT] = [nextT, t - quotient * nextT];
  }
  if (r !== 1n) {
    throw new RangeError("a number without an inverse");
  }
  return t < 0n ? t + modulus : t;
}
