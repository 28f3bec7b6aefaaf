/**
 * For any page of the site: which ballots on this device are begun and not in the box yet, and which votes
 * are left of a visit in which others were cast. Fills each element
 * with `data-booth-unfinished` (`data-text` with `{0}` for the vote's title, `data-link` for the way back),
 * or the body of the message in it.
 */

import { Device } from "./device.js";
import { el } from "./dom.js";

/** @returns {Promise<{title: string, href: string, closesAt: string}[]>} */
export async function listUnfinished(now = Date.now()) {
  const records = await (await Device.open()).all();
  return records
    .filter((record) => (record.draft?.begun || record.pending || (record.owed && !record.receipts?.length)) && Date.parse(record.closesAt) > now)
    .map(({ title, name, closesAt }) => ({ title, closesAt, href: `/booth?vote=${encodeURIComponent(name)}` }));
}

for (const place of document.querySelectorAll("[data-booth-unfinished]")) {
  const unfinished = await listUnfinished();
  (place.querySelector(".fm-message__body") ?? place).replaceChildren(
    ...unfinished.map(({ title, href }) =>
      el("p", {}, place.dataset.text.replace("{0}", title), " ", el("a", { href }, place.dataset.link)),
    ),
  );
  place.hidden = unfinished.length === 0;
}
