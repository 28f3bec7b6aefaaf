/**
 * Counts off the page's thread. It is sent `{bytes: Uint8Array, sha256, options, steps}`: the public file, the digest and
 * the options that the page shows, the steps of the published outcome. It answers `{type: "progress", stage,
 * increments}` now and then, then one of
 *
 * * `{type: "same", voters, funded}`,
 * * `{type: "different", difference}`, see {@link firstDifference},
 * * `{type: "changed"}` if the file is another one than the page names,
 * * `{type: "failed", reason, detail}` with a reason of {@link Uncountable} or `UNEXPECTED`.
 */

import { count } from "./count.js";
import { firstDifference } from "./difference.js";
import { sha256 } from "./sha256.js";
import { Uncountable } from "./uncountable.js";

const PAUSE = 250; // milliseconds between two messages about the progress

self.addEventListener("message", ({ data }) => {
  try {
    self.postMessage(answer(data));
  } catch (error) {
    const known = error instanceof Uncountable;
    self.postMessage({
      type: "failed",
      reason: known ? error.reason : "UNEXPECTED",
      detail: known ? error.detail : String(error),
    });
  }
});

function answer({ bytes, sha256: expected, options, steps }) {
  if (sha256(bytes) !== expected) {
    return { type: "changed" };
  }
  let told = -Infinity;
  const counted = count(bytes, options, (stage, increments) => {
    if (performance.now() - told > PAUSE) {
      told = performance.now();
      self.postMessage({ type: "progress", stage, increments });
    }
  });
  const difference = firstDifference(counted.steps, steps);
  return difference === undefined
    ? { type: "same", voters: counted.voters, funded: counted.steps.length }
    : { type: "different", difference };
}
