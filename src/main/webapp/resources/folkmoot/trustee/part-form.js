/** Asks for the part that was kept: a file is chosen, or twelve words are typed; both stay on this device. */

import { el, link } from "/booth/dom.js";
import { WrongPart } from "./kept-part.js";

const WAYS = ["file", "words"];

/**
 * @param {object} parts
 * @param {Words} parts.words
 * @param {KeptPart} parts.kept
 * @param {string} parts.submit text of the button
 * @param {function(number): string} parts.nameOf a trustee
 * @param {string|undefined} parts.lost address where one says that it cannot be found
 * @param {function(string): Promise<void>} parts.onSeed is given the seed of this trustee
 * @param {function(Error): void} parts.onError is told of what is not the part's fault
 * @returns {HTMLElement}
 */
export function partForm({ words, kept, submit, nameOf, lost, onSeed, onError }) {
  const error = el("div", { class: "fm-message fm-message--danger", id: "part-error", role: "alert", tabindex: "-1", hidden: true });
  const fields = { file: fileField(words), words: wordsField(words) };
  const go = el("button", { type: "submit", class: "fm-button fm-button--large", id: "use-part" }, submit);
  const looking = el("p", { class: "fm-muted", role: "status" });
  const form = el(
    "form",
    { class: "fm-stack fm-stack--wide", novalidate: true },
    el(
      "fieldset",
      { class: "fm-field" },
      el("legend", { class: "fm-field__legend" }, words.get("part.where")),
      el("div", { class: "fm-choices fm-choices--cards" }, WAYS.map((way) => choice(words, way)), lost ? gone(words) : null),
    ),
    fields.file,
    fields.words,
    lost ? lostNote(words, lost) : null,
    error,
    el("div", { class: "fm-buttons" }, go),
    looking,
  );
  const way = () => form.elements.where.value;
  const showWay = () => {
    fields.file.hidden = way() !== "file";
    fields.words.hidden = way() !== "words";
    go.hidden = way() === "lost";
    form.querySelectorAll(".trustee-lost").forEach((note) => (note.hidden = way() !== "lost"));
    error.hidden = true;
  };
  // only for the choice: a message that goes when a field is left would move the button away under the finger
  form.addEventListener("change", ({ target }) => target.name === "where" && showWay());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (go.getAttribute("aria-disabled") === "true") {
      return;
    }
    go.setAttribute("aria-disabled", "true");
    error.hidden = true;
    looking.textContent = words.get("part.looking");
    try {
      const seed = await read(form, way(), kept);
      looking.textContent = "";
      await onSeed(seed);
    } catch (wrong) {
      if (!(wrong instanceof WrongPart)) {
        onError(wrong);
        return;
      }
      const [key, ...values] = said(wrong, nameOf);
      error.replaceChildren(
        el("div", { class: "fm-message__body" }, el("strong", {}, words.get(key, ...values)), el("span", {}, words.get(`${key}.do`, ...values))),
      );
      error.hidden = false;
      error.focus();
    } finally {
      looking.textContent = "";
      go.removeAttribute("aria-disabled");
    }
  });
  showWay();
  return form;
}

async function read(form, way, kept) {
  if (way === "file") {
    const [file] = form.elements.file.files;
    if (file === undefined) {
      throw new WrongPart("file.missing");
    }
    return kept.ofFile(file);
  }
  return kept.ofWords(form.elements.words.value);
}

function said({ kind, values }, nameOf) {
  const key = `part.${kind}`;
  return kind.endsWith(".person") ? [key, nameOf(values[0])] : [key, ...values];
}

function choice(words, way) {
  return el(
    "label",
    { class: "fm-choice" },
    el("input", { type: "radio", name: "where", value: way, checked: way === "file" }),
    el("span", {}, words.get(`part.${way}`), el("span", { class: "fm-choice__hint" }, words.get(`part.${way}.hint`))),
  );
}

function gone(words) {
  return choice(words, "lost");
}

function lostNote(words, lost) {
  return el(
    "div",
    { class: "trustee-lost", hidden: true },
    el("p", {}, words.get("part.lost.text")),
    el("div", { class: "fm-buttons" }, link(words.get("part.lost.go"), lost, { class: "fm-button" })),
  );
}

function fileField(words) {
  return el(
    "div",
    { class: "fm-field" },
    el("label", { class: "fm-field__label", for: "part-file" }, words.get("part.file.label")),
    el("input", { class: "fm-input", id: "part-file", name: "file", type: "file", "aria-describedby": "part-error" }),
  );
}

function wordsField(words) {
  return el(
    "div",
    { class: "fm-field" },
    el("label", { class: "fm-field__label", for: "part-words" }, words.get("part.words.label")),
    el("p", { class: "fm-field__hint", id: "part-words-hint" }, words.get("part.words.help")),
    el("textarea", {
      class: "fm-input",
      id: "part-words",
      name: "words",
      rows: "4",
      autocomplete: "off",
      autocapitalize: "none",
      autocorrect: "off",
      spellcheck: "false",
      "aria-describedby": "part-words-hint part-error",
    }),
  );
}
