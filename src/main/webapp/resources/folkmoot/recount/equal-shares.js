import { Drift } from "./drift.js";
import { Funded } from "./funded.js";
import { fillUp } from "./greedy.js";
import { SharesRun } from "./shares-run.js";

/** No share is so large that more units would matter. */
const MOST_AT_ONCE = 1e12;

/** How many rises are counted one by one after a look showed that each matters. */
const PLAIN_STRETCH = 96;

/**
 * The Method of Equal Shares with its completions (docs/allocation.md, "What is left over").
 *
 * @param {(increments: number) => void} progress hears of each rise of the share
 */
export function equalShares(contest, progress) {
  const run = new SharesRun(contest);
  const share = { over: BigInt(contest.budget), under: BigInt(Math.max(1, contest.voters)) };
  if (contest.options.completion.startsWith("add1")) {
    raise(contest, run, share, progress);
  } else {
    run.run(share);
  }
  const funded = new Funded(contest);
  run.rounds.forEach(({ project, tied }, round) => funded.add(project, "RULE", tied, run.rhoOf(round)));
  if (contest.options.completion.endsWith("utilitarian")) {
    fillUp(contest, funded);
  }
  return funded;
}

/**
 * Gives everyone one unit of currency more, again and again; the last outcome within the budget stands. Rises that
 * surely change nothing are left out, as long as there are enough of them to be worth the look.
 */
function raise(contest, run, share, progress) {
  const unit = 10n ** BigInt(contest.decimals);
  const payable = contest.payable();
  const enough = contest.options["add1-stop"] === "exhaustive" ? isFull : hasAll;
  const start =
    contest.options["add1-start"] === "integral"
      ? { over: (share.over / (share.under * unit)) * unit, under: 1n }
      : share;
  const raised = (increments) => ({ over: start.over + BigInt(increments) * unit * start.under, under: start.under });
  let plain = 0;
  for (let increments = 0; ; ) {
    const drift = plain === 0 ? new Drift(contest, Number(unit)) : undefined;
    run.run(raised(increments), drift);
    progress(increments);
    if (run.spent > contest.budget) {
      run.run(raised(increments - 1));
      return;
    }
    if (enough(contest, run, payable)) {
      return;
    }
    const idle = drift === undefined ? 0 : Math.floor(Math.min(MOST_AT_ONCE, drift.rise / Number(unit)));
    plain = drift === undefined ? plain - 1 : idle >= 2 ? 0 : PLAIN_STRETCH;
    increments += 1 + idle;
  }
}

function hasAll(contest, run, payable) {
  return run.rounds.length === payable.length;
}

function isFull(contest, run, payable) {
  return payable.every((project) => run.isFunded(project) || contest.cost[project] > contest.budget - run.spent);
}
