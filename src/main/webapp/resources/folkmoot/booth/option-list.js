/**
 * The options of a question: a few as they stand, many with search, filters and orders to choose, or one at a
 * time. Nobody is first for everybody: a long list begins in an order of the device's own.
 */

import { isSingle, mixed } from "./answers.js";
import { Comparison } from "./compare.js";
import { button, el, hidden, link } from "./dom.js";

/** From how many options on a list is long. */
const LONG = 8;

export class OptionList {
  #vote;
  #question;
  #index;
  #controls;
  #body;
  #own;
  #search = "";
  #filters = { ward: "", category: "" };
  #order = "own";
  #at = 0;
  #comparison = null;

  constructor({ vote, question, index }, controls) {
    this.#vote = vote;
    this.#question = question;
    this.#index = index;
    this.#controls = controls;
    this.#body = el("div", {
      role: isSingle(question) ? "radiogroup" : "group",
      "aria-labelledby": `title-${index}`,
      "aria-describedby": `hint-${index} error-${index}`,
    });
    this.#own = mixed(question.options.length, vote.seed);
    if (question.options.length > 1 && question.options.some(({ cost }) => cost != null)) {
      this.#comparison = new Comparison(vote, question, (option) => {
        this.#draw();
        this.#body.querySelector(`[data-compare="${option}"]`)?.focus();
      });
    }
    this.element = this.#isLong() ? el("div", { class: "booth-list" }, this.#tools(), this.#body) : this.#body;
    this.#draw();
  }

  #isLong() {
    return this.#question.options.length >= LONG || this.#question.options.some(({ cost }) => cost != null);
  }

  #linear() {
    return this.#isLong() && this.#vote.record.linear === true;
  }

  #tools() {
    const { words } = this.#vote;
    const id = (name) => `${name}-${this.#index}`;
    const changed = (set) => (event) => {
      set(event.target.value);
      this.#at = 0;
      this.#draw(true);
    };
    const field = (name, input) => el("p", { class: "booth-tool" }, el("label", { for: id(name) }, words.get(`list.${name}`)), input);
    const search = el("input", { id: id("search"), type: "search", class: "fm-input", autocomplete: "off", oninput: changed((value) => (this.#search = value)) });
    const select = (name, choices, set) =>
      field(name, el("select", { id: id(name), class: "fm-input", onchange: changed(set) }, choices.map(([value, text]) => el("option", { value }, text))));
    const filter = (name) => {
      const values = [...new Set(this.#question.options.map((option) => option[name]).filter(Boolean))].sort(this.#compare());
      const all = [["", words.get(`list.${name}.all`)], ...values.map((value) => [value, value])];
      return values.length < 2 ? null : select(name, all, (value) => (this.#filters[name] = value));
    };
    const orders = [["own", words.get("list.order.own")], ["name", words.get("list.order.name")]];
    if (this.#question.options.some(({ cost }) => cost != null)) {
      orders.push(["cost", words.get("list.order.cost")]);
    }
    const wide = matchMedia("(min-width: 48rem)").matches;
    return [
      el(
        "details",
        { class: "booth-details", open: wide },
        el("summary", {}, words.get("list.tools")),
        el(
          "div",
          { class: "booth-tools" },
          this.#question.options.length < LONG ? null : field("search", search),
          filter("ward"),
          filter("category"),
          select("order", orders, (value) => (this.#order = value)),
        ),
      ),
      el("p", {}, this.#modeButton()),
    ];
  }

  #modeButton() {
    const { words } = this.#vote;
    const name = () => words.get(this.#linear() ? "linear.list" : "linear.one");
    const toggle = () => {
      this.#vote.setLinear(!this.#linear());
      mode.textContent = name();
      this.#at = 0;
      this.#draw();
      this.#vote.say(words.get(this.#linear() ? "linear.isOne" : "linear.isList"));
    };
    const mode = button(name(), toggle, "secondary");
    return mode;
  }

  #compare() {
    return new Intl.Collator(this.#vote.words.language).compare;
  }

  #shown() {
    const { options } = this.#question;
    const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const sought = folded(this.#search).split(/\s+/).filter(Boolean);
    const matches = (option) => {
      const text = folded([option.text, option.summary, option.ward, option.category].filter(Boolean).join(" "));
      return sought.every((word) => text.includes(word)) && ["ward", "category"].every((name) => this.#filters[name] === "" || option[name] === this.#filters[name]);
    };
    const order = this.#isLong() ? [...this.#own] : options.map((_, option) => option);
    const compare = this.#compare();
    if (this.#order === "name") {
      order.sort((a, b) => compare(options[a].text, options[b].text));
    } else if (this.#order === "cost") {
      order.sort((a, b) => (options[a].cost ?? 0) - (options[b].cost ?? 0));
    }
    return order.filter((option) => matches(options[option]));
  }

  #draw(tell = false) {
    const { words } = this.#vote;
    const shown = this.#shown();
    const count = words.count(this.#question.budget ? "list.projects" : "list.options", shown.length);
    if (tell) {
      this.#vote.say(count);
    }
    if (shown.length === 0) {
      this.#body.replaceChildren(el("p", { class: "fm-empty" }, words.get("list.nothing")));
    } else if (this.#linear()) {
      this.#drawOne(shown);
    } else {
      const rows = shown.map((option) => this.#row(option));
      this.#body.replaceChildren(
        ...(this.#isLong() ? [el("p", { class: "fm-muted" }, count)] : []),
        ...(this.#comparison ? [this.#comparison.element] : []),
        el("ul", { class: "booth-options", role: "list" }, rows, this.#controls.blank()),
      );
    }
  }

  #row(option) {
    const about = `about-${this.#index}-${option}`;
    const classes = this.#controls.has(option) ? "booth-option booth-option--on" : "booth-option";
    return el("li", { class: classes }, this.#controls.control(option, about), this.#about(option, about));
  }

  #about(option, id) {
    const { words } = this.#vote;
    const { text, summary, cost, ward, category, href } = this.#question.options[option];
    const meta = [ward, category].filter(Boolean).join(" · ");
    return el(
      "div",
      { class: "booth-about" },
      el(
        "div",
        { id },
        cost == null ? null : el("strong", { class: "booth-cost" }, words.money(cost)),
        meta === "" ? null : el("span", { class: "fm-muted" }, ` ${meta}`),
        summary ? el("p", {}, summary) : null,
      ),
      this.#comparison && !this.#linear() ? this.#comparison.control(option) : null,
      href ? link(el("span", {}, words.get("list.more"), hidden(`: ${text} ${words.get("list.newTab")}`)), href, { target: "_blank", rel: "noopener" }) : null,
    );
  }

  #drawOne(shown) {
    const { words } = this.#vote;
    this.#at = Math.min(this.#at, shown.length);
    const previous = () => this.#go(this.#at - 1);
    const finish = () => this.#go(shown.length);
    const back = this.#at === 0 ? null : button(words.get("linear.back"), previous, "quiet");
    if (this.#at === shown.length) {
      const title = el("h3", { tabindex: "-1", class: "booth-step__title" }, words.get("linear.end"));
      this.#body.replaceChildren(el("div", { class: "booth-step" }, title, el("p", {}, words.get("linear.endText")), el("div", { class: "fm-buttons" }, back)));
      return;
    }
    const option = shown[this.#at];
    const next = (by) => this.#go(this.#at + by);
    this.#body.replaceChildren(
      el(
        "div",
        { class: "booth-step" },
        el("p", { class: "fm-muted" }, words.get("linear.place", this.#at + 1, shown.length)),
        el("progress", { "aria-hidden": "true", max: shown.length, value: this.#at + 1 }),
        el("h3", { tabindex: "-1", class: "booth-step__title" }, this.#question.options[option].text),
        this.#about(option, "step-about"),
        el("p", { class: "booth-over" }, this.#controls.adds ? (this.#controls.why(option) ?? "") : ""),
        el("div", { class: "fm-buttons" }, this.#controls.step(option, next)),
        el("div", { class: "fm-buttons" }, back, button(words.get("linear.finish"), finish, "quiet")),
        el("p", { class: "fm-field__hint" }, words.get("linear.hint")),
      ),
    );
  }

  #go(at) {
    this.#at = at;
    this.#draw();
    this.#body.querySelector("h3").focus();
  }
}
