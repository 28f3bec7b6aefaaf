/**
 * From a vote to its receipt: the right to vote is confirmed, the ballot locked, put into the box, the receipt
 * checked. Each step leaves on the device what it gained, so that the whole can be done again at any time: with
 * the same voting key and the same bytes, until it is through.
 */

import { fromBase64, toBase64 } from "./base64.js";
import { BlindedMessage } from "./blind-rsa.js";
import { toHex, utf8 } from "./bytes.js";
import { credentialMessage } from "./credential.js";
import { ElectionKey } from "./election-key.js";
import { sha256 } from "./hash.js";
import { requireReceipt } from "./log-watch.js";
import { RegistrarKey } from "./registrar-key.js";
import { Refused, refuseUnless } from "./refused.js";
import { Problem } from "./server.js";
import { KEY_SIZE, VotingKey } from "./voting-key.js";

/** How long the worker may say nothing. */
const SILENCE = 20_000;
const MOST_REFERENCES = 5;
const WORKER = "/booth/worker.js";

/** The one script that may be loaded by its address. */
const scripts = globalThis.trustedTypes?.createPolicy("booth", {
  createScriptURL(address) {
    refuseUnless(address === WORKER, "UNEXPECTED", `no script of the booth: ${address}`);
    return address;
  },
});

/** The worker said nothing for too long. */
export class Silent extends Error {}

export class Casting {
  #booth;
  #election;
  #server;
  #device;
  #tell;

  /**
   * @param {object} parts `booth` and `election`, `server`, `device`, and `tell(step, share)` which is told of each
   *     step (`right`, `lock`, `send`, `receipt`) and how much of it is done, 0 to 1
   */
  constructor({ booth, election, server, device, tell }) {
    this.#booth = booth;
    this.#election = election;
    this.#server = server;
    this.#device = device;
    this.#tell = tell;
  }

  /**
   * Casts a vote.
   *
   * @param {number[][]} votes
   * @returns {Promise<object>} the receipt as it is kept
   * @throws {Unreachable|Problem|Refused|Silent} what went wrong; the same call goes on where it stopped
   */
  async cast(votes) {
    const choice = JSON.stringify(votes);
    for (let attempt = 1; ; attempt++) {
      const signatures = await this.#signed();
      const ballot = await this.#locked(votes, choice);
      try {
        return await this.#sent(ballot, signatures);
      } catch (error) {
        const taken = error instanceof Problem && error.type === "reference-taken" && attempt < MOST_REFERENCES;
        if (!taken) {
          throw error;
        }
        await this.#keep(() => ({ pending: undefined }));
      }
    }
  }

  /**
   * Gets the right to vote with the key of a voting card. A fresh one takes the place of a key with which nothing
   * was asked for yet; one that was typed in is kept only if the registrar signs for it.
   */
  async takeCard(bytes, fresh) {
    const key = await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveBits"]);
    if (fresh) {
      await this.#keep(() => ({ key }));
      await this.#signed();
    } else {
      const { signatures, pseudonym } = await this.#signedFor(key);
      await this.#keep((record) => (record.signatures === undefined ? { key, signatures, pseudonym } : {}));
    }
  }

  /**
   * Locks a vote with a key that is thrown away, and sends nothing.
   *
   * @returns {Promise<{hash: string, open: function(): Promise<object>}>} what was locked, and how to have it opened
   *     instead: the ballot, the votes and what the locks were made of, for whoever checks that they belong together
   */
  async practice(votes) {
    this.#tell("right", 1);
    const { worker, ballot } = await this.#work(votes, await newKey());
    const open = () =>
      new Promise((resolve, reject) => {
        worker.onerror = (event) => reject(new Refused("UNEXPECTED", String(event.message)));
        worker.onmessage = ({ data }) => resolve({ ballot: new TextDecoder().decode(ballot), votes, openings: data.openings });
        worker.postMessage({ type: "open", id: 1 });
      });
    return { hash: toHex(await sha256(ballot)), open };
  }

