/** A grade or a number of points for each option. */

import { pointsOf } from "./answers.js";
import { button, el, hidden } from "./dom.js";
import { MAX_VALUE } from "./vote-encoding.js";

export class Values {
  #vote;
  #question;
  #index;
  #changed;
  money = null;

  constructor({ vote, question, index, changed }) {
    this.#vote = vote;
    this.#question = question;
    this.#index = index;
    this.#changed = changed;
  }

  get adds() {
    return false;
  }

  get answer() {
    return this.#vote.answers[this.#index];
  }

  has(option) {
    return this.answer.values[option] > 0;
  }

  blank() {
    return null;
  }

  control(option, describedBy) {
    return this.#question.kind === "grades" ? this.#grades(option, describedBy) : this.#points(option, describedBy);
  }

  #grades(option, describedBy) {
    const { words } = this.#vote;
    const { text } = this.#question.options[option];
    const choice = (grade, name) =>
      el(
        "label",
        { class: "fm-choice" },
        el("input", {
          type: "radio",
          name: `grade-${this.#index}-${option}`,
          checked: this.answer.values[option] === grade,
          onchange: () => this.#set(option, grade),
        }),
        el("span", {}, name),
      );
    return el(
      "fieldset",
      { class: "booth-grades", "aria-describedby": describedBy },
      el("legend", {}, text),
      this.#question.grades.map((name, at) => choice(at + 1, name)),
      choice(0, words.get("grades.none")),
    );
  }

  #points(option, describedBy) {
    const { words } = this.#vote;
    const { text } = this.#question.options[option];
    const id = `points-${this.#index}-${option}`;
    const most = this.#most();
    const input = el("input", {
      id,
      class: "fm-input fm-input--2",
      type: "text",
      inputmode: "numeric",
      autocomplete: "off",
      value: String(this.answer.values[option]),
      "aria-describedby": describedBy,
      onchange: () => change(Number(input.value.trim())),
    });
    const change = (typed) => {
      const whole = Number.isInteger(typed) && typed >= 0 ? typed : this.answer.values[option];
      const left = this.#question.points - pointsOf(this.answer) + this.answer.values[option];
      const value = Math.min(whole, left, most);
      this.#set(option, value);
      input.value = String(value);
      const less = value < whole ? words.get("points.less", value) : "";
      this.#vote.say(`${less} ${text}: ${words.count("points", value)}. ${this.money?.said() ?? ""}`);
    };
    const step = (by, sign, key) =>
      button(
        el("span", {}, el("span", { "aria-hidden": "true" }, sign), hidden(words.get(key, text))),
        () => change(Math.max(0, this.answer.values[option] + by)),
        "secondary small",
      );
    return [
      el("label", { for: id, class: "booth-name" }, text),
      el("span", { class: "booth-points" }, step(-1, "−", "points.minus"), input, step(1, "+", "points.plus")),
    ];
  }

  #most() {
    return Math.min(MAX_VALUE, this.#question.points);
  }

  #set(option, value) {
    this.answer.values[option] = value;
    this.answer.blank = false;
    this.#changed();
    this.money?.refresh();
  }

  step(option, next) {
    const { words } = this.#vote;
    return [this.control(option, "step-about"), button(words.get("linear.next"), () => next(1))];
  }
}
