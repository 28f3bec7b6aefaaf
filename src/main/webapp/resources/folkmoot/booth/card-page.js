/** The voting card: made before a vote and kept by the person, typed in on another device. There is one. */

import { fromBase64, toBase64 } from "./base64.js";
import { keyOf, means, wordsOf, WrongWords } from "./card-words.js";
import { button, el, link, message } from "./dom.js";
import { picture } from "./receipt-page.js";
import { wordList } from "./server.js";

/** What a code of this form can hold, in bytes. */
const MOST_IN_CODE = 84;
const ASKED_WORDS = 2;

const keyText = (key) => toBase64(key).replace(/=+$/, "").replaceAll("+", "-").replaceAll("/", "_");

/** Before it is made: what it is, and that there is no second one. */
export function card(vote) {
  const { words, booth } = vote;
  const understood = el("input", { type: "checkbox", id: "understood" });
  const error = el("p", { class: "fm-field__error", id: "understood-error", hidden: true }, words.get("card.tick"));
  const make = () => {
    error.hidden = understood.checked;
    if (understood.checked) {
      vote.makeCard();
    } else {
      understood.focus();
    }
  };
  return [
    el("p", { class: "fm-lead" }, words.get("card.lead", words.time(Date.parse(booth.closesAt)))),
    message("warning", {}, el("strong", {}, words.get("card.one")), el("span", {}, words.get("card.one.text"))),
    el("ul", {}, ["card.money", "card.other", "card.need"].map((key) => el("li", {}, words.get(key)))),
    el("p", {}, words.get("card.why")),
    error,
    el("p", { class: "fm-choice" }, understood, el("label", { for: "understood" }, words.get("card.understood"))),
    el("div", { class: "fm-buttons" }, button(words.get("card.make"), make, "large"), button(words.get("check.notNow"), () => vote.show("paper"), "quiet")),
  ];
}

/** The card itself; `key` is wiped once it was shown to be kept. */
export async function made(vote, key) {
  const { words, booth } = vote;
  const list = await wordsOf(key, await wordList(words.language));
  const address = `${location.origin}/booth?vote=${encodeURIComponent(booth.id)}#card=${keyText(key)}`;
  const code = address.length <= MOST_IN_CODE ? address : `card=${keyText(key)}`;
  return [
    el(
      "section",
      { class: "booth-card", "aria-labelledby": "card" },
      el("h2", { id: "card" }, words.get("card.card"), " ", el("span", {}, booth.title)),
      el("figure", { class: "booth-code" }, await picture(code), el("figcaption", { class: "fm-muted" }, words.get("card.how", location.host))),
      el("ol", { class: "booth-words", lang: words.language }, list.map((word) => el("li", {}, word))),
      el("p", {}, words.get("card.until", words.time(Date.parse(booth.closesAt)))),
    ),
    el("p", { class: "booth-noprint" }, words.get("card.write")),
    el(
      "div",
      { class: "fm-buttons booth-noprint" },
      button(words.get("receipt.print"), () => window.print(), "secondary"),
      button(words.get("card.show"), () => vote.draw("card", prove(vote, key, list)), "large"),
    ),
  ];
}

/** Two of its words, while it is hidden. */
function prove(vote, key, list) {
  const { words } = vote;
  const places = new Set();
  while (places.size < ASKED_WORDS) {
    places.add(crypto.getRandomValues(new Uint8Array(1))[0] % list.length);
  }
  const fields = [...places].sort((a, b) => a - b).map((place) => field(words, place, list[place]));
  const judge = async (event) => {
    event.preventDefault();
    const wrong = fields.filter(({ judged }) => !judged());
    if (wrong.length === 0) {
      key.fill(0);
      await vote.cardKept();
    } else {
      wrong[0].input.focus();
    }
  };
  return [
    el(
      "form",
      { class: "fm-stack", onsubmit: judge },
      el("p", { class: "fm-lead" }, words.get("card.prove")),
      fields.map(({ element }) => element),
      el(
        "div",
        { class: "fm-buttons" },
        el("button", { type: "submit", class: "fm-button fm-button--large" }, words.get("card.kept.do")),
        button(words.get("card.again"), async () => vote.draw("card", await made(vote, key)), "quiet"),
      ),
    ),
  ];
}

function field(words, place, word) {
  const id = `word-${place + 1}`;
  const error = el("span", { class: "fm-field__error", id: `${id}-error`, hidden: true }, words.get("card.notWord", place + 1));
  const input = el("input", { id, class: "fm-input", size: "12", autocomplete: "off", autocapitalize: "none", spellcheck: "false", "aria-describedby": `${id}-error` });
  const judged = () => {
    const right = means(input.value, word);
    error.hidden = right;
    input.setAttribute("aria-invalid", String(!right));
    return right;
  };
  return { input, judged, element: el("p", { class: "fm-field" }, el("label", { class: "fm-field__label", for: id }, words.get("card.word", place + 1)), error, input) };
}

/** Where the words are typed on another device. */
export function cardIn(vote) {
  const { words, booth } = vote;
  const text = el("textarea", { id: "card-words", class: "fm-input", rows: "4", autocomplete: "off", autocapitalize: "none", spellcheck: "false", "aria-describedby": "card-hint card-error" });
  text.value = vote.cardFound ?? "";
  const error = el("p", { class: "fm-field__error", id: "card-error", role: "alert" });
  const use = async (event) => {
    event.preventDefault();
    try {
      await vote.useCard(await keyFrom(text.value));
    } catch (wrong) {
      if (!(wrong instanceof WrongWords)) {
        throw wrong;
      }
      error.textContent = words.get(`card.wrong.${wrong.kind}`, ...wrong.found);
      text.focus();
    }
  };
  return [
    el(
      "form",
      { class: "fm-stack", onsubmit: use },
      el("label", { class: "fm-field__label", for: "card-words" }, words.get("card.type")),
      el("p", { class: "fm-field__hint", id: "card-hint" }, words.get("card.type.hint")),
      error,
      text,
      el("div", { class: "fm-buttons" }, el("button", { type: "submit", class: "fm-button fm-button--large" }, words.get("card.use"))),
    ),
    el("p", {}, link(words.get("closed.vote"), booth.links.vote)),
  ];
}

async function keyFrom(text) {
  const found = text.match(/card=([\w-]{22})/);
  return found ? fromBase64(`${found[1].replaceAll("-", "+").replaceAll("_", "/")}==`) : keyOf(text, await Promise.all(["en", "cy"].map(wordList)));
}
