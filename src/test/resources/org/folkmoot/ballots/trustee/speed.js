import { fromBase64 } from "/booth/base64.js";
import { utf8 } from "/booth/bytes.js";
import { Chance } from "/booth/chance.js";
import { Election } from "/booth/election.js";
import { Group } from "/booth/groups.js";
import { Archive } from "/trustee/archive.js";
import { Decryptor } from "/trustee/decryptor.js";
import { OpeningCheck } from "/trustee/opening-check.js";
import { readShuffle } from "/trustee/shuffle.js";
import { ShuffleCheck } from "/trustee/shuffle-check.js";
import { Shuffler } from "/trustee/shuffler.js";
import { Workers } from "/trustee/workers.js";

/** Seconds to shuffle so many ballots and to open them, in so many threads, tables and all. */
export async function measure({ ballots, threads }) {
  const group = Group.find("RFC-3526-2048");
  const chance = new Chance();
  const privateKey = chance.scalar(group);
  const key = { group, publicKey: group.pow(group.generator, privateKey), fingerprint: "speed" };
  let seed = group.pow(group.generator, chance.scalar(group));
  const next = () => (seed = group.times(seed, seed, group.generator));
  const rows = [Array.from({ length: ballots }, () => ({ alpha: next(), beta: next() }))];
  const shuffle = await timed(threads, (work) => new Shuffler(key, { chance, work }).shuffle(rows));
  const decrypt = await timed(threads, (work) => new Decryptor(key, privateKey, { chance, work }).decrypt(rows));
  const { ciphertexts, proofs } = readShuffle(utf8(shuffle.text), group, [ballots]);
  const check = await timed(threads, async (work) => {
    await new ShuffleCheck(key, { chance, work }).verify("speed", rows[0], ciphertexts[0], proofs[0]);
    return "";
  });
  return { ballots, threads, shuffle: told(shuffle), decrypt: told(decrypt), check: told(check) };
}

/** Seconds to look at an archive before opening, of which the record and the ballots are given as bytes. */
export async function lookAt({ archive, threads, ...known }) {
  const read = await Archive.read(fromBase64(archive));
  const record = new TextDecoder().decode(read.steps[0].data[0].content);
  const election = await Election.read(utf8(record));
  const log = { ...known.log, checkpoint: async () => utf8(known.log.checkpoint), entries: async (from) => pageOf(known.log.entries, from) };
  const whole = await timed(threads, (work) =>
    new OpeningCheck(election, record, { chance: new Chance(), work }).verify(read, { ...known, log }),
  );
  return { ballots: read.of("Ballot").length, shuffles: read.of("Shuffle").length, bytes: archive.length * 0.75, seconds: whole.seconds };
}

function pageOf(entries, from) {
  return utf8(entries.split("\n").slice(from, from + 1000).map((line) => `${line}\n`).join(""));
}

function told({ seconds, text }) {
  return { seconds, bytes: text.length };
}

async function timed(threads, work) {
  const start = performance.now();
  const workers = new Workers({ threads });
  const text = await work(workers);
  workers.close();
  return { seconds: Math.round((performance.now() - start) / 1000), text };
}
