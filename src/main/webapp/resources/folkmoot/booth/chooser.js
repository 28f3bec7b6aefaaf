/** One box or ring for each option. */

import { costOf, isSingle, mostOf } from "./answers.js";
import { button, el, hidden } from "./dom.js";

export class Chooser {
  #vote;
  #question;
  #index;
  #changed;
  #boxes = new Map();
  #overs = new Map();
  money = null;

  constructor({ vote, question, index, changed }) {
    this.#vote = vote;
    this.#question = question;
    this.#index = index;
    this.#changed = changed;
  }

  /** Whether one thing at a time can be added or skipped. */
  get adds() {
    return !isSingle(this.#question);
  }

  get answer() {
    return this.#vote.answers[this.#index];
  }

  has(option) {
    return this.answer.chosen.includes(option);
  }

  /** The row of an option: its box with its name, and why it cannot be added. */
  control(option, describedBy) {
    const { text } = this.#question.options[option];
    const single = isSingle(this.#question);
    const over = el("span", { class: "booth-over", id: `over-${this.#index}-${option}` });
    const box = el("input", {
      type: single ? "radio" : "checkbox",
      name: `question-${this.#index}`,
      checked: this.has(option),
      "aria-describedby": `${describedBy} over-${this.#index}-${option}`,
      onchange: () => {
        if (!this.set(option, box.checked)) {
          box.checked = this.has(option);
        }
      },
    });
    this.#boxes.set(option, box);
    this.#overs.set(option, over);
    this.#showOver(option);
    return [el("label", { class: "fm-choice" }, box, el("span", {}, text)), over];
  }

  /** "I leave this one blank", where that is an answer of its own. */
  blank() {
    if (!this.#question.blank || !isSingle(this.#question)) {
      return null;
    }
    const { words } = this.#vote;
    const box = el("input", {
      type: "radio",
      name: `question-${this.#index}`,
      checked: this.answer.blank,
      onchange: () => {
        this.answer.chosen = [];
        this.answer.blank = true;
        this.#changed();
      },
    });
    const hint = el("span", { class: "fm-choice__hint" }, words.get("blank.hint"));
    return el("li", { class: "booth-option" }, el("label", { class: "fm-choice" }, box, el("span", {}, words.get("blank"), hint)));
  }

  /**
   * Puts an option on the ballot or takes it off.
   *
   * @returns {boolean} false if it cannot be added; why is said
   */
  set(option, chosen) {
    const { answer } = this;
    const { text } = this.#question.options[option];
    if (chosen && !isSingle(this.#question)) {
      const why = this.why(option);
      if (why !== null) {
        this.#vote.say(why);
        return false;
      }
    }
    answer.blank = false;
    answer.chosen = answer.chosen.filter((other) => other !== option);
    if (chosen) {
      answer.chosen = isSingle(this.#question) ? [option] : [...answer.chosen, option];
    }
    this.#changed();
    this.#refresh();
    if (!isSingle(this.#question)) {
      const done = this.#vote.words.get(chosen ? "list.added" : "list.removed", text);
      this.#vote.say(`${done} ${this.money?.said() ?? ""}`);
    }
    return true;
  }

  /** Why an option cannot be added now, or null. */
  why(option) {
    const { words } = this.#vote;
    const { budget, options } = this.#question;
    if (this.has(option) || isSingle(this.#question)) {
      return null;
    }
    if (budget) {
      const over = costOf(this.#question, this.answer) + (options[option].cost ?? 0) - budget;
      return over > 0 ? words.get("list.over", words.money(over)) : null;
    }
    const most = mostOf(this.#question);
    return this.answer.chosen.length >= most ? words.get("list.full", most) : null;
  }

  #showOver(option) {
    const over = this.#overs.get(option);
    over.textContent = this.#question.budget ? (this.why(option) ?? "") : "";
    over.closest("li")?.classList.toggle("booth-option--on", this.has(option));
  }

  #refresh() {
    for (const [option, box] of this.#boxes) {
      box.checked = this.has(option);
      this.#showOver(option);
    }
    this.money?.refresh();
  }

  /** The buttons of the linear way. */
  step(option, next) {
    const { words } = this.#vote;
    const { text } = this.#question.options[option];
    const name = () => hidden(` ${text}`);
    if (this.has(option)) {
      const off = () => {
        this.set(option, false);
        next(0);
      };
      return [button(words.get("linear.next"), () => next(1)), button(el("span", {}, words.get("list.takeOff"), name()), off, "secondary")];
    }
    const add = () => {
      if (this.set(option, true)) {
        next(1);
      }
    };
    const skip = () => next(1);
    return [
      el("button", { type: "button", class: "fm-button", onclick: add }, words.get("linear.add"), name()),
      el("button", { type: "button", class: "fm-button fm-button--secondary", onclick: skip }, words.get("linear.skip"), name()),
    ];
  }
}
