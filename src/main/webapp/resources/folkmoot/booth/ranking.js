/** Options in an order of one's own, by buttons. */

import { mixed } from "./answers.js";
import { button, el, hidden } from "./dom.js";

export class Ranking {
  #vote;
  #question;
  #index;
  #changed;
  #rest;

  constructor({ vote, question, index, changed }) {
    this.#vote = vote;
    this.#question = question;
    this.#index = index;
    this.#changed = changed;
    this.#rest = mixed(question.options.length, vote.seed);
    this.element = el("div", { class: "booth-ranking" });
    this.#draw();
  }

  #answer() {
    return this.#vote.answers[this.#index];
  }

  #name(option) {
    return this.#question.options[option].text;
  }

  #draw(focus = null) {
    const { words } = this.#vote;
    const { order } = this.#answer();
    const rest = this.#rest.filter((option) => !order.includes(option));
    const [mine, others] = [`order-${this.#index}`, `rest-${this.#index}`];
    const empty = (key) => el("p", { class: "fm-muted" }, words.get(key));
    this.element.replaceChildren(
      el("h3", { id: mine, tabindex: "-1" }, words.get("ranking.mine")),
      order.length === 0 ? empty("ranking.mine.empty") : el("ol", { class: "booth-rank", "aria-labelledby": mine }, order.map((option, rank) => this.#ranked(option, rank))),
      el("h3", { id: others, tabindex: "-1" }, words.get("ranking.rest")),
      rest.length === 0 ? empty("ranking.rest.empty") : el("ul", { class: "booth-rank", "aria-labelledby": others }, rest.map((option) => this.#unranked(option))),
      el("p", { class: "fm-field__hint" }, words.get("ranking.hint")),
    );
    if (focus !== null) {
      const target = focus.map((name) => this.element.querySelector(`[data-does="${name}"]:not([aria-disabled])`)).find(Boolean);
      (target ?? this.element.querySelector("h3")).focus();
    }
  }

  #does(name, option, key, act, kind, disabled = false) {
    const { words } = this.#vote;
    const content = el("span", {}, words.get(key, this.#answer().order.length + 1), hidden(`: ${this.#name(option)}`));
    const attributes = { "data-does": `${name}-${option}`, "aria-disabled": disabled ? "true" : null };
    return button(content, () => (disabled ? this.#vote.say(words.get("ranking.end")) : act()), kind, attributes);
  }

  #ranked(option, rank) {
    const { order } = this.#answer();
    const move = (by) => this.#move(option, rank, rank + by);
    return el(
      "li",
      {},
      el("span", { class: "booth-rank__number", "aria-hidden": "true" }, String(rank + 1)),
      el("span", { class: "booth-rank__name" }, this.#name(option)),
      el(
        "span",
        { class: "booth-rank__buttons" },
        this.#does("up", option, "ranking.up", () => move(-1), "secondary small", rank === 0),
        this.#does("down", option, "ranking.down", () => move(1), "secondary small", rank === order.length - 1),
        this.#does("out", option, "ranking.out", () => this.#out(option), "quiet small"),
      ),
    );
  }

  #unranked(option) {
    const { text, summary, cost, ward } = this.#question.options[option];
    const about = [ward, cost == null ? null : this.#vote.words.money(cost), summary].filter(Boolean).join(" · ");
    return el(
      "li",
      {},
      el("span", { class: "booth-rank__name" }, text, about === "" ? null : el("span", { class: "fm-choice__hint" }, about)),
      this.#does("add", option, "ranking.add", () => this.#add(option), "secondary small"),
    );
  }

  #add(option) {
    const { order } = this.#answer();
    order.push(option);
    const next = this.#rest.filter((other) => !order.includes(other))[0];
    this.#done("ranking.moved", option, order.length, [`add-${next}`]);
  }

  #move(option, from, to) {
    const { order } = this.#answer();
    [order[from], order[to]] = [order[to], order[from]];
    const ways = to < from ? [`up-${option}`, `down-${option}`] : [`down-${option}`, `up-${option}`];
    this.#done("ranking.moved", option, to + 1, ways);
  }

  #out(option) {
    const answer = this.#answer();
    answer.order = answer.order.filter((other) => other !== option);
    this.#done("ranking.left", option, 0, [`add-${option}`]);
  }

  #done(key, option, rank, focus) {
    this.#changed();
    this.#draw(focus);
    this.#vote.say(this.#vote.words.get(key, this.#name(option), rank, this.#answer().order.length));
  }
}
