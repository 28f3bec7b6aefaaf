/** Signed notes of C2SP: a text with signatures below it, and the checkpoints of a log. */

import { fromBase64, toBase64 } from "./base64.js";
import { concat, equal, fromHex, toHex, utf8 } from "./bytes.js";
import { sha256 } from "./hash.js";
import { Refused, refuseUnless } from "./refused.js";

const MAX_SIZE = 1 << 20;
const MAX_SIGNATURES = 100;
const ID_SIZE = 4;
const ED25519 = 1;

/** A key by which a log's notes are checked: `name+id+key`. Those of witnesses are of another kind. */
export class VerifierKey {
  #publicKey;

  constructor(name, id, publicKey) {
    this.name = name;
    this.id = id;
    this.#publicKey = publicKey;
  }

  /**
   * Reads a key. Whether its point is of prime order is not seen: a key comes with the election or the
   * release, not with the note.
   *
   * @throws {Refused} `NOTE_KEY` if it has another form, or the id does not belong to the key;
   *     `ED25519_MISSING` if the browser cannot check such signatures
   * @source C2SP signed-note, section Verifier keys
   */
  static async parse(text) {
    const parts = /^([^\s+\u0000-\u001f\u0085]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text);
    refuseUnless(parts !== null, "NOTE_KEY", "expected name+id+key");
    const [, name, id, encoded] = parts;
    const key = fromBase64(encoded);
    refuseUnless(key.length === 33 && key[0] === ED25519, "NOTE_KEY", "expected an Ed25519 key of a log");
    const computed = (await sha256(concat(utf8(`${name}\n`), key))).subarray(0, ID_SIZE);
    refuseUnless(toHex(computed) === id, "NOTE_KEY", "the id is not the key's");
    try {
      const imported = await crypto.subtle.importKey("raw", key.subarray(1), "Ed25519", true, ["verify"]);
      return new VerifierKey(name, fromHex(id), imported);
    } catch {
      throw new Refused("ED25519_MISSING", "this browser cannot check the log's signatures");
    }
  }

  /** Whether a signature line claims to be of this key. */
  isNamedBy(signature) {
    return signature.keyName === this.name && equal(signature.keyId, this.id);
  }

  verifies(signature, message) {
    return crypto.subtle.verify("Ed25519", this.#publicKey, signature, message);
  }
}

export class SignedNote {
  constructor(text, signatures) {
    this.text = text;
    this.signatures = signatures;
  }

  /**
   * Reads a note.
   *
   * @param {Uint8Array} bytes at most 1 MiB
   * @throws {Refused} `NOTE_FORM`
   * @source C2SP signed-note, section Format
   */
  static parse(bytes) {
    const note = decoded(bytes);
    const blank = note.lastIndexOf("\n\n");
    const lines = note.slice(blank + 2).split("\n");
    const ends = lines.pop() === "";
    refuseUnless(
      blank >= 0 && ends && lines.length > 0 && lines.length <= MAX_SIGNATURES,
      "NOTE_FORM",
      "expected a text, a blank line and signatures",
    );
    return new SignedNote(note.slice(0, blank + 1), lines.map(readSignature));
  }

  /**
   * Goes on only if a trusted key signed. Signatures of other keys are ignored.
   *
   * @param {VerifierKey} key
   * @throws {Refused} `SIGNATURE_MISSING`; `SIGNATURE_WRONG` if any line claims the key and does not verify
   * @source C2SP signed-note, section Ed25519 signatures
   */
  async verify(key) {
    const claimed = this.signatures.filter((signature) => key.isNamedBy(signature));
    refuseUnless(claimed.length > 0, "SIGNATURE_MISSING", `not signed by ${key.name}`);
    const message = utf8(this.text);
    for (const { signature } of claimed) {
      refuseUnless(await key.verifies(signature, message), "SIGNATURE_WRONG", `a signature of ${key.name} is wrong`);
    }
  }
}

function readSignature(line) {
  const parts = /^— ([^\s+\u0000-\u001f\u0085]+) ([A-Za-z0-9+/]+=*)$/u.exec(line);
  const blob = parts === null ? new Uint8Array() : fromBase64(parts[2]);
  refuseUnless(blob.length > ID_SIZE, "NOTE_FORM", "expected an em dash, a name and base64");
  return { keyName: parts[1], keyId: blob.subarray(0, ID_SIZE), signature: blob.subarray(ID_SIZE) };
}

/** A text in UTF-8 without control characters but newlines. */
export function decoded(bytes) {
  let text = null;
  if (bytes.length <= MAX_SIZE) {
    try {
      text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // told below
    }
  }
  refuseUnless(
    text !== null && !/[\u0000-\u0009\u000b-\u001f\u007f]/.test(text),
    "NOTE_FORM",
    "expected a text of at most 1 MiB",
  );
  return text;
}

/** A hash in base64. */
export function digest(text) {
  const bytes = fromBase64(text);
  refuseUnless(bytes.length === 32, "NOTE_FORM", "expected 32 bytes in base64");
  return bytes;
}

/** A number from 0 that JavaScript holds exactly, in decimal digits without leading zero. */
export function size(text) {
  const number = /^(?:0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : NaN;
  refuseUnless(Number.isSafeInteger(number), "NOTE_FORM", "expected a number in decimal digits");
  return number;
}

/**
 * Reads the text of a note as a checkpoint.
 *
 * @returns {{origin: string, size: number, root: Uint8Array}}
 * @throws {Refused} `NOTE_FORM`
 * @source C2SP tlog-checkpoint, section Note text
 */
export function readCheckpoint(text) {
  const lines = text.split("\n");
  const ends = lines.pop() === "";
  refuseUnless(
    ends && lines.length >= 3 && lines.every((line) => line !== ""),
    "NOTE_FORM",
    "expected origin, size and root, a line each",
  );
  return { origin: lines[0], size: size(lines[1]), root: digest(lines[2]) };
}

/** The text of a checkpoint without further lines. */
export function checkpointText({ origin, size: leaves, root }) {
  return `${origin}\n${leaves}\n${toBase64(root)}\n`;
}
