import { fromHex, utf8 } from "/booth/bytes.js";

const policy = trustedTypes.createPolicy("booth", { createScriptURL: (path) => path });

/** What the worker says to one request, up to its end; the request may be cancelled right after it. */
export async function run({ election, votes, key, cancel }) {
  const worker = new Worker(policy.createScriptURL("/booth/worker.js"), { type: "module" });
  const hkdf = await crypto.subtle.importKey("raw", fromHex(key), "HKDF", false, ["deriveBits"]);
  const said = [];
  try {
    await new Promise((resolve, reject) => {
      worker.addEventListener("error", (event) => reject(new Error(event.message)));
      worker.addEventListener("message", ({ data }) => {
        said.push(data);
        if (data.type !== "progress") {
          resolve();
        }
      });
      worker.postMessage({ type: "make", id: 7, election: utf8(election), votes, key: hkdf });
      if (cancel) {
        worker.postMessage({ type: "cancel", id: 7 });
      }
    });
  } finally {
    worker.terminate();
  }
  return said.map((message) =>
    message.ballot === undefined ? message : { ...message, ballot: new TextDecoder().decode(message.ballot) },
  );
}
