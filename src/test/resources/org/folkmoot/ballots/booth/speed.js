import { toUtf8 } from "/booth/json.js";
import { utf8 } from "/booth/bytes.js";
import { BallotCheck } from "/booth/ballot-check.js";
import { BallotMaker } from "/booth/ballot-maker.js";
import { Election } from "/booth/election.js";
import { ElectionKey } from "/booth/election-key.js";

/** Milliseconds to make a ballot and to check it, each the median of some runs with tables of their own. */
export async function measure({ election: record, votes, secret, runs }) {
  const times = { make: [], check: [] };
  for (let run = 0; run < runs; run++) {
    const election = await Election.read(utf8(record));
    const start = performance.now();
    const key = ElectionKey.of(election);
    const { ballot, openings } = await new BallotMaker(election, { key }).make(votes, BigInt(secret));
    const made = performance.now();
    const check = new BallotCheck(election, key);
    check.requireEncrypts(await check.verify(toUtf8(ballot)), votes, openings);
    times.make.push(made - start);
    times.check.push(performance.now() - made);
  }
  return { make: median(times.make), check: median(times.check) };
}

function median(times) {
  return Math.round(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]);
}
