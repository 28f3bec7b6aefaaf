/** Reads what the records of trustees are made of, beside what the booth's `Fields` reads. */

import { fromHex } from "/booth/bytes.js";
import { decimal, Fields } from "/booth/fields.js";
import { read } from "/booth/json.js";
import { Refused, refuseUnless } from "/booth/refused.js";
import { utf8 } from "/booth/bytes.js";

/** Reads a text that must be canonical JSON. */
export function readText(text) {
  return read(utf8(text));
}

/** A text that stands in a list. */
function textOf(json, record) {
  refuseUnless(typeof json === "string", "JSON_TYPE", `${record}: expected a string`);
  return json;
}

function inGroup(number, group) {
  refuseUnless(group.contains(number), "NOT_IN_GROUP", `a number is no element of ${group.label}`);
  return number;
}

/** A ciphertext of which nobody has looked yet whether its numbers are elements. */
export function readCiphertext(json) {
  return Fields.read(json, "ciphertext", (fields) => ({ alpha: fields.number("alpha"), beta: fields.number("beta") }));
}

/**
 * A decimal number that stands in a list.
 *
 * @returns {bigint}
 */
export function number(json, record) {
  return decimal(textOf(json, record));
}

/**
 * A decimal number that is an element, which may be 1.
 *
 * @returns {bigint}
 * @throws {Refused} `NOT_IN_GROUP`
 */
export function element(json, record, group) {
  return inGroup(number(json, record), group);
}

/** The same of a member of a record. */
export function elementField(fields, name, group) {
  return inGroup(fields.number(name), group);
}

/**
 * A decimal number that is an exponent.
 *
 * @throws {Refused} `SCALAR_OUT_OF_RANGE`
 */
export function scalar(json, record, group) {
  const read = number(json, record);
  refuseUnless(read < group.order, "SCALAR_OUT_OF_RANGE", "a challenge or response is not between 0 and q");
  return read;
}

/**
 * Bytes in pairs of hexadecimal digits, the letters in lower case.
 *
 * @param {number} [size] how many bytes there must be
 * @returns {Uint8Array}
 */
export function hexField(fields, name, size) {
  const digits = fields.text(name);
  refuseUnless(/^(?:[0-9a-f]{2})*$/.test(digits), "JSON_TYPE", `"${name}" is not hexadecimal`);
  const bytes = fromHex(digits);
  refuseUnless(size === undefined || bytes.length === size, "JSON_LENGTH", `"${name}" has not ${size} bytes`);
  return bytes;
}

/**
 * A challenge and a response, both from 0 to q (exclusive).
 *
 * @returns {{challenge: bigint, response: bigint}}
 * @source Belenios 2.0, section 4.3
 */
export function readProof(json, group) {
  return Fields.read(json, "proof", (fields) => ({
    challenge: fields.scalar("challenge", group),
    response: fields.scalar("response", group),
  }));
}

/**
 * Does work about what one trustee sent; a refusal names the trustee.
 *
 * @param {number} trustee from 1; {@link Refused} carries it as `trustee`
 * @param {string} about begins the refusal's detail; empty to leave it as it is
 */
export async function of(trustee, about, work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) {
      const named = new Refused(error.reason, about === "" ? error.detail : `${about}: ${error.detail}`);
      named.trustee = error.trustee ?? trustee;
      throw named;
    }
    throw error;
  }
}
