/** How much is left to give, of money, points or choices, and what is on the ballot so far. */

import { costOf, isChoice, mostOf, pointsOf } from "./answers.js";
import { button, el, hidden } from "./dom.js";

export class Money {
  #vote;
  #question;
  #index;
  #left;
  #bar;
  #note;
  #lines;
  #controls;

  constructor({ vote, question, index }) {
    this.#vote = vote;
    this.#question = question;
    this.#index = index;
    this.#left = el("strong", { class: "booth-money__left" });
    this.#bar = el("progress", { class: "booth-money__bar", "aria-hidden": "true", max: this.#total() });
    this.#note = el("span", { class: "fm-small" });
    this.element = el("div", { class: "booth-money" }, el("p", {}, this.#left), this.#bar, el("p", {}, this.#note));
    this.#lines = el("ul", { class: "booth-lines" });
    this.refresh();
  }

  #answer() {
    return this.#vote.answers[this.#index];
  }

  #total() {
    const { budget, kind, points } = this.#question;
    return budget || (kind === "points" ? points : mostOf(this.#question));
  }

  #used() {
    if (this.#question.budget) {
      return costOf(this.#question, this.#answer());
    }
    return isChoice(this.#question) ? this.#answer().chosen.length : pointsOf(this.#answer());
  }

  /** A sentence of what is left. */
  said() {
    const { words } = this.#vote;
    const left = this.#total() - this.#used();
    if (this.#question.budget) {
      const count = words.count("money.projects", this.#answer().chosen.length);
      return words.get("money.said", words.money(left), words.money(this.#total()), count);
    }
    return words.get(this.#question.kind === "points" ? "money.points" : "money.choices", left, this.#total());
  }

  /** The list of what is chosen, each to be taken off. */
  lines(list, controls) {
    if (!isChoice(this.#question)) {
      return null;
    }
    this.#controls = controls;
    this.refresh();
    const id = `mine-${this.#index}`;
    const title = el("h3", { id, tabindex: "-1" }, this.#vote.words.get("list.mine"));
    return el("section", { class: "booth-mine", "aria-labelledby": id }, title, this.#lines);
  }

  refresh() {
    const { words } = this.#vote;
    this.#bar.value = this.#used();
    const money = this.#question.budget;
    this.#left.textContent = money
      ? words.get("money.left", words.money(this.#total() - this.#used()), words.money(this.#total()))
      : this.said();
    this.#note.textContent = money
      ? `${words.get("money.used", words.money(this.#used()))}, ${words.count("money.projects", this.#answer().chosen.length)}`
      : "";
    this.#showLines();
  }

  #showLines() {
    if (this.#controls === undefined) {
      return;
    }
    const { words } = this.#vote;
    const { chosen } = this.#answer();
    this.#lines.replaceChildren(
      ...(chosen.length === 0 ? [el("li", { class: "fm-muted" }, words.get("list.mine.empty"))] : chosen.map((option) => this.#line(option))),
    );
  }

  #line(option) {
    const { words } = this.#vote;
    const { text, cost } = this.#question.options[option];
    const off = () => {
      this.#controls.set(option, false);
      document.getElementById(`mine-${this.#index}`)?.focus();
    };
    return el(
      "li",
      {},
      el("span", {}, text),
      cost == null ? null : el("span", { class: "booth-cost" }, words.money(cost)),
      button(el("span", {}, words.get("list.takeOff"), hidden(` ${text}`)), off, "quiet small"),
    );
  }
}
