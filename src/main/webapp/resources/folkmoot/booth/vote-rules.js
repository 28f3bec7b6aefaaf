/** Which votes a question allows. */

import { MAX_VALUE } from "./vote-encoding.js";
import { choicesOf } from "./question.js";
import { refuseUnless } from "./refused.js";

/**
 * Goes on only with an allowed vote. A shuffled question takes any numbers here: what follows the rules
 * of its kind is for {@link BallotKind}.
 *
 * @param {object} question
 * @param {number[]} vote for a summed question 0 or 1 per choice, blank first where that is allowed; for
 *     a shuffled one 0 to 255 per option
 * @throws {Refused} `VOTE_NOT_ALLOWED`
 * @source Belenios 2.0, section 4.11
 */
export function requireAllowed(question, vote) {
  const allowed = question.shuffled
    ? vote.length === question.answers.length && vote.every((value) => isWhole(value, MAX_VALUE))
    : isAllowed(question, vote);
  refuseUnless(allowed, "VOTE_NOT_ALLOWED", `a vote is not allowed for "${question.question}"`);
}

function isWhole(value, max) {
  return Number.isInteger(value) && value >= 0 && value <= max;
}

function isAllowed(question, vote) {
  if (vote.length !== choicesOf(question) || !vote.every((bit) => isWhole(bit, 1))) {
    return false;
  }
  if (!question.blank) {
    return isWithin(question, sum(vote));
  }
  const chosen = sum(vote.slice(1));
  return vote[0] === 1 ? chosen === 0 : isWithin(question, chosen);
}

function isWithin(question, chosen) {
  return chosen >= question.min && chosen <= question.max;
}

export function sum(vote) {
  return vote.reduce((total, bit) => total + bit, 0);
}
