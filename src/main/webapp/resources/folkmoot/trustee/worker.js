/**
 * One thread of {@link Workers}. A message `{task, shared, items}` is answered by `{results}`, or by `{failure:
 * {reason, detail, trustee}}` with the name of a {@link Refused}, or `UNEXPECTED`. Nothing is kept between
 * messages but tables of powers.
 */

import { Refused } from "/booth/refused.js";
import { TASKS } from "./tasks.js";

self.addEventListener("message", async ({ data: { task, shared, items } }) => {
  try {
    self.postMessage({ results: await TASKS[task](shared, items) });
  } catch (error) {
    const { reason, detail, trustee } = error instanceof Refused ? error : new Refused("UNEXPECTED", String(error));
    self.postMessage({ failure: { reason, detail, trustee } });
  }
});
