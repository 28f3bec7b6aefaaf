import { Chance } from "/booth/chance.js";
import { Group } from "/booth/groups.js";
import { Decryptor } from "/trustee/decryptor.js";
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
  return { ballots, threads, shuffle, decrypt };
}

async function timed(threads, work) {
  const start = performance.now();
  const workers = new Workers({ threads });
  const { length } = await work(workers);
  workers.close();
  return { seconds: Math.round((performance.now() - start) / 1000), bytes: length };
}
