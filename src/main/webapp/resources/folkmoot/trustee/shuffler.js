/**
 * Shuffles the ciphertexts of an election's shuffled questions and proves it. All commitments along the chain are
 * powers of two fixed bases, g and h: the exponents of the chain are known to whoever makes it, so that no base has
 * to be raised once only. They are the same elements as the verifier sees.
 */

import { write } from "/booth/json.js";
import { below } from "./below.js";
import * as generators from "./generators.js";
import { slices } from "./multi-power.js";
import { ShuffleProof } from "./shuffle-proof.js";
import { ShuffleStatement } from "./shuffle-statement.js";

/** What is done to each ciphertext, in units of a power of a fixed base; for the progress. */
const UNITS = { check: 1, encrypt: 2, commit: 1, chain: 2, chainCommitments: 2, product: 2 };
const PRODUCTS = 3;

export class Shuffler {
  #key;
  #group;
  #chance;
  #work;
  #keep;

  /**
   * @param {{group: Group, publicKey: bigint, fingerprint: string}} key
   * @param {object} parts
   * @param {Chance} parts.chance
   * @param {object} parts.work does the long parts: {@link Workers} or {@link InThread}
   * @param {function(string, function(): object): Promise<object>} [parts.keep] gives what is kept under a name, or
   *     keeps what is made now
   */
  constructor(key, { chance, work, keep = (_, make) => make() }) {
    this.#key = key;
    this.#group = key.group;
    this.#chance = chance;
    this.#work = work;
    this.#keep = keep;
  }

  /** How much work it is to shuffle so many ciphertexts, in the units of which the work tells. */
  static unitsOf(ciphertexts) {
    const { product, ...others } = UNITS;
    return ciphertexts * (Object.values(others).reduce((sum, units) => sum + units) + PRODUCTS * product);
  }

  /**
   * Shuffles the rows of a tally's shuffled questions.
   *
   * @param {object[][]} rows of ciphertexts
   * @returns {Promise<string>} the text of the record
   * @throws {Refused} `NOT_IN_GROUP`, `IDENTITY_ELEMENT` if what is given is no row of ciphertexts
   */
  async shuffle(rows) {
    const ciphertexts = [];
    const proofs = [];
    for (const [index, row] of rows.entries()) {
      const work = this.#worker(index);
      await work("check", "check", row, {});
      const secrets = await this.#keep(`secrets ${index}`, () => this.#draw(row.length));
      const output = await this.#shuffled(work, row, secrets);
      ciphertexts.push(output.map(({ alpha, beta }) => ({ alpha, beta })));
      proofs.push((await this.#prove(work, row, output, secrets)).toJson());
    }
    return write({ ciphertexts, proofs });
  }

  /** Does one kind of work for all items of a row. */
  #worker(row) {
    const common = { group: this.#group.label, publicKey: this.#key.publicKey };
    return (stage, task, items, shared, units = UNITS[stage]) =>
      this.#work.map(`${stage} ${row}`, task, { ...common, uses: items.length, ...shared }, items, units);
  }

  /**
   * The secrets of a shuffle. Output i is made from input `permutation[i]`; `randomness`, with which each input is
   * encrypted anew, and `r` are in the order of the input.
   */
  #draw(size) {
    const permutation = this.#permutation(size);
    const randomness = this.#scalars(size);
    const r = this.#scalars(size);
    const rHat = this.#scalars(size);
    const omega = this.#scalars(4);
    const omegaHat = this.#scalars(size);
    const omegaPrime = this.#scalars(size);
    return { permutation, randomness, r, rHat, omega, omegaHat, omegaPrime };
  }

  /**
   * A permutation, every one equally likely.
   *
   * @source Belenios 2.0, section 6, table 2
   */
  #permutation(size) {
    const permutation = Array.from({ length: size }, (_, index) => index);
    for (let index = 0; index < size; index++) {
      const other = index + below(this.#chance, size - index);
      [permutation[index], permutation[other]] = [permutation[other], permutation[index]];
    }
    return permutation;
  }

  #scalars(count) {
    return Array.from({ length: count }, () => this.#chance.scalar(this.#group));
  }

  /** @source Belenios 2.0, section 6, table 1 */
  async #shuffled(work, input, { permutation, randomness }) {
    const items = input.map(({ alpha, beta }, index) => ({ alpha, beta, r: randomness[index] }));
    return permuted(permutation, await work("encrypt", "encrypt", items, {}));
  }

