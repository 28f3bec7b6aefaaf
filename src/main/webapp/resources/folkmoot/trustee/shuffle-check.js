/**
 * Verifies the proof of one shuffle. The products over all ciphertexts are computed as such, and the equations along
 * the chain, one per ciphertext, are checked as one random combination: a proof that violates one of them passes
 * with a probability of 2^-128.
 */

import { masked } from "/booth/chance.js";
import { inverse } from "/booth/modular.js";
import { refuseUnless } from "/booth/refused.js";
import * as generators from "./generators.js";
import { slices } from "./multi-power.js";
import { ShuffleStatement } from "./shuffle-statement.js";

const WEIGHT_BITS = 128;

/** What is done for each ciphertext, in units of a power of a fixed base; for the progress. */
const UNITS = { output: 1, elements: 0.5, long: 2, short: 0.5 };
const ELEMENTS = 3;
const LONG_PRODUCTS = 4;
const SHORT_PRODUCTS = 4;

export class ShuffleCheck {
  #key;
  #group;
  #chance;
  #work;

  /**
   * @param {{group: Group, publicKey: bigint, fingerprint: string}} key
   * @param {{chance: Chance, work: object}} parts as for {@link Shuffler}
   */
  constructor(key, { chance, work }) {
    this.#key = key;
    this.#group = key.group;
    this.#chance = chance;
    this.#work = work;
  }

  /** How much work it is to check a shuffle of so many ciphertexts. */
  static unitsOf(ciphertexts) {
    const { output, elements, long, short } = UNITS;
    return ciphertexts * (output + ELEMENTS * elements + LONG_PRODUCTS * long + SHORT_PRODUCTS * short);
  }

  /**
   * Goes on only if the output is the input, encrypted anew and in another order.
   *
   * @param {string} name of this shuffle among all that is kept
   * @param {object[]} input ciphertexts that were checked
   * @param {object[]} output as many, as they were read
   * @param {ShuffleProof} proof read for as many
   * @throws {Refused} `NOT_IN_GROUP`, `IDENTITY_ELEMENT` or `SHUFFLE_PROOF`
   * @source Belenios 2.0, section 6, table 5
   */
  async verify(name, input, output, proof) {
    await this.#requireElements(name, output, proof);
    const statement = new ShuffleStatement(this.#key, input, output);
    const h = await generators.list(this.#group, input.length);
    const u = await statement.permutationChallenges(proof.c);
    const challenge = await statement.challenge(proof.t, proof.tHat, proof.c, proof.cHat);
    const about = { name, input, output, proof, h, u, minus: this.#group.reduce(-challenge), challenge };
    const equations = await Promise.all([
      this.#permutationHolds(about),
      this.#chainEndHolds(about),
      this.#challengesHold(about),
      this.#halvesHold(about, "beta", 3, this.#key.publicKey),
      this.#halvesHold(about, "alpha", 4, this.#group.generator),
      this.#chainHolds(about),
    ]);
    refuseUnless(!equations.includes(false), "SHUFFLE_PROOF", "the proof of a shuffle does not hold");
  }

  async #requireElements(name, output, { t, tHat, c, cHat }) {
    const shared = { group: this.#group.label, uses: 0 };
    await this.#work.map(`${name} output`, "check", shared, output, UNITS.output);
    await this.#work.map(`${name} t`, "elements", shared, t, 0);
    for (const [list, elements] of Object.entries({ tHat, c, cHat })) {
      await this.#work.map(`${name} ${list}`, "elements", shared, elements, UNITS.elements);
    }
  }

  /** t1 = c̄^-c · g^s1: the commitment is to a permutation. */
  #permutationHolds({ proof, h, minus }) {
    const { modulus } = this.#group;
    const committed = this.#group.times(...proof.c, inverse(this.#group.times(...h), modulus));
    return proof.t[0] === this.#commitment(committed, minus, proof.s[0]);
  }

  /** t2 = ĉ^-c · g^s2: the chain ends with the product of the challenges. */
  async #chainEndHolds({ proof, u, minus }) {
    const start = await generators.secondary(this.#group);
    const all = u.reduce((product, challenge) => this.#group.reduce(product * challenge), 1n);
    const committed = this.#group.times(
      proof.cHat.at(-1) ?? start,
      inverse(this.#group.pow(start, all), this.#group.modulus),
    );
    return proof.t[1] === this.#commitment(committed, minus, proof.s[1]);
  }

  /** t3 = c̃^-c · g^s3 · ∏ h_i^s'_i: the challenges were permuted as committed. */
  async #challengesHold({ name, proof, h, u, minus }) {
    const committed = await this.#product(`${name} committed`, proof.c, u, UNITS.short);
    const permuted = await this.#product(`${name} generators`, h, proof.sPrime, UNITS.long);
    return proof.t[2] === this.#group.times(this.#commitment(committed, minus, proof.s[2]), permuted);
  }

  /** t4 = β'^-c · y^-s4 · ∏ β'_i^s'_i, and the same of α with g: the votes are the same. */
  async #halvesHold({ name, input, output, proof, u, minus }, half, place, base) {
    const before = await this.#product(`${name} ${half} before`, input.map((each) => each[half]), u, UNITS.short);
    const after = await this.#product(`${name} ${half} after`, output.map((each) => each[half]), proof.sPrime, UNITS.long);
    const group = this.#group;
    return proof.t[place] === group.times(group.pow(before, minus), group.pow(base, group.reduce(-proof.s[3])), after);
  }

  /**
   * t̂_i = ĉ_i^-c · g^ŝ_i · ĉ_(i-1)^s'_i for all i, raised to random weights and multiplied: each ĉ_i stands in two
   * neighboring equations, so that one power of it is enough.
   */
  async #chainHolds({ name, proof, minus }) {
    const group = this.#group;
    const weights = proof.tHat.map(() => masked(this.#chance.bytes(WEIGHT_BITS / 8), WEIGHT_BITS));
    const asPrevious = weights.map((weight, i) => weight * proof.sPrime[i]);
    const exponents = weights.map((weight, i) => group.reduce(weight * minus + (asPrevious[i + 1] ?? 0n)));
    const start = group.pow(await generators.secondary(group), group.reduce(asPrevious[0] ?? 0n));
    const generated = weights.reduce((sum, weight, i) => sum + weight * proof.sHat[i], 0n);
    // the weights are drawn anew each time, so nothing of this is kept
    const expected = await this.#product(null, proof.cHat, exponents, UNITS.long);
    const told = await this.#product(null, proof.tHat, weights, UNITS.short);
    return told === group.times(start, expected, group.pow(group.generator, group.reduce(generated)));
  }

  #commitment(committed, minus, response) {
    const group = this.#group;
    return group.times(group.pow(committed, minus), group.pow(group.generator, response));
  }

  async #product(name, bases, exponents, units) {
    const shared = { group: this.#group.label };
    const each = ({ bases: slice }) => units * slice.length;
    return this.#group.times(...(await this.#work.map(name, "product", shared, slices(bases, exponents), each)));
  }
}
