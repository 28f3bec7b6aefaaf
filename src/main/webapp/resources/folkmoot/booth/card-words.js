/**
 * A voting key as the twelve words of a voting card: 11 bits each from a list of 2,048, of which the first 128 are
 * the key, big-endian, and the last 4 the first bits of its SHA-256. Lists of both languages count on every page.
 */

import { sha256 } from "./hash.js";
import { KEY_SIZE } from "./voting-key.js";

const WORDS = 12;
const BITS = 11n;
const CHECK_BITS = 4n;
const LETTERS = 4;

/** What is not right with typed words: `count`, `word` with its place from 1, or `check`. */
export class WrongWords extends Error {
  constructor(kind, ...found) {
    super(kind);
    this.kind = kind;
    this.found = found;
  }
}

/** @returns {Promise<string[]>} */
export async function wordsOf(key, list) {
  const whole = (numberOf(key) << CHECK_BITS) | (await check(key));
  return Array.from({ length: WORDS }, (_, at) => list[Number(BigInt.asUintN(11, whole >> (BITS * BigInt(WORDS - 1 - at))))]);
}

/**
 * @param {string} text case, accents, numbers and signs between do not count, nor what follows a word's fourth letter
 * @param {string[][]} lists
 * @returns {Promise<Uint8Array>} the key
 * @throws {WrongWords}
 */
export async function keyOf(text, lists) {
  const typed = text.normalize("NFC").match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const read = lists.map((list) => placesOf(typed, list)).sort((a, b) => missing(a) - missing(b))[0];
  const wrong = read.indexOf(-1);
  if (wrong >= 0 && typed.length <= WORDS + 1) {
    throw new WrongWords("word", wrong + 1, typed[wrong]);
  }
  if (typed.length !== WORDS) {
    throw new WrongWords("count", typed.length);
  }
  const whole = read.reduce((number, place) => (number << BITS) | BigInt(place), 0n);
  const key = bytesOf(whole >> CHECK_BITS);
  if ((await check(key)) !== BigInt.asUintN(Number(CHECK_BITS), whole)) {
    throw new WrongWords("check");
  }
  return key;
}

/** Whether somebody who typed a word meant that one. */
export function means(typed, word) {
  const [given, wanted] = [plain(typed), plain(word)];
  return given === wanted || (given.length >= LETTERS && given.slice(0, LETTERS) === wanted.slice(0, LETTERS));
}

function placesOf(typed, list) {
  const exact = new Map(list.map((word, place) => [plain(word), place]));
  const begun = new Map(list.map((word, place) => [plain(word).slice(0, LETTERS), place]));
  return typed.map(plain).map((word) => exact.get(word) ?? (word.length < LETTERS ? -1 : (begun.get(word.slice(0, LETTERS)) ?? -1)));
}

function missing(places) {
  return places.filter((place) => place < 0).length;
}

function plain(word) {
  return word.normalize("NFD").replace(/[^\p{L}]/gu, "").toLowerCase();
}

function numberOf(bytes) {
  return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

function bytesOf(number) {
  return Uint8Array.from({ length: KEY_SIZE }, (_, at) => Number(BigInt.asUintN(8, number >> BigInt(8 * (KEY_SIZE - 1 - at)))));
}

async function check(key) {
  return BigInt((await sha256(key))[0]) >> (8n - CHECK_BITS);
}
