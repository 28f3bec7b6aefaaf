/** The ballot paper: every question with its controls, what is chosen so far, and the way to the check. */

import { emptyAnswer, isChoice, isEmpty, problemOf } from "./answers.js";
import { Chooser } from "./chooser.js";
import { button, details, el, link, message } from "./dom.js";
import { Money } from "./money.js";
import { OptionList } from "./option-list.js";
import { Values } from "./values.js";

/**
 * @param {object} vote the page's state: `booth`, `words`, `answers`, `record`, `ranking` (its module, if a question is one), and `changed()`, `say(text)`,
 *     `show(page)`
 * @returns {Node[]}
 */
export function paper(vote) {
  const { booth, words } = vote;
  const questions = booth.questions.map((question, index) => new QuestionPart(vote, question, index));
  const errors = el("div", { class: "fm-error-summary", tabindex: "-1", hidden: true });
  const check = () => {
    const wrong = questions.filter((part) => part.judge());
    errors.hidden = wrong.length === 0;
    if (wrong.length === 0) {
      vote.show("check");
      return;
    }
    errors.replaceChildren(
      el("h2", { class: "fm-error-summary__title" }, words.get("problem.title")),
      el("ul", { class: "fm-error-summary__list" }, wrong.map((part) => el("li", {}, part.errorLink()))),
    );
    errors.focus();
  };
  const restart = () => {
    vote.answers = booth.questions.map(emptyAnswer);
    vote.changed();
    vote.show("paper");
    vote.say(words.get("paper.restarted"));
  };
  return [
    errors,
    el("div", { class: "booth-paper" }, questions.map((part) => part.element)),
    unfinished(vote),
    el(
      "div",
      { class: "fm-buttons" },
      button(words.get("paper.check"), check, "large", { id: "check" }),
      button(words.get("paper.restart"), restart, "quiet"),
    ),
    details(words.get("secret.title"), el("p", {}, words.get("secret.text")), el("p", {}, booth.key.text)),
    vote.canHaveCard() ? el("p", {}, button(words.get("card.offer"), () => vote.openCard("card"), "quiet")) : null,
  ];
}

function unfinished({ words, practice, device }) {
  if (practice) {
    return null;
  }
  const kept = device.keeps ? "paper.kept" : "paper.notKept";
  return message("warning", {}, el("strong", {}, words.get("paper.notCounted")), el("span", {}, words.get(kept)));
}

class QuestionPart {
  #vote;
  #question;
  #error;
  #index;

  constructor(vote, question, index) {
    this.#vote = vote;
    this.#question = question;
    this.#index = index;
    const { words, booth } = vote;
    this.#error = el("p", { class: "fm-field__error", id: `error-${index}`, hidden: true });
    const total = booth.questions.length;
    const number = total === 1 ? null : el("span", { class: "fm-muted" }, words.get("paper.question", index + 1, total));
    this.element = el(
      "section",
      { class: "booth-question", id: `question-${index}`, tabindex: "-1", "aria-labelledby": `title-${index}` },
      number,
      el("h2", { id: `title-${index}` }, question.text),
      el("p", { class: "fm-field__hint", id: `hint-${index}` }, [question.hint, rule(words, question)].filter(Boolean).join(" ")),
      this.#error,
      this.#controls(),
    );
  }

  #controls() {
    const { kind } = this.#question;
    const parts = { vote: this.#vote, question: this.#question, index: this.#index, changed: () => this.#changed() };
    if (kind === "ranking") {
      return new this.#vote.ranking.Ranking(parts).element;
    }
    const controls = isChoice(this.#question) ? new Chooser(parts) : new Values(parts);
    const money = this.#question.budget || kind === "points" || kind === "approval" ? new Money(parts) : null;
    controls.money = money;
    const list = new OptionList(parts, controls);
    return [money?.element ?? null, list.element, money?.lines(list, controls) ?? null];
  }

  #changed() {
    this.#error.hidden = true;
    this.#vote.changed();
  }

  /** Whether the answer cannot be cast; says so beside the question. */
  judge() {
    const problem = problemOf(this.#question, this.#vote.answers[this.#index]);
    this.#error.hidden = problem === null;
    if (problem !== null) {
      this.#error.textContent = this.#vote.words.get(...problem);
    }
    return problem !== null;
  }

  errorLink() {
    const go = (event) => {
      event.preventDefault();
      const first = this.element.querySelector("input, button");
      (first ?? this.element).focus();
    };
    return link(this.#error.textContent, `#question-${this.#index}`, { onclick: go });
  }
}

/** The rule of a question in a sentence. */
function rule(words, question) {
  const { kind, min, max, points, budget } = question;
  const most = max ?? question.options.length;
  switch (kind) {
    case "several":
      return min === most ? words.count("rule.exactly", most) : words.get("rule.several", min ?? 0, most);
    case "approval":
      return words.get("rule.approval", most);
    case "points":
      return words.get("rule.points", points);
    case "knapsack":
      return words.get("rule.knapsack", words.money(budget));
    case "ranking":
      return words.get("rule.ranking");
    case "grades":
      return words.get("rule.grades");
    default:
      return words.get("rule.one");
  }
}

/** What an answer says, as lines of text: for the check and for people who only listen. */
export function linesOf({ words }, question, answer) {
  if (isEmpty(question, answer)) {
    return [];
  }
  const name = (index) => question.options[index].text;
  if (question.kind === "ranking") {
    return answer.order.map((index, rank) => [`${rank + 1}. ${name(index)}`, null]);
  }
  if (isChoice(question)) {
    return answer.chosen.map((index) => [name(index), question.options[index].cost ?? null]);
  }
  return answer.values
    .map((value, index) => [value, index])
    .filter(([value]) => value > 0)
    .map(([value, index]) => [`${name(index)}: ${said(words, question, value)}`, null]);
}

function said(words, question, value) {
  return question.kind === "grades" ? question.grades[value - 1] : words.count("points", value);
}
