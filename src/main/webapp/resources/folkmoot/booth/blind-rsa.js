/**
 * A voter's side of a blind signature by `RSABSSA-SHA384-PSS-Randomized`: blinds a message, and turns the
 * registrar's answer into a signature.
 */

import { concat, fromNumber, toNumber } from "./bytes.js";
import { sha384 } from "./hash.js";
import { gcd, inverse, power } from "./modular.js";
import { refuseUnless } from "./refused.js";
import { SALT_SIZE } from "./registrar-key.js";

const EXPONENT = 65537n;
const HASH_SIZE = 48;

/** Length of the random prefix in bytes. */
export const PREFIX_SIZE = 32;

export class BlindedMessage {
  #key;
  #prefix;
  #prepared;
  #inverse;

  constructor(key, prefix, prepared, inverseOfFactor, blinded) {
    this.#key = key;
    this.#prefix = prefix;
    this.#prepared = prepared;
    this.#inverse = inverseOfFactor;
    /** What goes to the registrar. */
    this.blinded = blinded;
  }

  /**
   * Blinds a message. The same drawn values give the same blinded message, which a registrar answers again.
   *
   * @param {RegistrarKey} key
   * @param {Uint8Array} message
   * @param {object} drawn
   * @param {Uint8Array} drawn.prefix 32 bytes
   * @param {Uint8Array} drawn.salt 48 bytes
   * @param {bigint} drawn.factor every number from 1 to n that has an inverse equally likely
   * @throws {RangeError} if a length is wrong
   * @source RFC 9474, section 4.2
   */
  static async of(key, message, { prefix, salt, factor }) {
    if (prefix.length !== PREFIX_SIZE || salt.length !== SALT_SIZE) {
      throw new RangeError("a prefix of 32 and a salt of 48 bytes");
    }
    const prepared = concat(prefix, message);
    const encoded = toNumber(await encodedMessage(prepared, key.bits - 1, salt));
    refuseUnless(gcd(encoded, key.modulus) === 1n, "REGISTRAR_KEY", "a message shares a factor with a key");
    const masked = (encoded * power(factor, EXPONENT, key.modulus)) % key.modulus;
    return new BlindedMessage(key, prefix, prepared, inverse(factor, key.modulus), key.block(masked));
  }

  /**
   * Takes the blinding off the registrar's answer.
   *
   * @param {Uint8Array} blindSignature
   * @returns {Promise<{prefix: Uint8Array, signature: Uint8Array}>}
   * @throws {Refused} `REGISTRAR_SIGNATURE` if the answer is not the registrar's signature of what was
   *     sent: a registrar that answers so is faulty or wants to recognize the voter
   * @source RFC 9474, section 4.4
   */
  async finish(blindSignature) {
    const wrong = "the registrar's answer is not its signature of what was sent";
    refuseUnless(this.#key.isBlock(blindSignature), "REGISTRAR_SIGNATURE", wrong);
    const unblinded = (toNumber(blindSignature) * this.#inverse) % this.#key.modulus;
    const signature = this.#key.block(unblinded);
    refuseUnless(await this.#key.verifies(signature, this.#prepared), "REGISTRAR_SIGNATURE", wrong);
    return { prefix: this.#prefix, signature };
  }
}

/**
 * EMSA-PSS with SHA-384 for hash and mask.
 *
 * @param {Uint8Array} message
 * @param {number} bits of the encoded message, at least 8 · 48 + 8 · 48 + 9
 * @param {Uint8Array} salt
 * @source RFC 8017, section 9.1.1
 */
async function encodedMessage(message, bits, salt) {
  const size = Math.ceil(bits / 8);
  const hash = await sha384(concat(new Uint8Array(8), await sha384(message), salt));
  const block = concat(new Uint8Array(size - salt.length - HASH_SIZE - 2), Uint8Array.of(1), salt);
  const mask = await maskOf(hash, block.length);
  const masked = block.map((byte, index) => byte ^ mask[index]);
  masked[0] &= 0xff >> (8 * size - bits);
  return concat(masked, hash, Uint8Array.of(0xbc));
}

/** @source RFC 8017, section B.2.1 */
async function maskOf(seed, size) {
  const parts = [];
  for (let counter = 0; counter * HASH_SIZE < size; counter++) {
    parts.push(await sha384(concat(seed, fromNumber(BigInt(counter), 4))));
  }
  return concat(...parts).subarray(0, size);
}
