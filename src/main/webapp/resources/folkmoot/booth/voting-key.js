/**
 * The voting key: 16 random bytes from which follows everything that the booth draws to get a credential
 * signed. The same key always gives the same blinded messages, so that the registrars' repeated answers
 * bring everything back, on this device or, by a voting card, on another.
 *
 * Each value is HKDF-SHA-256 of the key without salt, with `folkmoot-voting-key|1|uuid|election_hash|label`
 * in UTF-8 as the information. Labels: `credential` (48 bytes, modulo q), `prefix` (32), `salt` (48), and
 * `blinding|HASH|ATTEMPT` (as long as the modulus, cut to its bits) where HASH is that of the registrar's
 * key in hexadecimal digits and ATTEMPT counts from 0 until a number below the modulus has an inverse.
 */

import { PREFIX_SIZE } from "./blind-rsa.js";
import { toNumber, utf8 } from "./bytes.js";
import { masked } from "./chance.js";
import { gcd } from "./modular.js";
import { SALT_SIZE } from "./registrar-key.js";
import { refuseUnless } from "./refused.js";

/** Length in bytes. */
export const KEY_SIZE = 16;

const SECRET_SIZE = 48;

export class VotingKey {
  #key;

  /**
   * @param {CryptoKey} key for HKDF with the use `deriveBits`; need not be extractable, and on a device that
   *     keeps it must not be
   */
  constructor(key) {
    this.#key = key;
  }

  /**
   * @param {Uint8Array} bytes 16 random ones, never a passphrase
   * @throws {RangeError} if there are more or fewer
   */
  static async of(bytes) {
    if (bytes.length !== KEY_SIZE) {
      throw new RangeError(`a voting key has ${KEY_SIZE} bytes`);
    }
    return new VotingKey(await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveBits"]));
  }

  /**
   * The credential's secret s, from 1 to q (exclusive).
   *
   * @returns {Promise<bigint>}
   * @source RFC 5869, section 2
   */
  async credential(election) {
    const secret = election.group.reduce(toNumber(await this.#derived(election, "credential", SECRET_SIZE)));
    refuseUnless(secret !== 0n, "BALLOT_CREDENTIAL", "a voting key that gives no credential");
    return secret;
  }

  /**
   * What blinds the credential's message for one registrar.
   *
   * @param {Election} election
   * @param {RegistrarKey} registrar
   * @returns {Promise<{prefix: Uint8Array, salt: Uint8Array, factor: bigint}>}
   */
  async blinding(election, registrar) {
    return {
      prefix: await this.#derived(election, "prefix", PREFIX_SIZE),
      salt: await this.#derived(election, "salt", SALT_SIZE),
      factor: await this.#factor(election, registrar),
    };
  }

  async #factor(election, { hash, modulus, bits, size }) {
    for (let attempt = 0; ; attempt++) {
      const bytes = await this.#derived(election, `blinding|${hash}|${attempt}`, size);
      const candidate = masked(bytes, bits);
      if (candidate < modulus && gcd(candidate, modulus) === 1n) {
        return candidate;
      }
    }
  }

  async #derived(election, label, size) {
    const info = utf8(["folkmoot-voting-key", "1", election.uuid, election.fingerprint, label].join("|"));
    const parameters = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
    return new Uint8Array(await crypto.subtle.deriveBits(parameters, this.#key, 8 * size));
  }
}
