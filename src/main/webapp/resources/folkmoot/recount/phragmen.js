import { Funded } from "./funded.js";

/**
 * Sequential Phragmén (docs/allocation.md): the cost of a project is a load that its supporters carry together, all of
 * them with the same total afterwards; the smallest load goes first. A voter's load is that of the last project
 * that he or she supports, so voters are counted by that project.
 */
export function phragmen(contest) {
  const funded = new Funded(contest);
  const last = new Int32Array(contest.weight.length).fill(-1);
  const loads = [];
  let unit = 1n;
  let open = contest.payable().filter((project) => contest.cost[project] <= contest.budget);
  while (open.length > 0) {
    const offers = open.map((project) => ({ project, total: total(contest, project, last, loads, unit) }));
    const tied = cheapest(contest, offers);
    if (tied.some(({ project }) => contest.cost[project] > funded.left)) {
      return funded;
    }
    const winner = contest.ties.first(tied.map(({ project }) => project));
    const supporters = BigInt(contest.supporters[winner]);
    loads.forEach((load, round) => (loads[round] = load * supporters));
    loads.push(tied.find(({ project }) => project === winner).total);
    unit *= supporters;
    for (const group of contest.offers[winner].groups) {
      last[group] = loads.length - 1;
    }
    funded.add(winner, "RULE", tied.map(({ project }) => project));
    open = open.filter((project) => project !== winner);
  }
  return funded;
}

/** What the supporters of a project would carry together, in parts of a unit. */
function total(contest, project, last, loads, unit) {
  const voters = new Float64Array(loads.length);
  for (const group of contest.offers[project].groups) {
    if (last[group] >= 0) {
      voters[last[group]] += contest.weight[group];
    }
  }
  return loads.reduce(
    (sum, load, round) => (voters[round] > 0 ? sum + load * BigInt(voters[round]) : sum),
    BigInt(contest.cost[project]) * unit,
  );
}

function cheapest(contest, offers) {
  const heads = ({ project }) => BigInt(contest.supporters[project]);
  let best = [];
  for (const offer of offers) {
    const difference = best.length === 0 ? -1n : offer.total * heads(best[0]) - best[0].total * heads(offer);
    best = difference < 0n ? [offer] : difference === 0n ? [...best, offer] : best;
  }
  return best;
}
