/** Several votes in one visit: in which of them one is asked, which are cast, and the way to the next. */

import { el, hidden, link } from "./dom.js";
import { Server } from "./server.js";

/** Answers of the registrar that speak of the time alone: the person is one of those who are asked. */
const OUT_OF_TIME = new Set(["over", "not-yet"]);

/**
 * Shows the votes of the visit.
 *
 * @param {boolean} all whether those in which one is not asked are shown, too
 */
export async function fill(vote, place, all) {
  const { words, booth } = vote;
  const language = vote.parameters.get("lang");
  const parts = await Promise.all(booth.visit.map(async (part) => ({ ...part, how: await howIs(vote, part, language) })));
  await remember(vote, parts);
  const mine = parts.filter(({ how }) => how !== "notAsked");
  const open = mine.filter(({ how, id }) => how === "open" && id !== booth.id);
  const cast = mine.filter(({ how }) => how === "in").length;
  const address = (id) => `/booth?${new URLSearchParams(language === null ? { vote: id } : { vote: id, lang: language })}`;
  const line = ({ id, title, how }) => {
    const here = id === booth.id;
    const way = !here && (how === "open" || how === "in") ? link(title, address(id)) : el("span", here ? { "aria-current": "page" } : {}, title, here ? hidden(` (${words.get("visit.here")})`) : null);
    return el("li", {}, way, el("span", { class: "fm-muted" }, words.get(`visit.${how}`)));
  };
  const title = el("h2", { id: "visit" }, words.get("visit.title"));
  if (parts.some(({ how }) => how === "unknown")) {
    place.replaceChildren(title, el("p", {}, words.get("visit.unknown")));
    return;
  }
  place.replaceChildren(
    title,
    el("p", {}, el("strong", {}, words.get("visit.done", words.number(cast), words.number(mine.length)))),
    el("ul", { class: "booth-lines" }, (all ? parts : mine).map(line)),
    ...(open.length > 0 ? [link(words.get("visit.next", open[0].title), address(open[0].id), { class: "fm-button fm-button--large" })] : cast > 0 && cast === mine.length ? [el("p", {}, words.get("visit.all"))] : []),
  );
}

/** @returns {Promise<"in"|"open"|"over"|"notAsked"|"elsewhere"|"unknown">} */
async function howIs(vote, { id, uuid }, language) {
  const { receipts, key } = await vote.device.get(uuid);
  if (receipts?.length) {
    return "in";
  }
  try {
    const { asked, served, reason } = await new Server(id, language).voter();
    if (asked) {
      return served && key === undefined ? "elsewhere" : "open";
    }
    return OUT_OF_TIME.has(reason) ? "over" : reason === "sign-in" ? "unknown" : "notAsked";
  } catch {
    return "unknown";
  }
}

/** Whoever has cast one of them reads on every page of the site which ones are still open. */
async function remember({ device }, parts) {
  const begun = parts.some(({ how }) => how === "in");
  for (const { id, uuid, title, closesAt, how } of parts) {
    const owed = begun && how === "open";
    if (owed || ((how === "notAsked" || how === "over") && (await device.get(uuid)).owed)) {
      await device.update(uuid, () => ({ name: id, title, closesAt, owed }));
    }
  }
}
