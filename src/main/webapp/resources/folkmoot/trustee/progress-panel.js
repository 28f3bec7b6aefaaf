/** How far a long piece of work is, for those who look and for those who listen. */

import { el } from "/booth/dom.js";

/** Before that, nobody knows how long it takes. */
const FIRST_GUESS = 4_000;

export class ProgressPanel {
  #words;
  #items = 0;
  #say;
  #bar = el("progress", { max: "100", value: "0", "aria-labelledby": "progress-label" });
  #label = el("span", { id: "progress-label" });
  #rest = el("span", {});
  #start = null;
  #told = 0;

  /**
   * @param {Words} words
   * @param {function(string): void} say tells people who listen, at each quarter
   */
  constructor(words, say) {
    this.#words = words;
    this.#say = say;
    this.element = el(
      "div",
      { class: "fm-progress", role: "group", "aria-labelledby": "progress-label" },
      el("p", { class: "fm-bar__label" }, this.#label, this.#rest),
      this.#bar,
    );
    this.tell(0, 1);
  }

  /** So much of the whole is done, for so many ballots (0 where nobody counts them). */
  tell(done, total, ballots = 0) {
    this.#items = ballots;
    const share = total === 0 ? 1 : Math.min(1, done / total);
    // what was done earlier says nothing about how quick it is now
    this.#start ??= done === 0 ? null : { at: Date.now(), done };
    this.#bar.value = Math.floor(100 * share);
    this.#label.textContent = this.#text(share);
    this.#rest.textContent = this.#restOf(done, total);
    const quarter = Math.floor(4 * share);
    if (quarter > this.#told) {
      this.#told = quarter;
      this.#say(this.#label.textContent);
    }
  }

  #text(share) {
    return this.#items === 0
      ? this.#words.get("progress.percent", Math.floor(100 * share))
      : this.#words.get(
          "progress.ballots",
          this.#words.number(Math.floor(this.#items * share)),
          this.#words.number(this.#items),
        );
  }

  #restOf(done, total) {
    const elapsed = this.#start === null ? 0 : Date.now() - this.#start.at;
    if (elapsed < FIRST_GUESS || done >= total || done === this.#start.done) {
      return "";
    }
    const minutes = Math.ceil(((total - done) * elapsed) / (done - this.#start.done) / 60_000);
    return this.#words.count("progress.minutes", minutes);
  }
}
