/**
 * The public key of one registrar for one election: RSA of 3072 to 8192 bits with the exponent 65537. The
 * election binds the hash of its encoding, so that no voter can be given a special key and be recognized by
 * it.
 */

import { bitLength, fromNumber, toHex, toNumber } from "./bytes.js";
import { sha256 } from "./hash.js";
import { Refused, refuseUnless } from "./refused.js";

const MIN_BITS = 3072;
const MAX_BITS = 8192;
const PSS = { name: "RSA-PSS", hash: "SHA-384" };

/** Length of a salt in bytes. */
export const SALT_SIZE = 48;

export class RegistrarKey {
  #key;

  constructor(key, modulus, hash) {
    this.#key = key;
    this.modulus = modulus;
    this.bits = bitLength(modulus);
    /** Length of a signature in bytes. */
    this.size = Math.ceil(this.bits / 8);
    this.hash = hash;
    Object.freeze(this);
  }

  /**
   * Reads the DER of an X.509 SubjectPublicKeyInfo.
   *
   * @param {Uint8Array} encoding
   * @param {string} expectedHash SHA-256 of the encoding in hexadecimal digits, from the election
   * @throws {Refused} `REGISTRAR_KEY` if the election binds another key or this is none
   */
  static async parse(encoding, expectedHash) {
    const hash = toHex(await sha256(encoding));
    refuseUnless(hash === expectedHash, "REGISTRAR_KEY", "the election binds another registrar's key");
    let key;
    let parts;
    try {
      key = await crypto.subtle.importKey("spki", encoding, PSS, true, ["verify"]);
      parts = await crypto.subtle.exportKey("jwk", key);
    } catch {
      throw new Refused("REGISTRAR_KEY", "expected the DER of an RSA key");
    }
    const modulus = toNumber(fromBase64Url(parts.n));
    const bits = bitLength(modulus);
    refuseUnless(
      bits >= MIN_BITS && bits <= MAX_BITS && (modulus & 1n) === 1n && parts.e === "AQAB",
      "REGISTRAR_KEY",
      "expected an RSA key of 3072 bits or more, exponent 65537",
    );
    return new RegistrarKey(key, modulus, hash);
  }

  /** Whether the bytes are a number below the modulus, of the modulus' length. */
  isBlock(bytes) {
    return bytes.length === this.size && toNumber(bytes) < this.modulus;
  }

  /** A number below the modulus in the modulus' length. */
  block(number) {
    return fromNumber(number, this.size);
  }

  /**
   * Whether the registrar signed: RSASSA-PSS with SHA-384 and a salt of 48 bytes.
   *
   * @param {Uint8Array} signature
   * @param {Uint8Array} prepared the random prefix followed by the message
   * @source RFC 9474, section 4.5
   */
  async verifies(signature, prepared) {
    return (
      this.isBlock(signature) &&
      crypto.subtle.verify({ ...PSS, saltLength: SALT_SIZE }, this.#key, signature, prepared)
    );
  }
}

function fromBase64Url(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) =>
    character.charCodeAt(0),
  );
}
