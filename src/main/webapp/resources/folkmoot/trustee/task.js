/** What the server asks a trustee to do, in one form: groups are always a list, their texts always by group. */

import { Election } from "/booth/election.js";
import { Fields } from "/booth/fields.js";
import { Group } from "/booth/groups.js";
import { hexOf } from "/booth/hash.js";
import { read } from "/booth/json.js";
import { utf8 } from "/booth/bytes.js";
import { refuseUnless } from "/booth/refused.js";
import { elementField, readCiphertext } from "./reading.js";

/**
 * @param {object} answer as the server gives it
 * @returns {object} the same with `groups`, and `announcements` and `shares` as an object of lists by group
 */
export function taskOf(answer) {
  const groups = answer.groups ?? answer.board?.groups ?? [answer.board?.group ?? answer.group].filter(Boolean);
  const byGroup = (texts) => (Array.isArray(texts) ? { [groups[0]]: texts } : (texts ?? {}));
  return { ...answer, groups, announcements: byGroup(answer.announcements), shares: byGroup(answer.shares) };
}

/** The place of the trustee in a group's ceremony. */
export function placeIn(group, { threshold, trustees, number }) {
  return { group, size: trustees, threshold, index: number };
}

/** Names a piece of work by all that it depends on. */
export async function workName(seat, { task, election }, ...inputs) {
  return `${seat}/${task}/${election?.id ?? ""}/${(await hexOf(inputs.join("\n"))).slice(0, 32)}`;
}

/**
 * The election that ballots are mixed or opened for, as its own record says.
 *
 * @returns {Promise<{key: {group: Group, publicKey: bigint, fingerprint: string}, shuffled: (boolean[]|null)}>}
 *     which questions are shuffled; null if the server gave no record
 * @throws {Refused} `BALLOT_ELECTION` if the record is another one than the server says
 */
export async function electionOf(task) {
  if (task.record === undefined) {
    const { fingerprint, publicKey } = task;
    return { key: { group: Group.find(task.group), publicKey: BigInt(publicKey), fingerprint }, shuffled: null };
  }
  const { group, publicKey, fingerprint, questions } = await Election.read(utf8(task.record));
  refuseUnless(
    fingerprint === task.fingerprint && String(publicKey) === String(task.publicKey) && group.label === task.group,
    "BALLOT_ELECTION",
    "the election's record is not the one that is named",
  );
  return { key: { group, publicKey, fingerprint }, shuffled: questions.map((question) => question.shuffled === true) };
}

/**
 * Reads rows of ciphertexts, one for each question. Whether their numbers are elements is checked with the work.
 *
 * @param {Uint8Array} bytes
 * @returns {{alpha: bigint, beta: bigint}[][]}
 */
export function readRows(bytes) {
  return Fields.list(read(bytes), "ciphertexts", (row) =>
    Fields.list(row, "ciphertexts", readCiphertext),
  );
}

/** The rows of shuffled questions. */
export function shuffledRows(rows, shuffled) {
  return shuffled === null || rows.length !== shuffled.length ? rows : rows.filter((_, question) => shuffled[question]);
}

/**
 * The ciphertext of a drill. Its randomness is shown, so that nobody can have a ballot opened as a drill.
 *
 * @throws {Refused} `DRILL` if it is not
 */
export function drillOf({ ciphertext, randomness }, label) {
  const group = Group.find(label);
  const shown = new Map(Object.entries(ciphertext[label] ?? {}));
  const half = (name) => Fields.read(new Map([[name, shown.get(name)]]), "ciphertext", (fields) => elementField(fields, name, group));
  const alpha = half("alpha");
  const exponent = randomness?.[label];
  const known = /^[0-9]{1,617}$/.test(exponent ?? "") && group.pow(group.generator, group.reduce(BigInt(exponent))) === alpha;
  refuseUnless(known, "DRILL", "the test is not shown to be one");
  return { alpha, beta: half("beta") };
}
