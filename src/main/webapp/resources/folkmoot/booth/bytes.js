/** Bytes as texts and as numbers. Numbers are big-endian and never negative. */

const ENCODER = new TextEncoder();

/** @returns {Uint8Array} */
export function utf8(text) {
  return ENCODER.encode(text);
}

/** @param {...Uint8Array} parts */
export function concat(...parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether two byte strings are the same. The time it takes tells where they differ. */
export function equal(a, b) {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Lower-case hexadecimal digits, two for each byte. */
export function toHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {string} digits an even number of hexadecimal digits
 * @throws {RangeError} if it is anything else
 */
export function fromHex(digits) {
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(digits)) {
    throw new RangeError("not hexadecimal");
  }
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** @returns {bigint} 0n for no bytes */
export function toNumber(bytes) {
  return bytes.length === 0 ? 0n : BigInt(`0x${toHex(bytes)}`);
}

/**
 * @param {bigint} number
 * @param {number} size in bytes
 * @throws {RangeError} if the number needs more
 */
export function fromNumber(number, size) {
  const digits = number.toString(16).padStart(2 * size, "0");
  if (digits.length > 2 * size) {
    throw new RangeError(`a number does not fit into ${size} bytes`);
  }
  return fromHex(digits);
}

/** Number of bits without leading zeros; 0 has none. */
export function bitLength(number) {
  return number === 0n ? 0 : number.toString(2).length;
}
