/** "Your vote is in": the reference, what the device found in the public list, and the alarm. */

import { digitsOf, sentenceOf } from "./ballot-reference.js";
import { button, details, el, link, message } from "./dom.js";
import { look } from "./log-watch.js";
import { Refused } from "./refused.js";
import { wordList } from "./server.js";

export function receipt(vote) {
  const { words, booth, record } = vote;
  const last = record.receipts.at(-1);
  const sentence = el("p", { class: "booth-sentence" }, "…");
  const code = el("figure", { class: "booth-code" });
  fillReference(vote, sentence, code, last);
  const state = el("div", { id: "watch", "aria-live": "polite" });
  const open = vote.isOpen();
  const checked = el("section", { "aria-labelledby": "checked" }, el("h2", { id: "checked" }, words.get("watch.title")), state);
  watch(vote, state);
  return [
    el("div", { class: "fm-panel" }, el("p", {}, words.get("receipt.at", words.time(Date.parse(last.at)))), open ? el("p", {}, words.get("receipt.counted")) : null),
    el(
      "section",
      { class: "booth-reference", "aria-labelledby": "reference" },
      el("h2", { id: "reference" }, words.get("receipt.reference")),
      sentence,
      el("p", { class: "booth-digits" }, digits(last)),
      el("p", { class: "fm-muted" }, words.get("receipt.digits")),
      el("p", {}, words.get("receipt.shows")),
      code,
      el("div", { class: "fm-buttons booth-noprint" }, button(words.get("receipt.print"), () => window.print(), "secondary"), button(words.get("receipt.save"), () => save(vote, last, sentence.textContent), "secondary"), button(words.get("receipt.mail"), () => mail(vote, last, sentence.textContent), "secondary")),
      el("p", { class: "fm-muted booth-noprint" }, words.get("receipt.mail.hint")),
    ),
    checked,
    open ? again(vote) : null,
    details(words.get("known.title"), el("ul", {}, ["known.asked", "known.list", "known.not", "known.key", "known.device"].map((key) => el("li", {}, words.get(key)))), el("p", {}, booth.key.text)),
    details(words.get("receipt.details"), el("p", {}, words.get("receipt.hash")), el("pre", { tabindex: "0" }, el("code", {}, last.hash)), el("p", {}, words.get("receipt.line", words.number(last.line ?? last.index)))),
    el("p", { class: "booth-noprint" }, link(words.get("closed.vote"), booth.links.vote)),
  ];
}

function digits({ hash }) {
  return digitsOf(hash).replace(/(\d{3})(?=\d)/g, "$1 ");
}

/** By the device's own lists: what the server calls the sentence is not asked. */
async function fillReference({ words }, place, code, last) {
  let text = "";
  try {
    const sentence = sentenceOf(last.hash, await wordList(words.language));
    text = `${sentence[0].toUpperCase()}${sentence.slice(1)}.`;
    place.textContent = text;
  } catch {
    place.hidden = true;
  }
  try {
    code.replaceChildren(await picture(`${digits(last)} ${text}`.trim()), el("figcaption", { class: "fm-muted" }, words.get("receipt.code")));
  } catch {
    code.hidden = true;
  }
}

/** A code for the camera of a telephone, drawn as one path. */
export async function picture(text) {
  const { qrCode } = await import("./qr-code.js");
  const svg = (name, attributes, ...children) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children);
    return element;
  };
  const rows = qrCode(text);
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ""))).join("");
  const box = `0 0 ${rows.length + 8} ${rows.length + 8}`;
  return svg("svg", { viewBox: box, class: "booth-code__picture", "aria-hidden": "true" }, svg("path", { d: path }));
}

function again(vote) {
  const { words, booth } = vote;
  return el(
    "section",
    { class: "booth-noprint", "aria-labelledby": "again" },
    el("h2", { id: "again" }, words.get("again.title")),
    el("p", {}, words.get("again.text", words.time(Date.parse(booth.closesAt)))),
    vote.device.keeps ? null : el("p", {}, words.get("again.notKept")),
    button(words.get("again.do"), () => vote.show("paper"), "secondary"),
  );
}

