/**
 * What a voter has chosen, question by question: `{chosen: number[], blank: boolean}` for kinds that choose,
 * `{order: number[]}` for a ranking, `{values: number[]}` for grades and points. Options are named by their index.
 */

/** Kinds of which exactly one option is chosen. */
const SINGLE = new Set(["yes-no", "one", "project"]);

export function isSingle({ kind }) {
  return SINGLE.has(kind);
}

export function isChoice({ kind }) {
  return kind !== "ranking" && kind !== "grades" && kind !== "points";
}

export function emptyAnswer(question) {
  return { chosen: [], order: [], values: question.options.map(() => 0), blank: false };
}

/** Whether a kept answer belongs to this question as it is asked now. */
export function fits(question, answer) {
  const known = (index) => Number.isInteger(index) && index >= 0 && index < question.options.length;
  return (
    answer?.values?.length === question.options.length &&
    Array.isArray(answer.chosen) &&
    Array.isArray(answer.order) &&
    [...answer.chosen, ...answer.order].every(known)
  );
}

/** Whether nothing is chosen. */
export function isEmpty(question, answer) {
  if (isChoice(question)) {
    return answer.chosen.length === 0;
  }
  return question.kind === "ranking" ? answer.order.length === 0 : answer.values.every((value) => value === 0);
}

/** What the chosen projects cost in minor units. */
export function costOf(question, answer) {
  return answer.chosen.reduce((total, index) => total + (question.options[index].cost ?? 0), 0);
}

export function pointsOf(answer) {
  return answer.values.reduce((total, value) => total + value, 0);
}

/** Most options that may be chosen. */
export function mostOf(question) {
  return question.max ?? question.options.length;
}

/**
 * What keeps an answer from being cast: the key of a sentence and its values, or null.
 *
 * @returns {[string, ...number[]]|null}
 */
export function problemOf(question, answer) {
  if (isEmpty(question, answer)) {
    const mayBeEmpty = !isSingle(question) && (question.blank || question.min === 0);
    return answer.blank || mayBeEmpty ? null : [needed(question), question.min ?? 1];
  }
  const least = question.min ?? 0;
  if (isChoice(question) && answer.chosen.length < least) {
    return ["problem.few", least];
  }
  if (isChoice(question) && !isSingle(question) && answer.chosen.length > mostOf(question)) {
    return ["problem.many", mostOf(question)];
  }
  if (question.kind === "grades" && answer.values.includes(0)) {
    return ["problem.grades", answer.values.filter((value) => value === 0).length];
  }
  if (question.kind === "points" && pointsOf(answer) > question.points) {
    return ["problem.points", question.points];
  }
  return null;
}

function needed(question) {
  if (isSingle(question)) {
    return question.blank ? "problem.oneOrBlank" : "problem.one";
  }
  return question.kind === "several" || question.kind === "approval" ? "problem.few" : "problem.none";
}

/**
 * The vote as it is locked.
 *
 * @param {object} question as it is shown
 * @param {object} asked the same question in the election's record
 * @returns {number[]}
 */
export function voteOf(question, asked, answer) {
  const marks = (value) => question.options.map(value);
  if (question.kind === "ranking") {
    return marks((_, index) => answer.order.indexOf(index) + 1);
  }
  if (!isChoice(question)) {
    return [...answer.values];
  }
  const bits = marks((_, index) => (answer.chosen.includes(index) ? 1 : 0));
  return asked.blank ? [answer.chosen.length === 0 ? 1 : 0, ...bits] : bits;
}

/** The order of one's own device: every order is equally likely, and the same seed gives the same. */
export function mixed(length, seed) {
  const order = Array.from({ length }, (_, index) => index);
  let state = seed >>> 0;
  for (let last = length - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