  #keep(change) {
    return this.#device.update(this.#booth.uuid, change);
  }

  /** The voting key of this device, the same in every tab. */
  async #key() {
    const fresh = await newKey();
    const { key } = await this.#keep((record) => ({ key: record.key ?? fresh }));
    return key;
  }

  async #signed() {
    this.#tell("right", 0);
    const kept = (await this.#device.get(this.#booth.uuid)).signatures;
    if (kept !== undefined) {
      this.#tell("right", 1);
      return kept;
    }
    const gained = await this.#signedFor(await this.#key());
    await this.#keep(() => gained);
    this.#tell("right", 1);
    return gained.signatures;
  }

  async #signedFor(key) {
    const messages = await this.#blinded(new VotingKey(key));
    const answer = await this.#server.sign(messages.map(({ blinded }) => toBase64(blinded)));
    refuseUnless(answer.signatures?.length === messages.length, "REGISTRAR_SIGNATURE", "not one for each registrar");
    const finished = [];
    for (const [index, message] of messages.entries()) {
      finished.push(await message.finish(fromBase64(answer.signatures[index])));
    }
    const signatures = finished.map(({ prefix, signature }) => ({
      prefix: toBase64(prefix),
      signature: toBase64(signature),
    }));
    return { signatures, pseudonym: answer.pseudonym };
  }

  async #blinded(votingKey) {
    const { registrars } = this.#election.authority();
    const encodings = this.#booth.registrars;
    refuseUnless(encodings.length === registrars.length, "REGISTRAR_KEY", "not one key for each registrar");
    const secret = await votingKey.credential(this.#election);
    const message = credentialMessage(this.#election, ElectionKey.of(this.#election).g(secret));
    const messages = [];
    for (const [index, hash] of registrars.entries()) {
      const registrar = await RegistrarKey.parse(fromBase64(encodings[index]), hash);
      messages.push(await BlindedMessage.of(registrar, message, await votingKey.blinding(this.#election, registrar)));
    }
    return messages;
  }

  /** The ballot's text: the one that waits for its receipt, if it holds the same choice. */
  async #locked(votes, choice) {
    const { pending } = await this.#device.get(this.#booth.uuid);
    if (pending?.choice === choice) {
      this.#tell("lock", 1);
      return pending.ballot;
    }
    const ballot = new TextDecoder().decode(await this.#made(votes, await this.#key()));
    await this.#keep(() => ({ pending: { ballot, choice } }));
    return ballot;
  }

  async #made(votes, key) {
    const { worker, ballot } = await this.#work(votes, key);
    worker.terminate();
    return ballot;
  }

  #work(votes, key) {
    this.#tell("lock", 0);
    const worker = new Worker(scripts?.createScriptURL(WORKER) ?? WORKER, { type: "module" });
    return new Promise((resolve, reject) => {
      let timer;
      const listen = () => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(new Silent("the worker is silent")), SILENCE);
      };
      listen();
      worker.onerror = (event) => reject(new Refused("UNEXPECTED", String(event.message)));
      worker.onmessage = ({ data }) => {
        listen();
        if (data.type === "progress") {
          this.#tell("lock", data.done / data.total);
        } else if (data.type === "made") {
          this.#tell("lock", 1);
          clearTimeout(timer);
          resolve({ worker, ballot: data.ballot });
        } else {
          reject(new Refused(data.reason, data.detail));
        }
      };
      const election = fromBase64(this.#booth.election);
      worker.postMessage({ type: "make", id: 1, election, votes, key });
    }).catch((error) => {
      worker.terminate();
      throw error;
    });
  }

  async #sent(ballot, signatures) {
    this.#tell("send", 0);
    const answer = await this.#server.cast(ballot, signatures);
    this.#tell("send", 1);
    this.#tell("receipt", 0);
    const receipt = { ...answer, ballot, at: new Date().toISOString() };
    const checked = await requireReceipt(this.#booth, receipt, answer.receipt);
    const kept = { ...receipt, signed: checked.signed };
    await this.#keep((record) => ({
      receipts: [...(record.receipts ?? []).filter((earlier) => earlier.hash !== kept.hash), kept],
      checkpoint: record.checkpoint ?? checked.checkpoint,
      checkedAt: kept.at,
      pending: undefined,
      draft: undefined,
    }));
    this.#tell("receipt", 1);
    return kept;
  }
}

async function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_SIZE));
  const key = await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveBits"]);
  bytes.fill(0);
  return key;
}

/** A receipt's hash of the bytes that the device kept. */
export async function hashOf(receipt) {
  return toHex(await sha256(utf8(receipt.ballot)));
}
