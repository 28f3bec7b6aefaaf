import { Contest } from "./contest.js";
import { equalShares } from "./equal-shares.js";
import { greedy } from "./greedy.js";
import { readOptions } from "./options.js";
import { readPabulib } from "./pabulib.js";
import { phragmen } from "./phragmen.js";
import { require } from "./uncountable.js";

/**
 * Counts a file by the published options.
 *
 * @param {Uint8Array} bytes a Pabulib file
 * @param {string} line all options, as a round publishes them
 * @param {(stage: "reading" | "counting", increments: number) => void} progress
 * @returns {{voters: number, steps: {project: string, stage: string, tied: string[], rho: string | null}[]}} the
 *     funded projects in order; the price as a fraction where the rule has one
 */
export function count(bytes, line, progress = () => {}) {
  progress("reading", 0);
  const options = readOptions(line);
  require(options.rule !== "max-welfare", "RULE", options.rule);
  const contest = new Contest(readPabulib(bytes), options);
  progress("counting", 0);
  const funded = decide(contest, (increments) => progress("counting", increments));
  return {
    voters: contest.voters,
    steps: funded.steps.map(({ project, stage, tied, price }) => ({
      project: contest.ids[project],
      stage,
      tied: tied.map((one) => contest.ids[one]),
      rho: price === undefined ? null : text(price),
    })),
  };
}

function decide(contest, progress) {
  const { rule, comparison } = contest.options;
  if (rule === "phragmen") {
    return phragmen(contest);
  }
  if (rule !== "equal-shares") {
    return greedy(contest);
  }
  const funded = equalShares(contest, progress);
  if (comparison === "greedy") {
    const other = greedy(contest);
    return morePrefer(contest, other, funded) ? other : funded;
  }
  return funded;
}

/** Whether strictly more voters have a higher utility from the first than from the second. */
function morePrefer(contest, first, second) {
  const byCost = contest.options.utility === "cost";
  let balance = 0;
  contest.weight.forEach((voters, group) => {
    const difference = utility(contest, first, group, byCost) - utility(contest, second, group, byCost);
    balance += difference > 0n ? voters : difference < 0n ? -voters : 0;
  });
  return balance > 0;
}

function utility(contest, funded, group, byCost) {
  const { start, project, score } = contest.marks;
  let sum = 0n;
  for (let mark = start[group]; mark < start[group + 1]; mark++) {
    if (funded.has(project[mark])) {
      sum += BigInt(score[mark]) * (byCost ? BigInt(contest.cost[project[mark]]) : 1n);
    }
  }
  return sum;
}

/** A positive fraction in lowest terms. */
function text({ over, under }) {
  let [a, b] = [over, under];
  while (b !== 0n) {
    [a, b] = [b, a % b];
  }
  return under / a === 1n ? String(over / a) : `${over / a}/${under / a}`;
}
