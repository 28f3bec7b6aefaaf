/**
 * The long parts of a trustee's work, by name, each for a piece of the items: what {@link Workers} spread over
 * cores. `shared` is the same for all pieces: the label of the `group`, how many `uses` its bases have, and what a
 * task says. Items and results can be sent between threads.
 */

import { BallotCheck } from "/booth/ballot-check.js";
import { utf8 } from "/booth/bytes.js";
import { Election } from "/booth/election.js";
import { ElectionKey } from "/booth/election-key.js";
import { Group } from "/booth/groups.js";
import { PowerTable } from "/booth/power-table.js";
import { refuseUnless } from "/booth/refused.js";
import { CeremonyDesk } from "./ceremony-desk.js";
import { product } from "./multi-power.js";
import { decryptionChallenge } from "./partial-decryption.js";

/** Tables of this thread, by group and base. */
const tables = new Map();

function table(group, base, uses) {
  const name = `${group.label} ${base}`;
  let found = tables.get(name);
  if (found === undefined || found.uses < uses) {
    found = { uses, powers: new PowerTable(group, base, uses) };
    tables.set(name, found);
  }
  return (exponent) => found.powers.pow(exponent);
}

function requireMember(group, number) {
  refuseUnless(group.contains(number), "NOT_IN_GROUP", `a number is no element of ${group.label}`);
}

function requireElement(group, number, what) {
  requireMember(group, number);
  refuseUnless(number !== 1n, "IDENTITY_ELEMENT", `${what} is 1`);
}

/** The check of this thread, for one election. */
let checking = { record: null, check: null };

async function ballotCheck(record, ballots) {
  if (checking.record !== record) {
    const election = await Election.read(utf8(record));
    checking = { record, check: new BallotCheck(election, ElectionKey.of(election, ballots)) };
  }
  return checking.check;
}

function each(work) {
  return ({ group: label, ...shared }, items) => {
    const group = Group.find(label);
    const make = work(group, shared, table(group, group.generator, shared.uses));
    return Promise.all(items.map((item) => make(item)));
  };
}

export const TASKS = {
  /** Whether ciphertexts are made of elements, none of them 1. */
  check: each((group) => ({ alpha, beta }) => {
    for (const half of [alpha, beta]) {
      requireElement(group, half, "half of a ciphertext");
    }
    return true;
  }),

  /** Whether numbers are elements, none of them 1. */
  elements: each((group) => (number) => {
    requireElement(group, number, "an element of a shuffle proof");
    return true;
  }),

  /** Ballots as bytes, of the election of the `record`: each is looked at as the box did; `{credential, answers}`. */
  ballot: async ({ record, ballots }, items) => {
    const check = await ballotCheck(record, ballots);
    const read = [];
    for (const bytes of items) {
      const { credential, answers } = await check.verify(bytes);
      read.push({ credential, answers: answers.map(({ choices }) => [choices].flat()) });
    }
    return read;
  },

  /** Ciphertexts, encrypted anew with r. */
  encrypt: each((group, { publicKey, uses }, g) => {
    const y = table(group, publicKey, uses);
    return ({ alpha, beta, r }) => ({ alpha: group.times(alpha, g(r)), beta: group.times(beta, y(r)) });
  }),

  /** g^r · factor. */
  commit: each((group, _, g) => ({ r, factor }) => group.times(g(r), factor)),

  /** g^a · base^b. */
  pair: each((group, { base, uses }, g) => {
    const h = table(group, base, uses);
    return ({ a, b }) => group.times(g(a), h(b));
  }),

  /** Products of powers. */
  product: ({ group }, items) => items.map(({ bases, exponents }) => product(Group.find(group), bases, exponents)),

  /** Factors of a decryption, with their proofs. */
  decrypt: each((group, { fingerprint, privateKey }, g) => {
    const publicKey = group.pow(group.generator, privateKey);
    return async ({ alpha, nonce }) => {
      requireMember(group, alpha);
      const factor = group.pow(alpha, privateKey);
      const challenge = await decryptionChallenge({ group, fingerprint }, publicKey, g(nonce), group.pow(alpha, nonce));
      return { factor, proof: { challenge, response: group.reduce(nonce - privateKey * challenge) } };
    };
  }),

  /** First round of the ceremony: `{seed, place}` becomes the text of a file. */
  announce: (_, items) => Promise.all(items.map(({ seed, place }) => new CeremonyDesk().announce(seed, place))),

  /** Second round: `{seed, announcements}`. */
  share: (_, items) => Promise.all(items.map(({ seed, announcements }) => new CeremonyDesk().share(seed, announcements))),

  /** Third round, and whenever the private key is needed: `{seed, announcements, shares}`. */
  finish: (_, items) =>
    Promise.all(items.map(({ seed, announcements, shares }) => new CeremonyDesk().finish(seed, announcements, shares))),

  /** The numbers of the trustees to whom seeds belong: `{seed, announcements}`. */
  number: (_, items) =>
    Promise.all(items.map(({ seed, announcements }) => new CeremonyDesk().numberOf(seed, announcements))),
};