  /** @source Belenios 2.0, section 6, table 4 */
  async #prove(work, input, output, secrets) {
    const { permutation, randomness, r, rHat, omega, omegaHat, omegaPrime } = secrets;
    const h = await generators.list(this.#group, input.length);
    const statement = new ShuffleStatement(this.#key, input, output);
    const c = await this.#permutationCommitment(work, permutation, h, r);
    const u = await statement.permutationChallenges(c);
    const uPrime = permuted(permutation, u);
    const chain = this.#chainExponents(rHat, uPrime);
    const cHat = await this.#powers(work, "chain", chain.slice(1));
    const tHat = await this.#powers(work, "chainCommitments", this.#commitmentExponents(chain, omegaHat, omegaPrime));
    const t = await this.#commitments(work, output, h, omega, omegaPrime);
    const challenge = await statement.challenge(t, tHat, c, cHat);
    const answer = (nonce, secret) => this.#group.reduce(nonce + challenge * secret);
    return new ShuffleProof({
      t,
      tHat,
      s: [
        answer(omega[0], sum(r)),
        answer(omega[1], chain.at(-1).a),
        answer(omega[2], inner(r, u)),
        answer(omega[3], inner(randomness, u)),
      ],
      sHat: omegaHat.map((nonce, index) => answer(nonce, rHat[index])),
      sPrime: omegaPrime.map((nonce, index) => answer(nonce, uPrime[index])),
      c,
      cHat,
    });
  }

  /** @source Belenios 2.0, section 6, table 9 */
  #permutationCommitment(work, permutation, h, r) {
    const items = new Array(r.length);
    permutation.forEach((from, index) => {
      items[from] = { r: r[from], factor: h[index] };
    });
    return work("commit", "commit", items, {});
  }

  /**
   * The exponents a of g and b of h in ĉ_i = g^r_i · ĉ_(i−1)^u_i, with those of h itself, where the chain begins,
   * before them.
   *
   * @source Belenios 2.0, section 6, table 12
   */
  #chainExponents(r, u) {
    const exponents = [{ a: 0n, b: 1n }];
    r.forEach((term, index) => {
      const { a, b } = exponents[index];
      exponents.push({ a: this.#group.reduce(term + u[index] * a), b: this.#group.reduce(u[index] * b) });
    });
    return exponents;
  }

  #commitmentExponents(chain, omegaHat, omegaPrime) {
    return omegaHat.map((nonce, index) => ({
      a: this.#group.reduce(nonce + omegaPrime[index] * chain[index].a),
      b: this.#group.reduce(omegaPrime[index] * chain[index].b),
    }));
  }

  async #powers(work, stage, exponents) {
    return work(stage, "pair", exponents, { base: await generators.secondary(this.#group) });
  }

  async #commitments(work, output, h, omega, omegaPrime) {
    const product = (name, bases) => this.#product(work, name, bases, omegaPrime);
    const hs = await product("of generators", h);
    const betas = await product("of betas", output.map(({ beta }) => beta));
    const alphas = await product("of alphas", output.map(({ alpha }) => alpha));
    const group = this.#group;
    const g = (exponent) => group.pow(group.generator, exponent);
    const minus = group.reduce(-omega[3]);
    return [
      g(omega[0]),
      g(omega[1]),
      group.times(g(omega[2]), hs),
      group.times(group.pow(this.#key.publicKey, minus), betas),
      group.times(g(minus), alphas),
    ];
  }

  async #product(work, name, bases, exponents) {
    const units = ({ bases: slice }) => UNITS.product * slice.length;
    return this.#group.times(...(await work(`product ${name}`, "product", slices(bases, exponents), {}, units)));
  }
}

function permuted(permutation, items) {
  return permutation.map((from) => items[from]);
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0n);
}

function inner(left, right) {
  return sum(left.map((number, index) => number * right[index]));
}
