import { fromBase64 } from "/booth/base64.js";
import { utf8 } from "/booth/bytes.js";
import { Chance } from "/booth/chance.js";
import { Election } from "/booth/election.js";
import { Group } from "/booth/groups.js";
import { write } from "/booth/json.js";
import { Archive } from "/trustee/archive.js";
import { CeremonyDesk } from "/trustee/ceremony-desk.js";
import { Decryptor } from "/trustee/decryptor.js";
import * as generators from "/trustee/generators.js";
import { decryptionChallenge } from "/trustee/partial-decryption.js";
import { OpeningCheck } from "/trustee/opening-check.js";
import { Shuffler } from "/trustee/shuffler.js";
import { readWords, seedAt, wordsOf } from "/trustee/seed-words.js";
import { InThread, Workers } from "/trustee/workers.js";

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

/** What came out of it, or why not and whose fault it is. */
async function answerOf(work) {
  try {
    return { reason: "ACCEPTED", ...(await work()) };
  } catch (error) {
    return { reason: error.reason ?? error.name, detail: error.detail ?? String(error), trustee: error.trustee ?? 0 };
  }
}

export async function known({ context, input }) {
  const [name, label] = context.split(" ");
  if (name === "generator") {
    const group = Group.find("RFC-3526-2048");
    const all = input.index < 0 ? [await generators.secondary(group)] : await generators.list(group, input.index + 1);
    return String(all.at(-1));
  }
  const group = Group.find(label);
  const g = (exponent) => group.pow(group.generator, BigInt(exponent));
  const { fingerprint, X, A, B } = input;
  return String(await decryptionChallenge({ group, fingerprint }, g(X), g(A), g(B)));
}

export function seeds({ random, count }) {
  const desk = new CeremonyDesk(chanceOf(random));
  return Array.from({ length: count }, () => desk.drawSeed());
}

export function announce({ seed, place, random }) {
  return answerOf(async () => ({ file: await new CeremonyDesk(chanceOf(random)).announce(seed, place) }));
}

export function share({ seed, announcements, random }) {
  return answerOf(async () => ({ file: await new CeremonyDesk(chanceOf(random)).share(seed, announcements) }));
}

export function finish({ seed, announcements, shares, random }) {
  return answerOf(async () => {
    const done = await new CeremonyDesk(chanceOf(random)).finish(seed, announcements, shares);
    return { file: done.member, privateKey: String(done.privateKey), publicKey: String(done.publicKey) };
  });
}

function rowsOf(rows) {
  return rows.map((row) => row.map(({ alpha, beta }) => ({ alpha: BigInt(alpha), beta: BigInt(beta) })));
}

/** With threads, in so many; pieces that are done are counted, and the first ones may be there already. */
async function working(threads, kept, work) {
  if (threads === undefined) {
    return work(new InThread());
  }
  let units = 0;
  const workers = new Workers({ threads, kept, progress: (more) => (units += more) });
  try {
    return { ...(await work(workers)), units };
  } finally {
    workers.close();
  }
}

export function shuffle({ group: label, publicKey, fingerprint, rows, random, threads }) {
  const key = { group: Group.find(label), publicKey: BigInt(publicKey), fingerprint };
  const count = rows.flat().length;
  return answerOf(() =>
    working(threads, undefined, async (work) => ({
      shuffle: await new Shuffler(key, { chance: chanceOf(random), work }).shuffle(rowsOf(rows)),
      expected: Shuffler.unitsOf(count),
    })),
  );
}

export function decrypt({ group: label, fingerprint, privateKey, tally, random, threads }) {
  const key = { group: Group.find(label), fingerprint };
  return answerOf(() =>
    working(threads, undefined, async (work) => ({
      decryption: await new Decryptor(key, BigInt(privateKey), { chance: chanceOf(random), work }).decrypt(rowsOf(tally)),
    })),
  );
}

/** A shuffle that is stopped after some pieces and goes on: how many pieces were made in all, and how many twice. */
export async function resumed({ group: label, publicKey, fingerprint, rows, stopAfter }) {
  const key = { group: Group.find(label), publicKey: BigInt(publicKey), fingerprint };
  const store = new Map();
  const puts = [];
  let onPut = () => {};
  const kept = {
    get: async (name) => store.get(name),
    put: async (name, value) => {
      store.set(name, value);
      puts.push(name);
      onPut();
    },
  };
  const keep = async (name, make) => {
    if (!store.has(name)) {
      store.set(name, await make());
    }
    return store.get(name);
  };
  const run = (workers) => new Shuffler(key, { chance: new Chance(), work: workers, keep }).shuffle(rowsOf(rows));
  const first = new Workers({ threads: 2, kept });
  onPut = () => void (puts.length === stopAfter && first.close());
  const stopped = await run(first).then(() => "done", (error) => error.constructor.name);
  const before = puts.length;
  onPut = () => {};
  const second = new Workers({ threads: 2, kept });
  const shuffle = await run(second);
  second.close();
  return { stopped, before, twice: puts.length - new Set(puts).size, shuffle };
}

/** The words of seeds, and the seeds that come back of what somebody types. */
export async function words({ seeds, list, lists, typed }) {
  const written = [];
  for (const seed of seeds) {
    written.push(await wordsOf(seed, list));
  }
  const back = [];
  for (const text of typed ?? written.map((each) => each.join(" "))) {
    try {
      back.push((await seedAt(readWords(text, lists).indices)) ?? "null");
    } catch ({ kind, place, meant }) {
      back.push([kind, place, meant].filter((part) => part !== undefined).join(" "));
    }
  }
  return { written, back };
}

/** What a trustee's browser would open of an archive, if it finds nothing wrong with it. */
export function check({ archive, record, trustees, shuffles, own, log, threads }) {
  return answerOf(() =>
    working(threads, undefined, async (work) => {
      const read = await Archive.read(fromBase64(archive));
      const text = record ?? new TextDecoder().decode(read.of("Setup")[0]?.data[0].content);
      const election = await Election.read(utf8(text));
      const lines = log.entries.split("\n");
      const shown = {
        ...log,
        checkpoint: async () => utf8(log.checkpoint),
        // in pieces, as the server gives them
        entries: async (from) => utf8(lines.slice(from, from + 3).map((line) => `${line}\n`).join("")),
      };
      const check = new OpeningCheck(election, text, { chance: new Chance(), work });
      const rows = await check.verify(read, { trustees, shuffles, own, log: shown });
      return { rows: write(rows), expected: OpeningCheck.unitsOf(election, read) };
    }),
  );
}
