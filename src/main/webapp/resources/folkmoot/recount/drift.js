import { Ledger } from "./ledger.js";

/** Part of a rise that is believed: what stands against it is added up in floating point. */
const SURE = 0.999;

/**
 * By how much everyone's share could rise in a run of equal shares without any other outcome. With the same projects
 * in the same order, prices and money are straight lines over the share; the rise ends before the first place
 * where somebody would pay otherwise, or another project would come as cheap.
 */
export class Drift {
  #contest;
  #byCost;
  #slopes = new Ledger({ over: 1n, under: 1n });
  #money;

  #least;

  /** In units; never more than what is sure. */
  rise = Infinity;

  /** @param {number} least units that a rise must have to be of use; none is looked for beyond the first that is less */
  constructor(contest, least) {
    this.#least = least;
    this.#contest = contest;
    this.#byCost = contest.options.utility === "cost";
    this.#money = new Float64Array(contest.weight.length).fill(1);
  }

  /**
   * Looks at a round before it is paid.
   *
   * @param {{project: number, price: number, formula: object, groups: Int32Array, scores: Float64Array,
   *     paying: ArrayLike<number>, gone: ArrayLike<number>}} won the last two are places in the two before
   * @param {number[]} others projects that are not funded yet
   * @param {Float64Array} money of each group
   * @param {number} error by how much that may be off
   */
  round(won, others, money, error) {
    if (this.rise < this.#least) {
      return;
    }
    const slope = this.#slopes.add({ ...won.formula, cost: 0 });
    const { groups, scores } = won;
    for (const at of won.paying) {
      const margin = money[groups[at]] - won.price * scores[at];
      this.#limit(margin - 2 * error, slope * scores[at] - this.#money[groups[at]]);
    }
    for (const at of won.gone) {
      const margin = won.price * scores[at] - money[groups[at]];
      this.#limit(margin - 2 * error, this.#money[groups[at]] - slope * scores[at]);
    }
    for (const other of others) {
      const ratio = this.#byCost ? this.#contest.cost[other] / this.#contest.cost[won.project] : 1;
      this.#staysDearer(other, won.price * ratio, slope * ratio, money, error);
    }
    for (const at of won.paying) {
      this.#money[groups[at]] -= slope * scores[at];
    }
    for (const at of won.gone) {
      this.#money[groups[at]] = 0;
    }
  }

  /** At the end: nobody can pay for what is left. */
  end(others, money, error) {
    if (this.rise >= this.#least) {
      others.forEach((other) => this.#staysDearer(other, Infinity, 0, money, error));
    }
  }

  /** At a price that rises by the slope, the supporters pay less than the project costs. */
  #staysDearer(project, price, slope, money, error) {
    const { groups, scores } = this.#contest.offers[project];
    const { weight } = this.#contest;
    let paid = 0;
    let faster = 0;
    let heads = 0;
    for (let i = 0; i < groups.length; i++) {
      const has = money[groups[i]];
      if (has === 0) {
        continue;
      }
      const voters = weight[groups[i]];
      heads += voters;
      paid += voters * Math.min(has, price * scores[i]);
      faster += voters * Math.max(0, this.#money[groups[i]], slope * scores[i]);
    }
    const cost = this.#contest.cost[project];
    this.#limit(cost - paid - heads * error - groups.length * 2 ** -50 * (cost + paid), faster);
  }

  /** A margin that shrinks with the share must not be used up. */
  #limit(margin, shrinking) {
    if (margin <= 0) {
      this.rise = 0;
    } else if (shrinking > 0) {
      this.rise = Math.min(this.rise, (margin / shrinking) * SURE);
    }
  }
}
