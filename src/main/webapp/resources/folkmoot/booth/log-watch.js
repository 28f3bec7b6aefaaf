/**
 * What the device checks by itself: that its ballot stands in the public log, at the same place as before, and
 * that the log holds all that it held when the device last looked.
 */

import { fromBase64 } from "./base64.js";
import { ballotHash } from "./ballot.js";
import { utf8 } from "./bytes.js";
import { LogReceipt, requireContinued } from "./receipt.js";
import { Refused, refuseUnless } from "./refused.js";
import { Problem } from "./server.js";
import { readCheckpoint, SignedNote, VerifierKey } from "./signed-note.js";

const TRIES = 3;

/**
 * Goes on only with a receipt of this very ballot.
 *
 * @param {object} booth the log's origin and key, the election's uuid
 * @param {{ballot: string, hash: string, index: number}} kept what the device knows of its ballot
 * @param {string} text the receipt
 * @returns {Promise<{checkpoint: string, signed: boolean}>} `signed` is false where the browser cannot check such
 *     signatures: then nothing else was checked either
 * @throws {Refused} `RECEIPT_OTHER`, those of {@link LogReceipt}
 */
export async function requireReceipt(booth, kept, text) {
  const bytes = utf8(kept.ballot);
  refuseUnless((await ballotHash(bytes)) === kept.hash, "RECEIPT_OTHER", "the receipt names another ballot");
  const receipt = LogReceipt.parse(utf8(text));
  refuseUnless(receipt.index === kept.index, "RECEIPT_OTHER", "the receipt names another line");
  const key = await verifier(booth);
  if (key !== null) {
    await receipt.verify(booth.uuid, bytes, booth.log.origin, key);
  }
  return { checkpoint: noteOf(text), signed: key !== null };
}

/**
 * Looks at the log again.
 *
 * @param {object} record what the device keeps of the election, with at least one receipt
 * @returns {Promise<{checkpoint: string, signed: boolean}>} the newest checkpoint
 * @throws {Refused} an alarm: `BALLOT_MISSING`, and those of a receipt and of a log that forgot
 * @throws {Unreachable|Problem} if it could not look
 */
export async function look(server, booth, record) {
  const kept = record.receipts.at(-1);
  const proof = await asked(() => server.proof(kept.hash), "BALLOT_MISSING", "the public list does not have this ballot");
  refuseUnless(proof.index === kept.index, "BALLOT_MOVED", `the ballot stands at another place: ${proof.index}`);
  const { checkpoint, signed } = await requireReceipt(booth, kept, proof.receipt);
  if (!signed || record.checkpoint === undefined) {
    return { checkpoint, signed };
  }
  const earlier = readCheckpoint(SignedNote.parse(utf8(record.checkpoint)).text);
  const forgot = `the public list never had ${earlier.size} lines, it says`;
  const answer = await asked(() => server.consistency(earlier.size), "SIZES_REVERSED", forgot);
  const note = SignedNote.parse(utf8(answer.checkpoint));
  await note.verify(await verifier(booth));
  await requireContinued(earlier, readCheckpoint(note.text), answer.path.map(fromBase64));
  return { checkpoint: answer.checkpoint, signed };
}

/** A log that says no is asked again before it is believed. */
async function asked(question, reason, detail) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await question();
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 404) {
        throw error;
      }
      refuseUnless(attempt < TRIES, reason, detail);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

async function verifier(booth) {
  try {
    return await VerifierKey.parse(booth.log.key);
  } catch (error) {
    if (error instanceof Refused && error.reason === "ED25519_MISSING") {
      return null;
    }
    throw error;
  }
}

/** The signed checkpoint at the end of a receipt. */
function noteOf(receipt) {
  return receipt.slice(receipt.indexOf("\n\n") + 2);
}
