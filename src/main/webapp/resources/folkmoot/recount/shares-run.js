import { Ledger, NEVER } from "./ledger.js";

/** Largest relative error of one operation in floating point. */
const ROUNDOFF = 2 ** -53;

/** By how much, relatively, a voter must have more than his or her part to count as one who surely has enough. */
const AMPLE = 2 ** -20;

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
  #money;
  #goneIn;
  #fundedIn;
  #low;
  #high;
  #price;
  #bound;
  #lookedAt;
  #scratch;
  #scratchGone;
  #live;
  #living;
  #leastScore;
  #ledger;
  #error;
  #share;

  constructor(contest) {
    const projects = contest.ids.length;
    this.#contest = contest;
    this.#byCost = contest.options.utility === "cost";
    this.#payable = contest.payable();
    this.#money = new Float64Array(contest.weight.length);
    this.#goneIn = new Int32Array(contest.weight.length);
    this.#fundedIn = new Int32Array(projects);
    this.#low = new Float64Array(projects);
    this.#high = new Float64Array(projects);
    this.#price = new Float64Array(projects);
    this.#bound = new Float64Array(projects);
    this.#lookedAt = new Int32Array(projects);
    this.#live = contest.offers.map((offer) => new Int32Array(offer.groups.length));
    this.#living = new Int32Array(projects);
    const most = Math.max(0, ...contest.offers.map((offer) => offer.groups.length));
    this.#scratch = new Int32Array(most);
    this.#scratchGone = new Int32Array(most);
    this.#leastScore = contest.offers.map(({ scores }) => scores.reduce((least, one) => Math.min(least, one), Infinity));
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
    this.#error = 2 * ROUNDOFF * this.#share;
    this.#money.fill(this.#share);
    this.#goneIn.fill(NEVER);
    this.#fundedIn.fill(NEVER);
    this.#lookedAt.fill(-1);
    this.rounds = [];
    this.spent = 0;
    this.#begin();
    while (this.spent <= this.#contest.budget && this.#fundNext()) {
      // each call is a round
    }
    drift?.end(this.#unfunded(), this.#money, this.#error);
  }

  #unfunded() {
    return this.#payable.filter((project) => !this.isFunded(project));
  }

  /** At first all supporters pay alike, or more if some cannot. */
  #begin() {
    const { cost, score } = this.#contest;
    this.#open = [...this.#payable];
    for (const project of this.#open) {
      const live = this.#live[project];
      for (let i = 0; i < live.length; i++) {
        live[i] = i;
      }
      this.#living[project] = live.length;
      this.#price[project] = (cost[project] / score[project]) * (1 - 4 * ROUNDOFF);
      this.#low[project] = this.#rho(project, this.#price[project]) * (1 - 4 * ROUNDOFF);
    }
  }

  #open = [];
  #drift;

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

  /** Projects of which none is known to be dearer than another of them; what nobody can pay falls out. */
  #nearest() {
    const round = this.rounds.length;
    let limit = Infinity;
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
      this.#lookedAt[next] = round;
      if (this.#estimate(next)) {
        limit = Math.min(limit, this.#high[next]);
      } else {
        this.#open = this.#open.filter((project) => project !== next);
      }
    }
  }

  /**
   * Estimates the price of a project.
   *
   * @returns {boolean} false if its supporters cannot pay for it
   */
  #estimate(project) {
    const { groups, scores } = this.#contest.offers[project];
    const weight = this.#contest.weight;
    const money = this.#money;
    const cost = this.#contest.cost[project];
    const rich = this.#scratch;
    let price = this.#price[project];
    let poor = 0; // money of those who pay less than the price
    let score = 0; // of those who pay it
    let heads = 0;
    let all = 0;
    let count = 0;
    const live = this.#live[project];
    let left = 0; // supporters who have money, kept for the next time
    for (let i = 0; i < this.#living[project]; i++) {
      const at = live[i];
      const has = money[groups[at]];
      if (has === 0) {
        continue;
      }
      live[left++] = at;
      const voters = weight[groups[at]];
      heads += voters;
      all += voters * has;
      if (has < price * scores[at]) {
        poor += voters * has;
      } else {
        score += voters * scores[at];
        rich[count++] = at;
      }
    }
    this.#living[project] = left;
    // sums of so many positive terms are off by no more, and every voter's money by the error
    const slack = heads * this.#error + (groups.length + 8) * 2 * ROUNDOFF * (cost + all);
    if (all + slack < cost) {
      return false;
    }
    if (all - slack <= cost) {
      return this.#settle(project);
    }
    for (let before = -1; before !== count && score > 0; ) {
      before = count;
      price = (cost - poor) / score;
      count = 0;
      for (let i = 0; i < before; i++) {
        const at = rich[i];
        const has = money[groups[at]];
        if (has < price * scores[at]) {
          poor += weight[groups[at]] * has;
          score -= weight[groups[at]] * scores[at];
        } else {
          rich[count++] = at;
        }
      }
    }
    let ample = 0; // score of those who can surely pay a little more
    for (let i = 0; i < count; i++) {
      const at = rich[i];
      if (money[groups[at]] >= price * scores[at] * (1 + AMPLE)) {
        ample += weight[groups[at]] * scores[at];
      }
    }
    // what all pay at this price differs from the cost by the slack at most, and rises with the price at least by
    // the score of those with ample money: so the right price is within slack / ample, if they stay ample there
    const bound = (slack / ample) * (1 + AMPLE);
    if (!(bound <= price * AMPLE * 0.25) || this.#error > price * this.#leastScore[project] * AMPLE * 0.25) {
      return this.#settle(project);
    }
    this.#price[project] = (price - bound) * (1 - 4 * ROUNDOFF);
    this.#keep(project, price, bound);
    return true;
  }

  #keep(project, price, bound) {
    this.#bound[project] = bound;
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
    this.#price[project] = price * (1 - 8 * ROUNDOFF);
    this.#keep(project, price, 8 * ROUNDOFF * price);
    return true;
  }

  /**
   * Divides the supporters into those who pay the price and those who pay all they have.
   *
   * @returns {{formula, paying: number[], gone: number[]} | undefined} places among the supporters; undefined if
   *     floating point cannot tell for all of them
   */
  #divide(project) {
    const { groups, scores } = this.#contest.offers[project];
    const bound = this.#bound[project];
    const price = this.#price[project] + bound;
    const { weight } = this.#contest;
    const formula = this.#emptyFormula(project);
    let paying = 0;
    let gone = 0;
    for (let i = 0; i < groups.length; i++) {
      const has = this.#money[groups[i]];
      if (has === 0) {
        continue;
      }
      const part = price * scores[i];
      const doubt = this.#error + 2 * bound * scores[i] + 8 * ROUNDOFF * (part + has);
      if (Math.abs(has - part) <= doubt) {
        return undefined;
      }
      if (has < part) {
        this.#scratchGone[gone++] = i;
        this.#giveAll(formula, groups[i]);
      } else {
        this.#scratch[paying++] = i;
        formula.score += weight[groups[i]] * scores[i];
      }
    }
    return paying === 0
      ? undefined
      : { formula, paying: this.#scratch.subarray(0, paying), gone: this.#scratchGone.subarray(0, gone) };
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
    const { groups, scores } = this.#contest.offers[project];
    const gone = [];
    let paying = [...groups.keys()].filter((at) => this.#money[groups[at]] !== 0);
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
    const has = this.#money[group];
    return Math.abs(has - part) > this.#error + 16 * ROUNDOFF * (part + has)
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
    const { groups, scores } = this.#contest.offers[project];
    const round = this.rounds.length;
    const price = this.#ledger.add(formula);
    this.#drift?.round(
      { project, price, formula, paying, gone },
      this.#unfunded().filter((other) => other !== project),
      this.#money,
      this.#error,
    );
    for (const at of paying) {
      const has = this.#money[groups[at]] - price * scores[at];
      this.#money[groups[at]] = Math.max(has, Number.MIN_VALUE);
    }
    for (const at of gone) {
      this.#money[groups[at]] = 0;
      this.#goneIn[groups[at]] = round;
    }
    // a payment is a rounded product of a rounded price, taken away with one more rounding
    this.#error += 4 * ROUNDOFF * this.#share;
    this.#fundedIn[project] = round;
    this.#open = this.#open.filter((other) => other !== project);
    this.rounds.push({ project, tied });
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
