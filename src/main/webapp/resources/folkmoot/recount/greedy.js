import { Funded } from "./funded.js";

/** Most votes first, in the ways of docs/allocation.md, "Greedy". */
export function greedy(contest) {
  const funded = new Funded(contest);
  const { rule } = contest.options;
  fill(contest, funded, rule === "greedy-per-cost" ? perCost(contest) : byScore(contest), {
    stage: "RULE",
    stops: rule === "greedy-no-skip",
  });
  return funded;
}

/** Fills up with what still fits, most votes first. */
export function fillUp(contest, funded) {
  fill(contest, funded, byScore(contest), { stage: "COMPLETION", stops: false });
}

function byScore({ score }) {
  return (a, b) => score[b] - score[a];
}

/** By score for each unit of cost; what costs nothing comes before all else. */
function perCost({ score, cost }) {
  return (a, b) => {
    if (cost[a] === 0 || cost[b] === 0) {
      return (cost[b] === 0) - (cost[a] === 0);
    }
    const difference = BigInt(score[b]) * BigInt(cost[a]) - BigInt(score[a]) * BigInt(cost[b]);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  };
}

function fill(contest, funded, worth, { stage, stops }) {
  const out = new Set();
  const order = [...contest.ids.keys()]
    .filter((project) => contest.takesPart[project] && !funded.has(project))
    .sort((a, b) => worth(a, b) || contest.ties.compare(a, b));
  for (const [at, project] of order.entries()) {
    if (out.has(project)) {
      continue;
    }
    if (contest.cost[project] <= funded.left) {
      const equal = order.filter((other, place) => place >= at && worth(other, project) === 0 && !out.has(other));
      funded.add(project, stage, equal);
      rivals(contest, project).forEach((other) => out.add(other));
    } else if (stops) {
      return;
    }
  }
}

/** What is out once the project is funded. */
function rivals(contest, project) {
  return contest.groups
    .filter(({ members }) => members.includes(project))
    .flatMap(({ members }) => members.filter((member) => member !== project));
}
