import { fromBase64 } from "/booth/base64.js";
import { fromHex, utf8 } from "/booth/bytes.js";
import { leafHash, requireConsistent, requireIncluded } from "/booth/merkle.js";
import { look, requireReceipt } from "/booth/log-watch.js";
import { LogReceipt } from "/booth/receipt.js";
import { Problem } from "/booth/server.js";
import { checkpointText, readCheckpoint, SignedNote, VerifierKey } from "/booth/signed-note.js";
import { reasonOf } from "/tests/known.js";

/** Why proofs of inclusion are refused. */
export function included({ proofs }) {
  return Promise.all(
    proofs.map(({ index, treeSize, path, entry, root }) =>
      reasonOf(async () => {
        const leaf = await leafHash(utf8(entry));
        await requireIncluded({ index, treeSize, path: path.map(fromHex) }, leaf, fromHex(root));
      }),
    ),
  );
}

/** Why proofs of consistency are refused. */
export function consistent({ proofs }) {
  return Promise.all(
    proofs.map(({ firstSize, secondSize, path, firstRoot, secondRoot }) =>
      reasonOf(() =>
        requireConsistent(
          { firstSize, secondSize, path: path.map(fromHex) },
          fromHex(firstRoot),
          fromHex(secondRoot),
        ),
      ),
    ),
  );
}

/** Why a receipt of a ballot is refused. */
export function receipt({ receipt: content, uuid, ballot, origin, key }) {
  return reasonOf(async () => {
    const read = LogReceipt.parse(fromBase64(content));
    await read.verify(uuid, utf8(ballot), origin, await VerifierKey.parse(key));
  });
}

/** Why a signed note is refused; its checkpoint written again. */
export async function note({ note: content, key }) {
  let text = "";
  const reason = await reasonOf(async () => {
    const read = SignedNote.parse(fromBase64(content));
    await read.verify(await VerifierKey.parse(key));
    text = checkpointText(readCheckpoint(read.text));
  });
  return { reason, text };
}

/** What devices find that have a receipt and come back; a server that has no answer says 404. */
export function devices({ booth, devices: all }) {
  const missing = () => Promise.reject(new Problem(404, {}));
  return Promise.all(
    all.map((device) =>
      reasonOf(async () => {
        const { checkpoint } = await requireReceipt(booth, device, device.receipt);
        const server = {
          proof: () => (device.later === undefined ? missing() : Promise.resolve(device.later)),
          consistency: () => (device.consistency === undefined ? missing() : Promise.resolve(device.consistency)),
        };
        await look(server, booth, { receipts: [device], checkpoint });
      }),
    ),
  );
}
