/**
 * Messages between the trustees of a group, carried by the server, which must not read them: signed by the
 * sender, encrypted to the receiver. Deviation from the specification: AES-256 in GCM instead of CCM, as the
 * server's own trustees do.
 *
 * An encrypted message is `{alpha, beta, data}`: g to the power of the randomness, the receiver's key to that
 * power times the element that the AES key is derived from, and the bytes in hexadecimal digits.
 */

import { fromHex, toHex, utf8 } from "/booth/bytes.js";
import { Fields } from "/booth/fields.js";
import { sha256 } from "/booth/hash.js";
import { read, toUtf8, write } from "/booth/json.js";
import { inverse } from "/booth/modular.js";
import { messageChallenge } from "/booth/schnorr.js";
import { Refused, refuseUnless } from "/booth/refused.js";
import { elementField, hexField, readText } from "./reading.js";
import { SignedMessage } from "./signed-message.js";

const IV_BYTES = 12;
const TAG_BITS = 128;

/** Reads an encrypted message. */
export function readSealed(json, group) {
  return Fields.read(json, "encrypted message", (fields) => ({
    alpha: elementField(fields, "alpha", group),
    beta: elementField(fields, "beta", group),
    data: toHex(hexField(fields, "data")),
  }));
}

/**
 * Signs and encrypts a message.
 *
 * @param {Prover} prover
 * @param {bigint} signingKey of the sender
 * @param {bigint} receiver the receiver's public key
 * @source Belenios 2.0, section 4.6.3
 */
export async function seal({ group, prover, chance }, signingKey, receiver, message) {
  const addressed = write({ recipient: receiver, message });
  const signature = await prover.knowledge(signingKey, (commitment) => messageChallenge(group, addressed, commitment));
  const plain = toUtf8(new SignedMessage(addressed, signature));
  const r = chance.scalar(group);
  const secret = group.pow(group.generator, chance.scalar(group));
  const alpha = group.pow(group.generator, r);
  const data = toHex(await encrypt(secret, alpha, plain));
  return { alpha, beta: group.times(group.pow(receiver, r), secret), data };
}

/**
 * Decrypts a message and checks whom it is from and to.
 *
 * @param {bigint} decryptionKey of the receiver
 * @param {bigint} sender the sender's verification key
 * @returns {Promise<string>}
 * @throws {Refused} `TRUSTEE_CERTIFICATE` if it is not to this receiver, not signed by the sender, or was
 *     changed on the way
 * @source Belenios 2.0, section 4.6.3
 */
export async function open(group, decryptionKey, sender, { alpha, beta, data }) {
  const secret = group.times(beta, inverse(group.pow(alpha, decryptionKey), group.modulus));
  const signed = SignedMessage.read(read(await decrypt(secret, alpha, fromHex(data))), group);
  refuseUnless(
    await signed.isSignedBy(group, sender),
    "TRUSTEE_CERTIFICATE",
    "a message between trustees is not signed by its sender",
  );
  const receiver = group.pow(group.generator, decryptionKey);
  return Fields.read(readText(signed.message), "message", (fields) => {
    refuseUnless(
      fields.text("recipient") === String(receiver),
      "TRUSTEE_CERTIFICATE",
      "a message between trustees is for somebody else",
    );
    return fields.text("message");
  });
}

async function encrypt(secret, alpha, plain) {
  const [key, parameters] = await cipher(secret, alpha, "encrypt");
  return new Uint8Array(await crypto.subtle.encrypt(parameters, key, plain));
}

async function decrypt(secret, alpha, bytes) {
  const [key, parameters] = await cipher(secret, alpha, "decrypt");
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, bytes));
  } catch {
    throw new Refused("TRUSTEE_CERTIFICATE", "a message between trustees cannot be decrypted");
  }
}

/** @source Belenios 2.0, section 4.6.1 */
async function cipher(secret, alpha, use) {
  const key = await crypto.subtle.importKey("raw", await sha256(utf8(`key|${secret}`)), "AES-GCM", false, [use]);
  const iv = (await sha256(utf8(`iv|${alpha}`))).slice(0, IV_BYTES);
  return [key, { name: "AES-GCM", iv, tagLength: TAG_BITS }];
}
