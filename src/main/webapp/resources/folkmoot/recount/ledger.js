const NEVER = 0x7fffffff;

/** Binary places behind the point of a price that is known closely. */
const PLACES = 192;
const ONE = 2 ** PLACES;

/** Uncertainty of such a price, in its last places, beyond which it is worked out anew. */
const TOO_LOOSE = 2 ** 96;

/**
 * What was paid in a run of equal shares. The price of a round is a formula of whole numbers over earlier prices:
 *
 *     price = (cost - heads x share + sum of bought[q] x price[q]) / score
 *
 * where `heads` voters could not pay their part and gave all they had left, `bought[q]` is the score that these gave
 * to the project of round q, and `score` is that of those who pay the price. So each price is known as closely as wanted: as a
 * whole number of tiny parts with a bound of its error, which is enough for payments, and as a fraction, which decides
 * whether two are equal.
 */
export class Ledger {
  #rounds = [];
  #share;
  #roughShare;
  #numerators = [];
  #denominator;

  /** @param {{over: bigint, under: bigint}} share of each voter, in units */
  constructor(share) {
    this.#share = share;
    this.#roughShare = (share.over << BigInt(PLACES)) / share.under;
    this.#denominator = share.under;
  }

  /**
   * Notes what a round was paid with.
   *
   * @param {Formula} formula
   * @returns {number} the price for a point, to the last bit of a double
   */
  add(formula) {
    let rough = (BigInt(formula.cost) << BigInt(PLACES)) - BigInt(formula.heads) * this.#roughShare;
    let error = formula.heads;
    formula.bought.forEach((score, round) => {
      if (score !== 0) {
        rough += BigInt(score) * this.#rounds[round].rough;
        error += score * this.#rounds[round].error;
      }
    });
    rough /= BigInt(formula.score);
    error = (error / formula.score + 1) * (1 + 1e-9);
    this.#rounds.push({ ...formula, rough, error });
    if (error > TOO_LOOSE) {
      this.#tighten();
    }
    return Number(this.#rounds.at(-1).rough) / ONE;
  }

  #tighten() {
    this.#workOut();
    const round = this.#rounds.at(-1);
    round.rough = (this.#numerators.at(-1) << BigInt(PLACES)) / this.#denominator;
    round.error = 1;
  }

  /** All prices as fractions over one denominator, as far as they are not known yet. */
  #workOut() {
    while (this.#numerators.length < this.#rounds.length) {
      const round = this.#rounds[this.#numerators.length];
      const paid = this.#paid(round);
      const common = greatestCommonDivisor(Number(paid % BigInt(round.score)), round.score);
      const factor = BigInt(round.score / common);
      this.#numerators = this.#numerators.map((numerator) => numerator * factor);
      this.#numerators.push(paid / BigInt(common));
      this.#denominator *= factor;
    }
  }

  /** What those pay together who pay the price, over the common denominator. */
  #paid({ cost, heads, bought }) {
    let paid =
      BigInt(cost) * this.#denominator - BigInt(heads) * this.#share.over * (this.#denominator / this.#share.under);
    bought.forEach((score, round) => {
      if (score !== 0) {
        paid += BigInt(score) * this.#numerators[round];
      }
    });
    return paid;
  }

  /** The price for a point by a formula, as an exact fraction, not reduced. */
  price(formula) {
    this.#workOut();
    return { over: this.#paid(formula), under: this.#denominator * BigInt(formula.score) };
  }

  /** The price of a round that was added. */
  priceOf(round) {
    this.#workOut();
    return { over: this.#numerators[round], under: this.#denominator };
  }

  /**
   * Compares what a voter has with what he or she would pay: negative if it is less.
   *
   * @param {[number, number][]} purchases round and score of each
   */
  compareMoney(purchases, formula, score) {
    const price = this.price(formula);
    let money = this.#share.over * (this.#denominator / this.#share.under);
    for (const [round, given] of purchases) {
      money -= this.#numerators[round] * BigInt(given);
    }
    const difference = money * BigInt(formula.score) - price.over * BigInt(score);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
}

/**
 * Where the price of a project comes from, see {@link Ledger}; numbers are whole.
 *
 * @typedef {{cost: number, heads: number, bought: Float64Array, score: number}} Formula
 */

function greatestCommonDivisor(a, b) {
  return a === 0 ? b : greatestCommonDivisor(b % a, a);
}

export { NEVER };
