/** The public list of ballots, as everybody sees it: whether it holds the ballots of an archive. */

import { concat, equal, utf8 } from "/booth/bytes.js";
import { leafHash, nodeHash } from "/booth/merkle.js";
import { Refused, refuseUnless } from "/booth/refused.js";
import { castEntry } from "/booth/receipt.js";
import { readCheckpoint, SignedNote, VerifierKey } from "/booth/signed-note.js";

/**
 * Goes on only if the ballots of an archive are those of the list, in its order, and the log signed this list.
 * Where the browser knows no signatures of that kind, the list alone is compared.
 *
 * @param {{checkpoint: function(): Promise<Uint8Array>, entries: function(number): Promise<Uint8Array>}} log asks for
 *     the checkpoint, and for some lines from a place on
 * @param {{origin: string, key: string, uuid: string}} expected
 * @param {string[]} ballots hashes of their bytes
 * @throws {Refused} `LOG_ORIGIN`, `LOG_ROOT`, `LOG_BALLOTS`, or those of {@link SignedNote}
 */
export async function requireInLog(log, { origin, key, uuid }, ballots) {
  const note = SignedNote.parse(await log.checkpoint());
  const checkpoint = readCheckpoint(note.text);
  refuseUnless(checkpoint.origin === origin, "LOG_ORIGIN", "the checkpoint is of another log");
  await verifySignature(note, key);
  const lines = await linesOf(log, checkpoint.size);
  const root = await rootOf(lines.map((line) => utf8(line)));
  refuseUnless(equal(root, checkpoint.root), "LOG_ROOT", "what the log signed is not the list that it shows");
  const start = new TextDecoder().decode(castEntry(uuid, ""));
  const cast = lines.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length));
  const isSame = cast.length === ballots.length && cast.every((hash, index) => hash === ballots[index]);
  refuseUnless(isSame, "LOG_BALLOTS", `the archive has ${ballots.length} ballots, the public list others (${cast.length})`);
}

async function verifySignature(note, text) {
  try {
    await note.verify(await VerifierKey.parse(text));
  } catch (error) {
    if (!(error instanceof Refused) || error.reason !== "ED25519_MISSING") {
      throw error;
    }
  }
}

async function linesOf(log, size) {
  const lines = [];
  while (lines.length < size) {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await log.entries(lines.length));
    const more = text.split("\n").slice(0, -1);
    refuseUnless(more.length > 0, "LOG_ROOT", `the log shows ${lines.length} lines of ${size}`);
    lines.push(...more);
  }
  return lines.slice(0, size);
}

/**
 * The root of a tree, by its complete subtrees.
 *
 * @param {Uint8Array[]} entries
 * @source RFC 9162, section 2.1.1
 */
async function rootOf(entries) {
  const peaks = [];
  for (const entry of entries) {
    let peak = { size: 1, hash: await leafHash(entry) };
    while (peaks.at(-1)?.size === peak.size) {
      const left = peaks.pop();
      peak = { size: 2 * peak.size, hash: await nodeHash(left.hash, peak.hash) };
    }
    peaks.push(peak);
  }
  let root = peaks.pop()?.hash ?? concat();
  while (peaks.length > 0) {
    root = await nodeHash(peaks.pop().hash, root);
  }
  return root;
}
