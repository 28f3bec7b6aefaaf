/**
 * Base64 of RFC 4648, section 4, with padding. Reading takes the one form that writing gives: other
 * readers pass over stray bits at the end.
 */

import { refuseUnless } from "./refused.js";

const CHUNK = 8192;

/**
 * @param {Uint8Array} bytes
 * @source RFC 4648, section 4
 */
export function toBase64(bytes) {
  let characters = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    characters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(characters);
}

/**
 * @throws {Refused} `BASE64` if the text is not what {@link toBase64} writes
 */
export function fromBase64(text) {
  let bytes = null;
  if (/^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0) {
    bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  }
  refuseUnless(bytes !== null && toBase64(bytes) === text, "BASE64", "a text is not base64");
  return bytes;
}