async function watch(vote, place) {
  const { words } = vote;
  if (vote.record.alarm) {
    vote.show("alarm");
    return;
  }
  place.replaceChildren(el("p", {}, words.get("watch.now")));
  try {
    const { checkpoint, signed } = await look(vote.server, vote.booth, vote.record);
    vote.record = await vote.device.update(vote.booth.uuid, () => ({ checkpoint, checkedAt: new Date().toISOString() }));
    const last = vote.record.receipts.at(-1);
    const key = signed ? "watch.good" : "watch.half";
    place.replaceChildren(message(signed ? "success" : "", {}, el("strong", {}, words.get(key, words.number(last.line ?? last.index))), el("span", {}, words.get("watch.later"))));
  } catch (error) {
    if (error instanceof Refused) {
      await alarmed(vote, error);
      return;
    }
    const since = vote.record.checkedAt ? words.get("watch.since", words.time(Date.parse(vote.record.checkedAt))) : "";
    place.replaceChildren(message("", {}, el("span", {}, words.get("watch.not"), " ", since), button(words.get("watch.again"), () => watch(vote, place), "secondary small")));
  }
}

/** Keeps what was found, until it is cleared up, and says it loudly. */
export async function alarmed(vote, { reason, detail }) {
  const alarm = { reason, detail, at: new Date().toISOString() };
  vote.record = await vote.device.update(vote.booth.uuid, () => ({ alarm }));
  vote.show("alarm");
}

export function alarm(vote) {
  const { words, booth, record } = vote;
  const last = record.receipts?.at(-1) ?? record.pending;
  const lookAgain = async () => {
    vote.record = await vote.device.update(booth.uuid, () => ({ alarm: undefined }));
    vote.show(record.receipts?.length ? "receipt" : "check");
  };
  const text = [
    `${booth.title} (${booth.uuid})`,
    `${record.alarm.reason}: ${record.alarm.detail}`,
    record.alarm.at,
    ...(last?.hash ? [last.hash, digits(last), last.receipt] : []),
    record.checkpoint ?? "",
  ].join("\n");
  return [
    el(
      "div",
      { class: "booth-alarm", role: "alert" },
      el("p", { class: "fm-lead" }, words.get("alarm.text")),
      link(words.get("alarm.report"), report(booth, text), { class: "fm-button fm-button--large" }),
    ),
    el("div", { class: "fm-buttons" }, button(words.get("alarm.save"), () => download(`alarm-${booth.id}.txt`, text), "secondary"), button(words.get("alarm.again"), lookAgain, "secondary")),
    last?.hash ? el("p", {}, words.get("alarm.digits"), " ", el("strong", {}, digits(last))) : null,
    el("p", {}, words.get("alarm.holds")),
    details(words.get("alarm.look"), el("pre", { tabindex: "0" }, el("code", {}, text))),
  ];
}

/** The page for reports, which reads the report from behind the "#" (no browser sends that); or the desk. */
function report({ links, title }, text) {
  if (links.report?.startsWith("/")) {
    return `${links.report}#${encodeURIComponent(text)}`;
  }
  const desk = links.report ?? links.desk ?? links.help ?? "/help";
  const mail = `subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`;
  return desk.startsWith("mailto:") ? `${desk}${desk.includes("?") ? "&" : "?"}${mail}` : desk;
}

function textOf({ booth, words }, last, sentence) {
  return [booth.title, booth.council.name, words.time(Date.parse(last.at)), sentence, digits(last), last.hash].join("\n");
}

/** Without the proof, which is in the file: some programs cut long addresses. */
function mail(vote, last, sentence) {
  location.assign(`mailto:?subject=${encodeURIComponent(vote.booth.title)}&body=${encodeURIComponent(textOf(vote, last, sentence))}`);
}

function save(vote, last, sentence) {
  download(`receipt-${vote.booth.id}.txt`, [textOf(vote, last, sentence), "", last.receipt].join("\n"));
}

/** What is shown after practising: the ballot may be opened and saved, for another program to check. */
export function practised({ booth, words }, { hash, open }, leave) {
  const save = async () => download(`opened-${booth.id}.json`, JSON.stringify(await open()));
  return [
    el("p", { class: "fm-lead" }, words.get("practised.text")),
    leave,
    details(
      words.get("practised.open"),
      el("p", {}, words.get("practised.openHint")),
      el("pre", { tabindex: "0" }, el("code", {}, hash)),
      button(words.get("practised.save"), save, "secondary"),
    ),
  ];
}

function download(name, text) {
  const href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const anchor = el("a", { href, download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
