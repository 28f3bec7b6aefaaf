/** What a voter keeps: proof that a ballot stands in the public log, checkable with the log's key. */

import { ballotHash } from "./ballot.js";
import { utf8 } from "./bytes.js";
import { leafHash, requireConsistent, requireIncluded } from "./merkle.js";
import { refuseUnless } from "./refused.js";
import { decoded, digest, readCheckpoint, SignedNote, size } from "./signed-note.js";

const HEADER = "c2sp.org/tlog-proof@v1\nindex ";
const MAX_PATH = 63;

/** The entry that a log holds for a ballot: `cast|1|uuid|HASH`. */
export function castEntry(uuid, hash) {
  return utf8(`cast|1|${uuid}|${hash}`);
}

export class LogReceipt {
  constructor(index, path, note) {
    this.index = index;
    this.path = path;
    this.note = note;
    this.checkpoint = readCheckpoint(note.text);
  }

  /**
   * Reads a receipt. The extra line that the format allows is refused: nothing of ours has one.
   *
   * @param {Uint8Array} bytes
   * @throws {Refused} `NOTE_FORM`, `BASE64`
   * @source C2SP tlog-proof, section Format
   */
  static parse(bytes) {
    const text = decoded(bytes);
    const blank = text.indexOf("\n\n");
    refuseUnless(text.startsWith(HEADER) && blank >= HEADER.length, "NOTE_FORM", "expected a tlog-proof with an index");
    const [index, ...path] = text.slice(HEADER.length, blank).split("\n");
    refuseUnless(path.length <= MAX_PATH, "NOTE_FORM", "expected at most 63 hashes");
    const note = SignedNote.parse(utf8(text.slice(blank + 2)));
    return new LogReceipt(size(index), path.map(digest), note);
  }

  /**
   * Goes on only if the log signed, under its own name, a tree that holds the ballot.
   *
   * @param {string} uuid of the election
   * @param {Uint8Array} ballot its bytes as they were sent: the whole ballot is compared, never its reference
   * @param {string} origin the log in which it should stand
   * @param {VerifierKey} key
   * @throws {Refused} `ORIGIN_MISMATCH`, those of {@link SignedNote.verify} and {@link requireIncluded}
   */
  async verify(uuid, ballot, origin, key) {
    refuseUnless(this.checkpoint.origin === origin, "ORIGIN_MISMATCH", "the receipt is of another log");
    await this.note.verify(key);
    const leaf = await leafHash(castEntry(uuid, await ballotHash(ballot)));
    const { size: treeSize, root } = this.checkpoint;
    await requireIncluded({ index: this.index, treeSize, path: this.path }, leaf, root);
  }
}

/**
 * Goes on only if a log still holds everything that it held at an earlier checkpoint.
 *
 * @param {object} earlier checkpoint that the device saw and verified
 * @param {object} later checkpoint, verified
 * @param {Uint8Array[]} path the consistency proof
 * @throws {Refused} `ORIGIN_MISMATCH`, those of {@link requireConsistent}
 */
export async function requireContinued(earlier, later, path) {
  refuseUnless(earlier.origin === later.origin, "ORIGIN_MISMATCH", "checkpoints of two logs");
  const sizes = { firstSize: earlier.size, secondSize: later.size };
  await requireConsistent({ ...sizes, path }, earlier.root, later.root);
}
