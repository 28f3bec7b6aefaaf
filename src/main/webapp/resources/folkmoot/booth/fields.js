/** Walks over the members of a JSON object in the order that the format prescribes. */

import { Refused, refuseUnless } from "./refused.js";

/** Decimal digits of the longest element or scalar. */
const MAX_DIGITS = 617;

export class Fields {
  #record;
  #members;
  #next = 0;

  constructor(record, members) {
    this.#record = record;
    this.#members = members;
  }

  /**
   * Reads an object to its end.
   *
   * @template T
   * @param {*} json
   * @param {string} record what it is, for the refusal
   * @param {function(Fields): T} reader
   * @returns {T}
   * @throws {Refused} `JSON_TYPE` if it is no object, `JSON_FIELDS` if its fields are not exactly
   *     those that the reader asked for
   */
  static read(json, record, reader) {
    refuseUnless(json instanceof Map, "JSON_TYPE", `${record}: expected an object`);
    const fields = new Fields(record, [...json]);
    const result = reader(fields);
    if (fields.#next !== fields.#members.length) {
      throw fields.#wrong(`no field "${fields.#members[fields.#next][0]}" here`);
    }
    return result;
  }

  any(name) {
    const value = this.optional(name);
    if (value === undefined) {
      throw this.#wrong(`field "${name}" missing or misplaced`);
    }
    return value;
  }

  /** @returns {*} undefined if the next field has another name */
  optional(name) {
    const member = this.#members[this.#next];
    if (member === undefined || member[0] !== name) {
      return undefined;
    }
    this.#next++;
    return member[1];
  }

  text(name) {
    return this.#typed(this.any(name), "string", name);
  }

  optionalText(name) {
    const value = this.optional(name);
    return value === undefined ? undefined : this.#typed(value, "string", name);
  }

  optionalFlag(name) {
    const value = this.optional(name);
    return value === undefined ? undefined : this.#typed(value, "boolean", name);
  }

  whole(name) {
    return this.#typed(this.any(name), "number", name);
  }

  /** @returns {bigint} */
  number(name) {
    return decimal(this.text(name));
  }

  /**
   * An element of a group that is not 1.
   *
   * @throws {Refused} `NOT_IN_GROUP`, `IDENTITY_ELEMENT`
   */
  nonIdentity(name, group) {
    const number = this.number(name);
    refuseUnless(group.contains(number), "NOT_IN_GROUP", `a number is no element of ${group.label}`);
    refuseUnless(number !== 1n, "IDENTITY_ELEMENT", `${this.#record}: ${name} is 1`);
    return number;
  }

  /**
   * An exponent from 0 to q (exclusive).
   *
   * @throws {Refused} `SCALAR_OUT_OF_RANGE`
   */
  scalar(name, group) {
    const number = this.number(name);
    refuseUnless(number < group.order, "SCALAR_OUT_OF_RANGE", "a challenge or response is not between 0 and q");
    return number;
  }

  /**
   * The items of a list.
   *
   * @param {function(*): *} reader of one item
   * @param {number} [size] how many there must be
   */
  list(name, reader, size) {
    return Fields.list(this.any(name), `${this.#record}: ${name}`, reader, size);
  }

  /** The items of a list of texts. */
  texts(name) {
    return this.list(name, (item) => this.#typed(item, "string", name));
  }

  static list(json, record, reader, size) {
    refuseUnless(Array.isArray(json), "JSON_TYPE", `${record}: expected a list`);
    refuseUnless(
      size === undefined || json.length === size,
      "JSON_LENGTH",
      `${record} has ${json.length} items, not ${size}`,
    );
    return json.map(reader);
  }

  #typed(value, type, name) {
    refuseUnless(typeof value === type, "JSON_TYPE", `${this.#record}: "${name}" is no ${type}`);
    return value;
  }

  #wrong(what) {
    return new Refused("JSON_FIELDS", `${this.#record}: ${what}`);
  }
}

/**
 * Reads decimal digits without sign or leading zero.
 *
 * @returns {bigint}
 * @throws {Refused} `NUMBER_NOT_CANONICAL` if the text is anything else or has more digits than the
 *     largest number of a group
 */
export function decimal(digits) {
  refuseUnless(
    digits.length <= MAX_DIGITS && /^(?:0|[1-9][0-9]*)$/.test(digits),
    "NUMBER_NOT_CANONICAL",
    `a number is not written in at most ${MAX_DIGITS} decimal digits`,
  );
  return BigInt(digits);
}
