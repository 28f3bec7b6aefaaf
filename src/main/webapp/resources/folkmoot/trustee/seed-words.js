/**
 * A trustee's seed as twelve words of a list of 2,048, of which no two begin with the same four letters (without
 * accents): 11 bits for each, 132 bits together. The first 129 are the seed as a number of 22 digits to the base
 * 58, big-endian; the last 3 are the first bits of its SHA-256. A list of one language or of the other can be typed
 * whatever the page's language is.
 */

import { ALPHABET } from "/booth/base58.js";
import { utf8 } from "/booth/bytes.js";
import { sha256 } from "/booth/hash.js";

export const WORDS = 12;
const BITS = 11n;
const CHECK_BITS = 3n;
const DIGITS = 22;
const BASE = BigInt(ALPHABET.length);
const LETTERS = 4;

/** What is not right with typed words. */
export class WrongWords extends Error {
  /**
   * @param {"count"|"unknown"|"check"} kind
   * @param {object} found `count` of words; or `place` from 1, `word`, and `meant`, a word of the list or undefined
   */
  constructor(kind, found = {}) {
    super(kind);
    this.kind = kind;
    Object.assign(this, found);
  }
}

/**
 * @param {string} seed 22 characters of Base58
 * @param {string[]} list
 * @returns {Promise<string[]>} twelve words
 */
export async function wordsOf(seed, list) {
  const number = [...seed].reduce((value, digit) => value * BASE + BigInt(ALPHABET.indexOf(digit)), 0n);
  const whole = (number << CHECK_BITS) | (await check(seed));
  return Array.from({ length: WORDS }, (_, word) => {
    const shift = BITS * BigInt(WORDS - 1 - word);
    return list[Number(BigInt.asUintN(Number(BITS), whole >> shift))];
  });
}

async function check(seed) {
  return BigInt((await sha256(utf8(seed)))[0]) >> (8n - CHECK_BITS);
}

/**
 * The seed of places in a list.
 *
 * @param {number[]} indices
 * @returns {Promise<string|null>} null if the check bits do not fit, or the words stand for no seed
 */
export async function seedAt(indices) {
  const whole = indices.reduce((value, index) => (value << BITS) | BigInt(index), 0n);
  let number = whole >> CHECK_BITS;
  let seed = "";
  for (let digit = 0; digit < DIGITS; digit++) {
    seed = ALPHABET[Number(number % BASE)] + seed;
    number /= BASE;
  }
  const fits = number === 0n && (await check(seed)) === BigInt.asUintN(Number(CHECK_BITS), whole);
  return fits ? seed : null;
}

/**
 * The words of a text; numbers, commas, line ends and case do not count.
 *
 * @returns {string[]} as they were typed
 */
export function typedWords(text) {
  return text.normalize("NFC").match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
}

/**
 * The places of typed words in the list that most of them are from. A word counts by its first four letters; one
 * with a slip of one letter counts if only one word can be meant.
 *
 * @param {string} text
 * @param {string[][]} lists
 * @returns {{indices: number[], list: string[], typed: string[], guessed: number[]}} `guessed` are places, from 1,
 *     of words with a slip
 * @throws {WrongWords} `count`, or `unknown` for the first word that can be none
 */
export function readWords(text, lists) {
  const typed = typedWords(text);
  const [best] = lists.map((list) => new Lookup(list, typed)).sort((a, b) => a.unknown - b.unknown);
  const place = best.found.findIndex(({ index }) => index === undefined) + 1;
  if (place > 0 && typed.length <= WORDS + 1) {
    throw new WrongWords("unknown", { place, word: typed[place - 1], meant: best.found[place - 1].meant });
  }
  if (typed.length !== WORDS) {
    throw new WrongWords("count", { count: typed.length });
  }
  const guessed = best.found.flatMap(({ slip }, index) => (slip ? [index + 1] : []));
  return { indices: best.found.map(({ index }) => index), list: best.list, typed, guessed };
}

class Lookup {
  constructor(list, typed) {
    this.list = list;
    const plain = list.map(plainOf);
    this.found = typed.map((word) => find(plainOf(word), plain, list));
    // a slip is no sign of the other language, but less of one of this one
    this.unknown = this.found.reduce((sum, { index, slip }) => sum + (index === undefined ? 2 : slip ? 1 : 0), 0);
  }
}

/** Letters without accents, in lower case. */
function plainOf(word) {
  return word
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
}

function find(word, plain, list) {
  const exact = plain.indexOf(word);
  if (exact >= 0) {
    return { index: exact };
  }
  const begun = word.length < LETTERS ? [] : at(plain, (other) => other.slice(0, LETTERS) === word.slice(0, LETTERS));
  if (begun.length === 1) {
    return { index: begun[0], slip: distance(word, plain[begun[0]]) > 2 };
  }
  const near = at(plain, (other) => distance(word, other) === 1);
  if (near.length === 1 && word.length >= LETTERS) {
    return { index: near[0], slip: true };
  }
  const meant = near[0] ?? at(plain, (other) => distance(word, other) === 2)[0];
  return { meant: list[meant] };
}

function at(words, matches) {
  return words.flatMap((word, index) => (matches(word) ? [index] : []));
}

/** How many letters are missing, too many, changed, or in their neighbor's place; 3 for more than two. */
export function distance(a, b) {
  if (Math.abs(a.length - b.length) > 2) {
    return 3;
  }
  let [before, row] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1);
      }
    }
    [before, row] = [row, next];
  }
  return Math.min(3, row[b.length]);
}

/**
 * Which single word, or which two that changed places, keep words from being the seed that is looked for. Takes some
 * seconds: there are 24,564 ways to have one word wrong.
 *
 * @param {number[]} indices
 * @param {function(string): Promise<boolean>} isIt whether a seed is the one
 * @returns {Promise<number[]>} the place, or both places, from 1; none if more is wrong
 */
export async function misplaced(indices, isIt) {
  const fits = async (others) => {
    const seed = await seedAt(others);
    return seed !== null && (await isIt(seed));
  };
  for (let i = 0; i < WORDS; i++) {
    for (let j = i + 1; j < WORDS; j++) {
      if (indices[i] !== indices[j] && (await fits(replaced(indices, { [i]: indices[j], [j]: indices[i] })))) {
        return [i + 1, j + 1];
      }
    }
  }
  for (let place = 0; place < WORDS; place++) {
    for (let other = 0; other < 1 << Number(BITS); other++) {
      if (other !== indices[place] && (await fits(replaced(indices, { [place]: other })))) {
        return [place + 1];
      }
    }
  }
  return [];
}

function replaced(items, changes) {
  return items.map((item, index) => changes[index] ?? item);
}
