/**
 * Has the booth's worker lock votes, as the voter's page does, and open them when it has said what the locked
 * ballot is. Casts nothing.
 */

const WORKER = "/booth/worker.js";
const KEY_SIZE = 16;
const policy = globalThis.trustedTypes?.createPolicy("booth", { createScriptURL: () => WORKER });

function ask(worker, message, wanted) {
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(String(event.message)));
    worker.onmessage = ({ data }) => {
      if (data.type === wanted) {
        resolve(data);
      } else if (data.type === "failed") {
        reject(new Error(`${data.reason}: ${data.detail}`));
      }
    };
    worker.postMessage(message);
  });
}

async function challenge(record, votes) {
  const worker = new Worker(policy?.createScriptURL(WORKER) ?? WORKER, { type: "module" });
  const drawn = crypto.getRandomValues(new Uint8Array(KEY_SIZE));
  const key = await crypto.subtle.importKey("raw", drawn, "HKDF", false, ["deriveBits"]);
  const election = Uint8Array.from(atob(record), (byte) => byte.charCodeAt(0));
  const made = await ask(worker, { type: "make", id: 1, election, votes, key }, "made");
  const { openings } = await ask(worker, { type: "open", id: 1 }, "opened");
  worker.terminate();
  return { ballot: new TextDecoder().decode(made.ballot), hash: made.hash, openings };
}

async function run() {
  const { election, votes } = await (await fetch("/task")).json();
  const ballots = [];
  try {
    for (const one of votes) {
      ballots.push(await challenge(election, one));
    }
    return { ballots, failed: "" };
  } catch (error) {
    return { ballots, failed: String(error.message) };
  }
}

await fetch("/answer", { method: "POST", body: JSON.stringify(await run()) });
