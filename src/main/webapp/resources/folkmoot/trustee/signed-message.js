/** A message of the key ceremony, itself a JSON text, with its sender's signature. */

import { Fields } from "/booth/fields.js";
import { messageChallenge } from "/booth/schnorr.js";
import { readProof } from "./reading.js";

export class SignedMessage {
  /**
   * @param {string} message
   * @param {{challenge: bigint, response: bigint}} signature
   */
  constructor(message, signature) {
    // in the order of the record
    this.message = message;
    this.signature = signature;
  }

  static read(json, group) {
    return Fields.read(
      json,
      "signed message",
      (fields) => new SignedMessage(fields.text("message"), readProof(fields.any("signature"), group)),
    );
  }

  /** @returns {Promise<boolean>} */
  isSignedBy(group, verificationKey) {
    return signsMessage(group, verificationKey, this.message, this.signature);
  }
}

/**
 * Whether a trustee signed a message of the key ceremony.
 *
 * @source Belenios 2.0, section 4.6.1
 */
export async function signsMessage(group, verificationKey, message, signature) {
  const commitment = recovered(group, verificationKey, signature);
  return signature.challenge === (await messageChallenge(group, message, commitment));
}

function recovered(group, key, { challenge, response }) {
  return group.times(group.pow(group.generator, response), group.pow(key, challenge));
}
