import { Ledger, NEVER } from "./ledger.js";
import { ROUNDOFF, Supporters } from "./supporters.js";

/**
 * The Method of Equal Shares for one share (docs/allocation.md). In each round every project that its supporters can
 * still pay for has a price; the lowest for a unit of utility is funded.
 *
 * Prices are estimated in floating point, with a bound of their error for which the comments give the reason; where
 * the bounds of two overlap, and where a voter has about as much as his or her part, fractions decide. A price never
 * falls, as money only gets less, so a project is looked at again only when its last price could be the lowest.
 */
export class SharesRun {
  #contest;
  #byCost;
  #payable;
  #supporters;
  #fundedIn;
  #low;
  #high;
  #price;
  #lookedAt;
  #division;
  #before = [];
  #ledger;
  #share;

  constructor(contest) {
    const projects = contest.ids.length;
    this.#contest = contest;
    this.#byCost = contest.options.utility === "cost";
    this.#payable = contest.payable();
    this.#supporters = new Supporters(contest);
    this.#fundedIn = new Int32Array(projects);
    this.#low = new Float64Array(projects);
    this.#high = new Float64Array(projects);
    this.#price = new Float64Array(projects);
    this.#lookedAt = new Int32Array(projects);
  }

  /**
   * Runs the rule until nothing can be paid for any more, or more was spent than there is.
   *
   * @param {{over: bigint, under: bigint}} share in units
   * @param {Drift} [drift] finds out how much more the share could be with the same outcome
   */
  run(share, drift) {
    this.#drift = drift;
    this.#ledger = new Ledger(share);
    this.#share = Number((share.over << 64n) / share.under) / 2 ** 64;
    this.#supporters.begin(this.#share);
    this.#fundedIn.fill(NEVER);
    this.#lookedAt.fill(-1);
    this.#before = this.rounds;
    this.rounds = [];
    this.spent = 0;
    this.#begin();
    while (this.spent <= this.#contest.budget && this.#fundNext()) {
      // each call is a round
    }
    drift?.end(this.#unfunded(), this.#supporters.money, this.#supporters.error);
  }

  #unfunded() {
    return this.#payable.filter((project) => !this.isFunded(project));
  }

