/** What to say, and what to do, when something went wrong. */

import { button, details, el, link, message } from "/booth/dom.js";
import { Problem, Unreachable } from "/booth/server.js";
import { Refused } from "/booth/refused.js";
import { SignedOut } from "./server.js";
import { Given } from "./trustee-work.js";

/** Refusals that accuse what the server said, not another trustee. */
const OF_THE_SERVER = { ELECTION_KEY: "key", DRILL: "drill", BALLOT_ELECTION: "election" };

/**
 * @param {Words} words
 * @param {Error} error
 * @param {function(number): string} nameOf a trustee
 * @param {function(): void} retry
 * @returns {HTMLElement} gets the focus
 */
export function trouble(words, error, nameOf, retry) {
  const { strong, text, small, action } = explained(words, error, nameOf);
  const again =
    action === "sign-in"
      ? link(words.get("trouble.signIn"), location.href, { class: "fm-button" })
      : action === "reload"
        ? button(words.get("trouble.reload"), () => location.reload())
        : button(words.get("trouble.again"), retry, "", { id: "try-again" });
  const shown = message("danger", { role: "alert", tabindex: "-1" }, el("strong", {}, strong), text ? el("span", {}, text) : null);
  return el(
    "div",
    { class: "fm-stack" },
    shown,
    el("div", { class: "fm-buttons" }, again),
    small ? details(words.get("trouble.small"), el("p", { lang: "en" }, small)) : null,
  );
}

function explained(words, error, nameOf) {
  const of = (key, ...values) => ({ strong: words.get(`trouble.${key}`, ...values), text: words.get(`trouble.${key}.do`, ...values) });
  if (error instanceof SignedOut) {
    return { ...of("signedOut"), action: "sign-in" };
  } else if (error instanceof Unreachable) {
    return of("line");
  } else if (error instanceof Problem) {
    return ofProblem(error, of);
  } else if (error instanceof Refused) {
    return { ...ofRefusal(error, of, nameOf), small: `${error.reason}: ${error.detail}` };
  }
  return { ...of("unexpected"), small: String(error), action: "reload" };
}

function ofProblem(problem, of) {
  if (problem.status === 403) {
    return { ...of("page"), action: "reload" };
  }
  if (problem.detail !== "" || problem.title !== "") {
    const strong = problem.title || problem.detail;
    return { strong, text: strong === problem.detail ? "" : problem.detail };
  }
  return problem.status >= 500 ? of("busy") : { ...of("refused"), small: `${problem.status} ${problem.type}` };
}

function ofRefusal(refused, of, nameOf) {
  if (refused instanceof Given) {
    return of(refused.told ? "given" : "untold");
  }
  if (refused.trustee) {
    return of("trustee", nameOf(refused.trustee));
  }
  return of(OF_THE_SERVER[refused.reason] ?? "refused");
}
