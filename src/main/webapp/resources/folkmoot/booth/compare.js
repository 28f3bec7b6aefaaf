/** Two or three projects side by side, chosen in the list. */

import { button, el, hidden } from "./dom.js";

const MOST = 3;

export class Comparison {
  #vote;
  #options;
  #chosen = [];
  #redraw;
  element = el("div", { class: "booth-compare", role: "region", tabindex: "0", hidden: true });

  constructor(vote, { options }, redraw) {
    this.#vote = vote;
    this.#options = options;
    this.#redraw = redraw;
    this.element.setAttribute("aria-label", vote.words.get("compare.title"));
  }

  /** The button beside an option. */
  control(option) {
    const { words } = this.#vote;
    const on = this.#chosen.includes(option);
    const name = el("span", {}, words.get(on ? "compare.off" : "compare.on"), hidden(`: ${this.#options[option].text}`));
    return button(name, () => this.#toggle(option), "quiet small", { "data-compare": option });
  }

  #toggle(option) {
    const { words } = this.#vote;
    const on = this.#chosen.includes(option);
    if (!on && this.#chosen.length === MOST) {
      this.#vote.say(words.get("compare.full", MOST));
      return;
    }
    this.#chosen = on ? this.#chosen.filter((other) => other !== option) : [...this.#chosen, option];
    this.#draw();
    this.#redraw(option);
    this.#vote.say(words.count("compare.said", this.#chosen.length));
  }

  #draw() {
    const { words } = this.#vote;
    this.element.hidden = this.#chosen.length < 2;
    const shown = this.#chosen.map((option) => this.#options[option]);
    const row = (key, value) => (shown.some((option) => value(option)) ? el("tr", {}, el("th", { scope: "row" }, words.get(key)), shown.map((option) => el("td", {}, value(option) || "–"))) : null);
    this.element.replaceChildren(
      el(
        "table",
        {},
        el("caption", {}, words.get("compare.title")),
        el("thead", {}, el("tr", {}, el("td", {}), shown.map(({ text }) => el("th", { scope: "col" }, text)))),
        el(
          "tbody",
          {},
          row("compare.cost", ({ cost }) => (cost == null ? "" : words.money(cost))),
          row("list.ward", ({ ward }) => ward),
          row("list.category", ({ category }) => category),
          row("compare.about", ({ summary }) => summary),
        ),
      ),
    );
  }
}
