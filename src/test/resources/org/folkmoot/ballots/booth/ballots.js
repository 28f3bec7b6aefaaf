import { read as readBallot } from "/booth/ballot.js";
import { BallotCheck } from "/booth/ballot-check.js";
import { BallotKind } from "/booth/ballot-kind.js";
import { BallotMaker } from "/booth/ballot-maker.js";
import { fromBase64 } from "/booth/base64.js";
import { utf8 } from "/booth/bytes.js";
import { Chance } from "/booth/chance.js";
import { Election } from "/booth/election.js";
import { read as readJson, write } from "/booth/json.js";
import { reasonOf } from "/tests/known.js";

/** Random bytes from a list, taken in order; the browser's own if there is none. */
function chanceOf(random) {
  if (random === undefined) {
    return new Chance();
  }
  const bytes = fromBase64(random);
  let at = 0;
  return new Chance((target) => {
    target.set(bytes.subarray(at, at + target.length));
    at += target.length;
  });
}

/** Makes a ballot; what is said of it, and of it with other votes. */
export async function make({ election: record, votes, others, secret, random }) {
  const election = await Election.read(utf8(record));
  const steps = [];
  let made;
  const reason = await reasonOf(async () => {
    const progress = (done, total) => void steps.push([done, total]);
    made = await new BallotMaker(election, { chance: chanceOf(random), progress }).make(votes, BigInt(secret));
  });
  if (made === undefined) {
    return { reason };
  }
  const ballot = write(made.ballot);
  const check = new BallotCheck(election);
  const read = readBallot(utf8(ballot), election);
  return {
    reason: await reasonOf(() => check.verify(utf8(ballot))),
    ballot,
    openings: made.openings.map((one) => one.map(String)),
    steps,
    opening: await reasonOf(() => check.requireEncrypts(read, votes, made.openings)),
    otherOpening: await reasonOf(() => check.requireEncrypts(read, others ?? votes, made.openings)),
  };
}

/** Why ballots of one election are refused. */
export async function reasons({ election: record, ballots }) {
  const check = new BallotCheck(await Election.read(utf8(record)));
  const answers = [];
  for (const ballot of ballots) {
    answers.push(await reasonOf(() => check.verify(utf8(ballot))));
  }
  return answers;
}

/** Why election records are refused. */
export function elections({ records }) {
  return Promise.all(records.map((record) => reasonOf(() => Election.read(utf8(record)))));
}

/** How votes of a kind count; the reason if there is no such kind. */
export async function judge({ kind, votes, options }) {
  const judged = [];
  const reason = await reasonOf(() => {
    const read = BallotKind.read(readJson(utf8(kind)));
    judged.push(...votes.map((vote) => read.judge(vote, options)));
  });
  return { reason, judged };
}
