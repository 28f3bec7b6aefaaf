/** Keep your part: as a file, as words on paper, and the promise that it lies in two places. */

import { button, el, message } from "/booth/dom.js";
import { KeptPart } from "./kept-part.js";
import { wordsOf } from "./seed-words.js";

/**
 * @param {object} parts
 * @param {Words} parts.words
 * @param {string} parts.seed
 * @param {{name: string, title: string, number: number, threshold: number, trustees: number}} parts.board
 * @param {string[]} parts.list of words in the language of the page
 * @param {function(string): void} parts.say tells people who listen
 * @param {function(): void} [parts.onKept] goes on; without it nothing is asked
 * @returns {Node[]}
 */
export function keepPanel({ words, seed, board, list, say, onKept }) {
  const kept = { any: false };
  const paper = el("div", { class: "trustee-paper", hidden: true });
  const showPaper = async () => {
    kept.any = true;
    paper.replaceChildren(...(await paperOf(words, seed, board, list)));
    paper.hidden = false;
  };
  const save = () => {
    kept.any = true;
    download(KeptPart.fileName(board), `${seed}\n`);
    say(words.get("keep.file.saved"));
  };
  const show = async () => {
    await showPaper();
    paper.querySelector("h3").focus();
  };
  const print = async () => {
    await showPaper();
    document.documentElement.classList.add("trustee-printing");
    window.print();
    document.documentElement.classList.remove("trustee-printing");
  };
  return [
    message(
      "warning",
      {},
      el("strong", {}, words.get("keep.only.title")),
      el("span", {}, words.get("keep.only.text", board.trustees - board.threshold + 1)),
    ),
    el(
      "div",
      { class: "trustee-ways" },
      way(words, "keep.file", button(words.get("keep.file.save"), save, "", { id: "save-part" })),
      way(
        words,
        "keep.words",
        button(words.get("keep.words.show"), show, "secondary", { id: "show-words" }),
        button(words.get("keep.words.print"), print, "secondary"),
      ),
    ),
    paper,
    onKept === undefined ? null : promise(words, kept, onKept),
  ];
}

function way(words, key, ...buttons) {
  return el(
    "section",
    { class: "fm-stack" },
    el("h3", {}, words.get(`${key}.title`)),
    el("p", {}, words.get(`${key}.text`)),
    el("div", { class: "fm-buttons" }, buttons),
  );
}

async function paperOf(words, seed, board, list) {
  const twelve = await wordsOf(seed, list);
  return [
    el("h3", { tabindex: "-1" }, words.get("keep.paper.title", board.title)),
    el("p", {}, words.get("keep.paper.text", board.number, board.trustees)),
    el("ol", { class: "trustee-words" }, twelve.map((word) => el("li", {}, word))),
    el("p", { class: "fm-muted" }, words.get("keep.paper.hint")),
  ];
}

/** The tick, without which nothing is sent: what is not kept is lost. */
function promise(words, kept, onKept) {
  const box = el("input", { type: "checkbox", id: "kept-twice" });
  const error = el("p", { class: "fm-field__error", id: "kept-error", role: "alert", hidden: true });
  const go = () => {
    const missing = kept.any ? (box.checked ? null : "keep.tick.missing") : "keep.none";
    error.hidden = missing === null;
    if (missing === null) {
      onKept();
      return;
    }
    error.textContent = words.get(missing);
    box.setAttribute("aria-describedby", "kept-error");
    (kept.any ? box : document.getElementById("save-part")).focus();
  };
  return el(
    "div",
    { class: "fm-stack" },
    el(
      "label",
      { class: "fm-choice", for: "kept-twice" },
      box,
      el("span", {}, words.get("keep.tick"), el("span", { class: "fm-choice__hint" }, words.get("keep.tick.hint"))),
    ),
    error,
    el("div", { class: "fm-buttons" }, button(words.get("keep.go"), go, "large", { id: "keep-go" })),
  );
}

function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const anchor = el("a", { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
