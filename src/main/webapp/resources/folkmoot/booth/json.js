/**
 * The part of JSON that the protocol uses, in its one canonical form: no spaces, whole numbers from
 * 0 in decimal digits, strings with the shortest escapes, members in a fixed order. Two different
 * byte strings never read as the same value.
 *
 * A value is a string, a number, a boolean, an array, or a `Map` of members in their order; writing
 * also takes a plain object for members and a bigint for a string of decimal digits.
 */

import { utf8 } from "./bytes.js";
import { Refused, refuseUnless } from "./refused.js";

/** Largest whole number that is written as a JSON number; above it stands a string of digits. */
export const MAX_NUMBER = 2 ** 30 - 1;

/** Deepest nesting; the deepest record of the protocol has 8 levels. */
const MAX_DEPTH = 16;

const SHORT = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

function escaped(character) {
  return SHORT.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function quoted(text) {
  return `"${text.replace(/["\\\u0000-\u001f\u007f]/g, escaped)}"`;
}

/** The canonical text of a value. */
export function write(value) {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "bigint":
      return `"${value}"`;
    case "boolean":
      return String(value);
    case "number":
      if (!Number.isSafeInteger(value) || value < 0) {
        throw new RangeError(`${value} is no whole number from 0`);
      }
      return value <= MAX_NUMBER ? String(value) : `"${value}"`;
    default:
  }
  if (Array.isArray(value)) {
    return `[${value.map(write).join(",")}]`;
  }
  const members = value instanceof Map ? [...value] : Object.entries(value);
  return `{${members.map(([name, item]) => `${quoted(name)}:${write(item)}`).join(",")}}`;
}

/** The canonical text in UTF-8. */
export function toUtf8(value) {
  return utf8(write(value));
}

/**
 * Reads a whole record.
 *
 * @param {Uint8Array} bytes
 * @throws {Refused} `JSON_NOT_UTF8`, `JSON_TOO_DEEP`, `JSON_DUPLICATE_KEY`; `JSON_NOT_CANONICAL` for
 *     everything else that is no JSON or not the canonical form of it
 */
export function read(bytes) {
  return new Reader(decode(bytes)).whole();
}

function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused("JSON_NOT_UTF8", "a record is not valid UTF-8");
  }
}

class Reader {
  #input;
  #at = 0;
  #depth = 0;

  constructor(input) {
    this.#input = input;
  }

  whole() {
    const value = this.#value();
    this.#require(this.#at === this.#input.length, "the end of the record");
    return value;
  }

  #value() {
    switch (this.#input[this.#at]) {
      case "{":
        return this.#nested(() => this.#members());
      case "[":
        return this.#nested(() => this.#array());
      case '"':
        return this.#text();
      case "t":
        return this.#word("true", true);
      case "f":
        return this.#word("false", false);
      default:
        return this.#number();
    }
  }

  #nested(content) {
    this.#depth++;
    refuseUnless(this.#depth <= MAX_DEPTH, "JSON_TOO_DEEP", `nested deeper than ${MAX_DEPTH} levels`);
    this.#at++;
    const value = content();
    this.#depth--;
    return value;
  }

  #array() {
    const items = [];
    if (!this.#skip("]")) {
      do {
        items.push(this.#value());
      } while (this.#skip(","));
      this.#require(this.#skip("]"), "]");
    }
    return items;
  }

  #members() {
    const members = new Map();
    if (!this.#skip("}")) {
      do {
        const name = this.#text();
        refuseUnless(!members.has(name), "JSON_DUPLICATE_KEY", `the key "${name}" stands twice`);
        this.#require(this.#skip(":"), ":");
        members.set(name, this.#value());
      } while (this.#skip(","));
      this.#require(this.#skip("}"), "}");
    }
    return members;
  }

  #word(word, value) {
    this.#require(this.#input.startsWith(word, this.#at), word);
    this.#at += word.length;
    return value;
  }

  #number() {
    const digits = this.#match(/(?:0|[1-9][0-9]{0,9})(?![0-9])/y, "a value");
    this.#require(Number(digits) <= MAX_NUMBER, "a string, because the number is above 2^30 - 1");
    return Number(digits);
  }

  /** Reads any JSON string, and then wants it written as the writer would have. */
  #text() {
    const literal = this.#match(/"(?:[^"\\]|\\.)*"/sy, "a string");
    let text = null;
    try {
      text = JSON.parse(literal);
    } catch {
      // told below
    }
    this.#require(text !== null && quoted(text) === literal, "the shortest form of a string");
    return text;
  }

  #match(pattern, expected) {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#input);
    this.#require(found !== null, expected);
    this.#at = pattern.lastIndex;
    return found[0];
  }

  #skip(character) {
    const there = this.#input[this.#at] === character;
    this.#at += there ? 1 : 0;
    return there;
  }

  #require(holds, expected) {
    refuseUnless(holds, "JSON_NOT_CANONICAL", `at character ${this.#at} of a record, expected ${expected}`);
  }
}
