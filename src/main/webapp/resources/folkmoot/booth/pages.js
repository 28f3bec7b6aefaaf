/** The pages around the ballot paper: whether one is asked, the check, the casting, what went wrong. */

import { isEmpty } from "./answers.js";
import { button, details, el, hidden, link, message } from "./dom.js";
import { linesOf } from "./paper.js";

/** "Am I asked?", with what to do if not. */
export function start(vote) {
  const { words, voter, booth } = vote;
  const look = button(words.get("start.practice"), () => vote.practise(), "secondary");
  if (voter === null) {
    const again = button(words.get("try.again"), () => location.reload());
    return [el("p", { class: "fm-lead" }, words.get("start.unknown")), el("div", { class: "fm-buttons" }, again, look)];
  }
  const action = voter.action ? link(voter.action.text, back(voter.action.href), { class: "fm-button fm-button--large" }) : null;
  return [
    el("p", { class: "fm-lead" }, voter.text),
    el("div", { class: "fm-buttons" }, action, look),
    el("p", {}, words.get("start.practice.hint")),
    voter.card ? el("p", {}, button(words.get("card.have"), () => vote.openCard("cardIn"), "secondary")) : null,
    booth.links.desk ? el("p", {}, link(words.get("start.desk"), booth.links.desk)) : null,
  ];
}

/** An address of the site that leads back to the booth. */
function back(href) {
  const address = new URL(href, location.origin);
  if (!address.searchParams.has("next")) {
    address.searchParams.set("next", location.pathname + location.search);
  }
  return address.pathname + address.search;
}

/** Before the beginning and after the end. */
export function closed(vote) {
  const { words, booth } = vote;
  const before = booth.state === "confirmed" || vote.now() < Date.parse(booth.opensAt);
  const key = booth.state === "aborted" ? "closed.aborted" : before ? "closed.before" : "closed.after";
  return [
    el("p", { class: "fm-lead" }, words.get(key, words.time(Date.parse(before ? booth.opensAt : booth.closesAt)))),
    vote.record.draft?.begun && !before ? el("p", {}, words.get("closed.draft")) : null,
    el(
      "div",
      { class: "fm-buttons" },
      link(words.get("closed.vote"), booth.links.vote, { class: "fm-button" }),
      before ? button(words.get("start.practice"), () => vote.practise(), "secondary") : null,
    ),
  ];
}

/** "Check your ballot", and one button. */
export function check(vote) {
  const { words, booth, answers } = vote;
  const part = (question, index) => {
    const lines = linesOf(vote, question, answers[index]);
    const cost = lines.reduce((total, [, amount]) => total + (amount ?? 0), 0);
    return el(
      "section",
      { class: "booth-question", "aria-labelledby": `check-${index}` },
      el("h2", { id: `check-${index}` }, question.text),
      isEmpty(question, answers[index])
        ? message("", {}, el("strong", {}, words.get("check.blank")), el("span", {}, words.get("check.blank.hint")))
        : el("ul", { class: "booth-lines" }, lines.map(([text, amount]) => line(vote, text, amount))),
      question.budget ? el("p", { class: "booth-total" }, words.get("check.total", words.count("money.projects", lines.length), words.money(cost), words.money(question.budget))) : null,
      button(el("span", {}, words.get("check.change"), hidden(`: ${question.text}`)), () => vote.show("paper", `question-${index}`), "secondary small"),
    );
  };
  const cast = words.get(vote.practice ? "check.practice" : "check.cast");
  return [
    el("div", { class: "booth-paper" }, booth.questions.map(part)),
    el("p", {}, words.get("check.again", words.time(Date.parse(booth.closesAt)))),
    el("p", {}, words.get("check.name")),
    el("div", { class: "fm-buttons" }, button(cast, () => vote.cast(), "large", { id: "cast" }), button(words.get("check.notNow"), () => vote.show("paper"), "quiet")),
    el("p", { class: "fm-field__hint" }, words.get("check.hint")),
    details(words.get("secret.title"), el("p", {}, words.get("secret.text")), el("p", {}, booth.key.text)),
  ];
}

function line({ words }, text, amount) {
  return el("li", {}, el("span", {}, text), amount === null ? null : el("span", { class: "booth-cost" }, words.money(amount)));
}

const STEPS = ["right", "lock", "send", "receipt"];

/** Shows how far the casting is. */
export class Progress {
  #vote;
  #bar = el("progress", { max: STEPS.length, value: 0 });
  #items;
  #said = "";

  constructor(vote) {
    this.#vote = vote;
    const { words } = vote;
    this.#bar.setAttribute("aria-label", words.get("casting.bar"));
    this.#items = STEPS.map((step) => el("li", {}, words.get(`casting.${step}`)));
    this.nodes = [el("p", { class: "fm-lead" }, words.get("casting.stay")), this.#bar, el("ol", { class: "booth-steps" }, this.#items)];
  }

  /** @param {number} share 0 to 1 */
  tell(step, share) {
    const at = STEPS.indexOf(step);
    this.#bar.value = at + share;
    this.#items.forEach((item, index) => {
      item.className = index < at || (index === at && share === 1) ? "booth-steps__done" : index === at ? "booth-steps__now" : "";
    });
    if (this.#said !== step) {
      this.#said = step;
      this.#vote.say(this.#vote.words.get(`casting.${step}`));
    }
  }
}

/** What went wrong, what it means for the vote, and what to do. */
export function trouble(vote, { key, again, signIn, reference }) {
  const { words, booth } = vote;
  return [
    el("p", { class: "fm-lead" }, words.get(`trouble.${key}`)),
    el("p", {}, words.get(again || signIn ? "trouble.kept" : "trouble.end")),
    el(
      "div",
      { class: "fm-buttons" },
      again ? button(words.get("try.again"), () => vote.cast(), "large") : null,
      signIn ? link(words.get("trouble.signIn.do"), back(booth.links.signIn ?? "/sign-in"), { class: "fm-button fm-button--large" }) : null,
      button(words.get("trouble.back"), () => vote.show("paper"), "secondary"),
    ),
    el("p", {}, words.get("trouble.reference"), " ", el("code", {}, reference), ". ", link(words.get("trouble.help"), booth.links.desk ?? booth.links.help ?? "/help")),
  ];
}
