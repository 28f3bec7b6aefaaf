/** Hashes by WebCrypto. They are asynchronous, and so are all proofs. */

import { toHex, utf8 } from "./bytes.js";
import { toBase64 } from "./base64.js";

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array>} 32 bytes
 * @source FIPS 180-4, section 6.2
 */
export async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array>} 48 bytes
 * @source FIPS 180-4, section 6.5
 */
export async function sha384(bytes) {
  return new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
}

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export async function hexOf(text) {
  return toHex(await sha256(utf8(text)));
}

/** SHA-256 in base64 without padding, as elections and ballots are named inside of ballots. */
export async function fingerprint(bytes) {
  return toBase64(await sha256(bytes)).replace(/=+$/, "");
}
