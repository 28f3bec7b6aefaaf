/**
 * A text as a square of dark and light modules: always version 5 with error correction M and mask 0, which
 * holds 84 bytes. (The standard asks to try all masks for the one that reads best; readers take any.)
 */

import { utf8 } from "./bytes.js";

const SIZE = 37;
const BLOCKS = 2;
const DATA = 43;
const CORRECTION = 24;
const MOST = BLOCKS * DATA - 2;

/** Correction level M and mask 0 with their check bits, masked. */
const FORMAT = 0b101010000010010;

/**
 * @param {string} text at most 84 bytes in UTF-8
 * @returns {boolean[][]} rows; true is dark
 * @throws {RangeError} if the text is longer
 */
export function qrCode(text) {
  const rows = Array.from({ length: SIZE }, () => Array(SIZE).fill(null));
  frame(rows);
  fill(rows, codewords(utf8(text)));
  return rows;
}

function frame(rows) {
  const square = (top, left, size, dark) => {
    for (let row = Math.max(0, top); row < Math.min(SIZE, top + size); row++) {
      rows[row].fill(dark, Math.max(0, left), Math.max(0, Math.min(SIZE, left + size)));
    }
  };
  for (const [top, left] of [[0, 0], [0, SIZE - 7], [SIZE - 7, 0]]) {
    square(top - 1, left - 1, 9, false);
    square(top, left, 7, true);
    square(top + 1, left + 1, 5, false);
    square(top + 2, left + 2, 3, true);
  }
  square(SIZE - 9, SIZE - 9, 5, true);
  square(SIZE - 8, SIZE - 8, 3, false);
  square(SIZE - 7, SIZE - 7, 1, true);
  for (let at = 8; at < SIZE - 8; at++) {
    rows[6][at] = rows[at][6] = at % 2 === 0;
  }
  for (let bit = 0; bit < 15; bit++) {
    const dark = ((FORMAT >> bit) & 1) === 1;
    const near = bit < 6 ? bit : bit < 8 ? bit + 1 : null;
    const [row, column] = near !== null ? [near, 8] : [8, bit === 8 ? 7 : 14 - bit];
    rows[row][column] = dark;
    const [otherRow, otherColumn] = bit < 8 ? [8, SIZE - 1 - bit] : [SIZE - 15 + bit, 8];
    rows[otherRow][otherColumn] = dark;
  }
  rows[SIZE - 8][8] = true;
}

/** Two columns at a time from the right, up and down in turn, past the upright line of time. */
function fill(rows, bytes) {
  let bit = 0;
  let upwards = true;
  for (let right = SIZE - 1; right > 0; right -= 2) {
    right -= right === 6 ? 1 : 0;
    for (let step = 0; step < SIZE; step++) {
      const row = upwards ? SIZE - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (rows[row][column] === null) {
          const dark = ((bytes[bit >> 3] >> (7 - (bit & 7))) & 1) === 1;
          rows[row][column] = dark !== ((row + column) % 2 === 0);
          bit++;
        }
      }
    }
    upwards = !upwards;
  }
}

function codewords(content) {
  if (content.length > MOST) {
    throw new RangeError(`at most ${MOST} bytes`);
  }
  // mode 4, length, content, each half a byte further on
  const shifted = [0x4, content.length, ...content, 0].map((byte, index, all) =>
    index === 0 ? (byte << 4) | (all[1] >> 4) : ((byte << 4) & 0xff) | ((all[index + 1] ?? 0) >> 4),
  );
  const data = shifted.slice(0, content.length + 2);
  for (let pad = 0; data.length < BLOCKS * DATA; pad++) {
    data.push(pad % 2 === 0 ? 0xec : 0x11);
  }
  const blocks = Array.from({ length: BLOCKS }, (_, block) => data.slice(block * DATA, (block + 1) * DATA));
  const checks = blocks.map(correction);
  const mixed = (parts) => parts[0].flatMap((_, index) => parts.map((part) => part[index]));
  return [...mixed(blocks), ...mixed(checks), 0];
}

/** Reed-Solomon: what is left of the block over the polynomial with the roots 2^0 to 2^23. */
function correction(block) {
  let generator = [1];
  for (let root = 1, degree = 0; degree < CORRECTION; degree++, root = times(root, 2)) {
    generator = [...generator, 0].map((value, index) => value ^ times(generator[index - 1] ?? 0, root));
  }
  const rest = [...block, ...Array(CORRECTION).fill(0)];
  for (let at = 0; at < block.length; at++) {
    const factor = rest[at];
    generator.forEach((value, index) => (rest[at + index] ^= times(value, factor)));
  }
  return rest.slice(block.length);
}

/** Product in GF(256) modulo x^8 + x^4 + x^3 + x^2 + 1. */
function times(a, b) {
  let product = 0;
  for (let left = a, right = b; right > 0; right >>= 1) {
    product ^= right & 1 ? left : 0;
    left = (left << 1) ^ (left & 0x80 ? 0x11d : 0);
  }
  return product;
}