  /** At first all supporters pay alike, or more if some cannot. */
  #begin() {
    const { cost, score, supporters } = this.#contest;
    const most = this.#share * (1 + 8 * ROUNDOFF);
    this.#open = this.#payable.filter((project) => supporters[project] * most >= cost[project]);
    for (const project of this.#open) {
      this.#price[project] = (cost[project] / score[project]) * (1 - 4 * ROUNDOFF);
      this.#low[project] = this.#rho(project, this.#price[project]) * (1 - 4 * ROUNDOFF);
    }
  }

  #open = [];
  #drift;

  /** @type {{project: number, tied: number[], price: number}[]} the rounds of the last run */
  rounds = [];

  #rho(project, price) {
    return this.#byCost ? price / this.#contest.cost[project] : price;
  }

  /** Whether a project was funded. */
  isFunded(project) {
    return this.#fundedIn[project] !== NEVER;
  }

  #fundNext() {
    const near = this.#nearest();
    if (near.length === 0) {
      return false;
    }
    const known = near.length === 1 ? this.#divide(near[0]) : undefined;
    if (known) {
      this.#fund(near[0], known, near);
      return true;
    }
    const tied = this.#cheapest(near.map((project) => ({ project, ...this.#exactly(project) })));
    if (tied.length === 0) {
      return this.#open.length > 0;
    }
    const winner = this.#contest.ties.first(tied.map(({ project }) => project));
    this.#fund(
      winner,
      tied.find(({ project }) => project === winner),
      tied.map(({ project }) => project),
    );
    return true;
  }

  /** The round that came in the last run where this run is now. */
  #likely() {
    const last = this.rounds.at(-1)?.project;
    const from = this.#before.findIndex(({ project }) => project === last) + 1;
    return this.#before.find(({ project }, round) => round >= from && this.#open.includes(project));
  }

  /** Projects of which none is known to be dearer than another of them; what nobody can pay falls out. */
  #nearest() {
    const round = this.rounds.length;
    const likely = this.#likely();
    let limit = likely === undefined ? Infinity : this.#look(likely.project, Infinity, likely.price);
    for (;;) {
      let next = -1;
      for (const project of this.#open) {
        if (
          this.#lookedAt[project] !== round &&
          this.#low[project] <= limit &&
          (next < 0 || this.#low[project] < this.#low[next])
        ) {
          next = project;
        }
      }
      if (next < 0) {
        return this.#open.filter((project) => this.#lookedAt[project] === round && this.#low[project] <= limit);
      }
      limit = this.#look(next, limit);
    }
  }

  /**
   * Looks at a project again.
   *
   * @param {number} limit above which it cannot be the cheapest
   * @param {number} guess of its price, for which the limit stands where there is one
   * @returns {number} the limit from now on
   */
  #look(project, limit, guess = this.#price[project]) {
    this.#lookedAt[project] = this.rounds.length;
    const most = this.#byCost ? limit * this.#contest.cost[project] : limit;
    if (limit !== Infinity && this.#isBeaten(project, limit, most)) {
      return limit;
    }
    if (this.#low[project] < Infinity && this.#estimate(project, limit === Infinity ? guess : most)) {
      return Math.min(limit, this.#high[project]);
    }
    this.#open = this.#open.filter((other) => other !== project);
    return limit;
  }

  /** Whether a project surely costs more than the limit for a unit of utility, which is a price of so much at most. */
  #isBeaten(project, limit, most) {
    const low = this.#rho(project, this.#supporters.floor(project, most)) * (1 - 4 * ROUNDOFF);
    this.#low[project] = Math.max(low, this.#low[project]);
    return limit < low && low < Infinity;
  }

  /** Estimates the price of a project, and is false if its supporters cannot pay for it. */
  #estimate(project, guess) {
    const found = this.#supporters.estimate(project, guess);
    this.#division = undefined;
    if (found === "UNPAYABLE") {
      return false;
    }
    if (found === "UNCLEAR") {
      return this.#settle(project);
    }
    this.#keep(project, found.price, found.bound);
    this.#division = found.division && { project, ...found.division };
    return true;
  }

  #keep(project, price, bound) {
    this.#price[project] = price;
    this.#low[project] = this.#rho(project, price - bound) * (1 - 8 * ROUNDOFF);
    this.#high[project] = this.#rho(project, price + bound) * (1 + 8 * ROUNDOFF);
  }

  /** Works out a price that cannot be estimated well. */
  #settle(project) {
    const exact = this.#exactly(project);
    if (exact === undefined) {
      return false;
    }
    const price = toNumber(this.#ledger.price(exact.formula));
    this.#keep(project, price, 8 * ROUNDOFF * price);
    return true;
  }

  /**
   * Divides the supporters into those who pay the price and those who pay all they have.
   *
   * @returns {{formula, paying: ArrayLike<number>, gone: ArrayLike<number>} | undefined} places among the supporters;
   *     undefined if floating point cannot tell for all of them
   */
  #divide(project) {
    if (this.#division?.project !== project) {
      this.#estimate(project, this.#price[project]);
    }
    if (this.#division === undefined) {
      return undefined;
    }
    const { score, paying, gone } = this.#division;
    const { groups } = this.#supporters.of(project);
    const formula = this.#emptyFormula(project);
    formula.score = score;
    for (const at of gone) {
      this.#giveAll(formula, groups[at]);
    }
    return { formula, paying, gone };
  }

  #emptyFormula(project) {
    return { cost: this.#contest.cost[project], heads: 0, bought: new Float64Array(this.rounds.length), score: 0 };
  }

  /** Adds a group that pays all it has. */
  #giveAll(formula, group) {
    const { start, project, score } = this.#contest.marks;
    const weight = this.#contest.weight[group];
    formula.heads += weight;
    for (let mark = start[group]; mark < start[group + 1]; mark++) {
      const round = this.#fundedIn[project[mark]];
      if (round !== NEVER) {
        formula.bought[round] += weight * score[mark];
      }
    }
  }

  /** What a group that still has money has paid for: rounds, with its score. */
  #purchases(group) {
    const { start, project, score } = this.#contest.marks;
    const purchases = [];
    for (let mark = start[group]; mark < start[group + 1]; mark++) {
      if (this.#fundedIn[project[mark]] !== NEVER) {
        purchases.push([this.#fundedIn[project[mark]], score[mark]]);
      }
    }
    return purchases;
  }

  /**
   * The same as {@link #divide}, by fractions where it is close; who has exactly his or her part is in both lists.
   *
   * @returns undefined if the supporters cannot pay for the project
   */
  #exactly(project) {
    const { groups, scores, length } = this.#supporters.of(project);
    const gone = [];
    let paying = [];
    for (let at = 0; at < length; at++) {
      if (this.#supporters.money[groups[at]] !== 0) {
        paying.push(at);
      }
    }
    const formula = this.#emptyFormula(project);
    paying.forEach((at) => (formula.score += this.#contest.weight[groups[at]] * scores[at]));
    for (;;) {
      if (paying.length === 0) {
        return undefined;
      }
      const price = toNumber(this.#ledger.price(formula));
      const even = [];
      const poorer = [];
      const left = [];
      for (const at of paying) {
        const order = this.#compare(groups[at], scores[at], formula, price);
        (order < 0 ? poorer : left).push(at);
        if (order === 0) {
          even.push(at);
        }
      }
      if (poorer.length === 0) {
        return { formula, paying, gone: [...gone, ...even] };
      }
      for (const at of poorer) {
        gone.push(at);
        formula.score -= this.#contest.weight[groups[at]] * scores[at];
        this.#giveAll(formula, groups[at]);
      }
      paying = left;
    }
  }

  #compare(group, score, formula, price) {
    const part = price * score;
    const has = this.#supporters.money[group];
    return Math.abs(has - part) > this.#supporters.error + 16 * ROUNDOFF * (part + has)
      ? has - part
      : this.#ledger.compareMoney(this.#purchases(group), formula, score);
  }

  /** All with the lowest price for a unit of utility. */
  #cheapest(offers) {
    let best = [];
    for (const offer of offers) {
      if (offer.formula === undefined) {
        this.#open = this.#open.filter((project) => project !== offer.project);
        continue;
      }
      const price = this.#ledger.price(offer.formula);
      const rho = { over: price.over, under: price.under * this.#unitOfUtility(offer.project) };
      const difference = best.length === 0 ? -1n : rho.over * best[0].rho.under - best[0].rho.over * rho.under;
      const one = { ...offer, rho };
      best = difference < 0n ? [one] : difference === 0n ? [...best, one] : best;
    }
    return best;
  }

  #unitOfUtility(project) {
    return this.#byCost ? BigInt(this.#contest.cost[project]) : 1n;
  }

  #fund(project, { formula, paying, gone }, tied) {
    const { groups, scores } = this.#supporters.of(project);
    const { money } = this.#supporters;
    const round = this.rounds.length;
    const price = this.#ledger.add(formula);
    this.#drift?.round(
      { project, price, formula, groups, scores, paying, gone },
      this.#unfunded().filter((other) => other !== project),
      money,
      this.#supporters.error,
    );
    for (let i = 0; i < paying.length; i++) {
      const at = paying[i];
      money[groups[at]] = Math.max(money[groups[at]] - price * scores[at], Number.MIN_VALUE);
    }
    for (let i = 0; i < gone.length; i++) {
      money[groups[gone[i]]] = 0;
    }
    // a payment is a rounded product of a rounded price, taken away with one more rounding
    this.#supporters.error += 4 * ROUNDOFF * this.#share;
    this.#fundedIn[project] = round;
    this.#open = this.#open.filter((other) => other !== project);
    this.rounds.push({ project, tied, price });
    this.spent += this.#contest.cost[project];
  }

  /** The price for a unit of utility in a round, exact. */
  rhoOf(round) {
    const price = this.#ledger.priceOf(round);
    const { project } = this.rounds[round];
    const point = 10n ** BigInt(this.#contest.scoreDecimals);
    const unit = this.#byCost ? this.#unitOfUtility(project) : 10n ** BigInt(this.#contest.decimals);
    return { over: price.over * point, under: price.under * unit };
  }
}

/** A positive fraction as a double, off by its last bit or two. */
function toNumber({ over, under }) {
  const shift = Math.max(0, under.toString(16).length * 4 - over.toString(16).length * 4 + 64);
  return Number((over << BigInt(shift)) / under) / 2 ** shift;
}
