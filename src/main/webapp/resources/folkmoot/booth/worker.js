/**
 * Makes ballots off the page's thread. Messages to it:
 *
 * * `{type: "make", id, election: Uint8Array, votes: number[][], key: CryptoKey}`: the bytes of the election,
 *   one vote per question as {@link BallotMaker.make} takes it, the voting key for HKDF.
 * * `{type: "cancel", id}`: the ballot is no longer wanted.
 * * `{type: "open", id}`: the ballot that was made last is not cast but opened, to see what was locked. Asked only
 *   after the ballot is known, so that the worker cannot tell beforehand.
 *
 * Messages from it, each with the id of the request: `{type: "progress", done, total}`, then one of
 * `{type: "made", ballot: Uint8Array, hash}` (SHA-256 of the bytes in hexadecimal digits) and `{type: "failed",
 * reason, detail}` with the name of a {@link Refused}, `CANCELLED`, or `UNEXPECTED`; and `{type: "opened", openings}`
 * with the randomness of each ciphertext per question, in decimal digits. A ballot is sent out only
 * after it was read back from its bytes, every proof was verified and its ciphertexts were seen to hold the
 * votes. Of a request only the openings are kept, until the next one or the end of the worker.
 */

import { ballotHash } from "./ballot.js";
import { BallotCheck } from "./ballot-check.js";
import { BallotKind } from "./ballot-kind.js";
import { BallotMaker } from "./ballot-maker.js";
import { Election } from "./election.js";
import { ElectionKey } from "./election-key.js";
import { toUtf8 } from "./json.js";
import { Refused, refuseUnless } from "./refused.js";
import { VotingKey } from "./voting-key.js";

const cancelled = new Set();
const running = new Set();
let last = { id: 0, openings: [] };

self.addEventListener("message", async ({ data }) => {
  if (data.type === "cancel") {
    if (running.has(data.id)) {
      cancelled.add(data.id);
    }
    return;
  }
  if (data.type === "open") {
    const openings = last.id === data.id ? last.openings.map((one) => one.map(String)) : [];
    self.postMessage({ type: "opened", id: data.id, openings });
    return;
  }
  running.add(data.id);
  try {
    const made = await make(data);
    self.postMessage({ type: "made", id: data.id, ...made });
  } catch (error) {
    const refused = error instanceof Refused ? error : new Refused("UNEXPECTED", String(error));
    self.postMessage({ type: "failed", id: data.id, reason: refused.reason, detail: refused.detail });
  } finally {
    running.delete(data.id);
    cancelled.delete(data.id);
  }
});

async function make({ id, election: bytes, votes, key }) {
  const election = await Election.read(bytes);
  requireValid(election, votes);
  const secret = await new VotingKey(key).credential(election);
  const electionKey = ElectionKey.of(election);
  const progress = (done, total) => {
    self.postMessage({ type: "progress", id, done, total });
    return requireWanted(id);
  };
  const { ballot, openings } = await new BallotMaker(election, { key: electionKey, progress }).make(votes, secret);
  const record = toUtf8(ballot);
  const check = new BallotCheck(election, electionKey);
  check.requireEncrypts(await check.verify(record), votes, openings);
  await requireWanted(id);
  last = { id, openings };
  return { ballot: record, hash: await ballotHash(record) };
}

/** Votes of shuffled questions are not proven to follow the rules, so they are looked at before. */
function requireValid(election, votes) {
  election.questions.forEach((question, index) => {
    if (question.shuffled && question.extra !== undefined && votes[index] !== undefined) {
      const validity = BallotKind.read(question.extra).judge(votes[index], question.answers.length);
      refuseUnless(validity !== "INVALID", "VOTE_NOT_ALLOWED", `a vote breaks the rules of "${question.question}"`);
    }
  });
}

/** Goes on unless the ballot was cancelled meanwhile. */
async function requireWanted(id) {
  await nextTask();
  refuseUnless(!cancelled.has(id), "CANCELLED", "the ballot is no longer wanted");
}

/** Lets messages in that came meanwhile: awaiting a hash does not. */
function nextTask() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
