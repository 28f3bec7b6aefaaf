/** Largest relative error of one operation in floating point. */
export const ROUNDOFF = 2 ** -53;

/** By how much, relatively, a voter must have more than his or her part to count as one who surely has enough. */
const AMPLE = 2 ** -20;

/** How close, relatively, to the part that was guessed a voter's money is for a second thought. */
const CLOSE = 2 ** -5;

/** After so many a price is worked out otherwise; one or two are usual. */
const MOST_LOOKS = 100;

/**
 * What supporters have in a run of equal shares, in floating point with a bound of the error, and what they can pay
 * for. Each look goes once over the supporters of a project; most of the time of a count is spent here.
 */
export class Supporters {
  #contest;
  #lists = [];
  #kept;
  #leastScore;
  #paying;
  #gone;
  #close;
  #found = { money: 0, score: 0, paying: 0, gone: 0, close: 0 };

  /** Of a member of each group, in units; zero only if he or she gave all. */
  money;

  /** By how much that may be off. */
  error = 0;

  constructor(contest) {
    const most = Math.max(0, ...contest.offers.map(({ groups }) => groups.length));
    this.#contest = contest;
    this.money = new Float64Array(contest.weight.length);
    this.#kept = contest.offers.map(({ groups, scores }) => ({ groups: groups.slice(), scores: scores.slice() }));
    this.#leastScore = contest.offers.map(({ scores }) => scores.reduce((least, one) => Math.min(least, one), Infinity));
    this.#paying = new Int32Array(most);
    this.#gone = new Int32Array(most);
    this.#close = new Int32Array(most);
  }

  /** Everybody has the share, and supports everything. */
  begin(share) {
    this.money.fill(share);
    this.error = 2 * ROUNDOFF * share;
    this.#lists = this.#contest.offers.map(({ groups, scores }) => ({ groups, scores, length: groups.length }));
  }

  /** The groups that support a project, with their scores; at least all that have money. */
  of(project) {
    return this.#lists[project];
  }

  /**
   * The least that a project costs for a point. Whoever is taken for poor, all supporters together pay no more than the
   * money of these and the price for each point of the others; so the price is at least what makes that the cost.
   *
   * @param {number} price who cannot pay it is taken for poor; the closer to the right one, the better is the answer
   * @returns {number} if all are poor at the price, Infinity if they surely cannot pay for it and -Infinity otherwise
   */
  floor(project, price) {
    const { groups, scores, length } = this.#lists[project];
    const weight = this.#contest.weight;
    const has = this.money;
    let money = 0;
    let score = 0;
    let gone = 0;
    for (let i = 0; i < length; i++) {
      const group = groups[i];
      if (has[group] >= price * scores[i]) {
        score += weight[group] * scores[i];
      } else {
        money += weight[group] * has[group];
        gone += has[group] === 0 ? 1 : 0;
      }
    }
    if (gone * 4 > length) {
      this.#leaveOutGone(project);
    }
    const cost = this.#contest.cost[project];
    const missing = cost - money - this.#slack(project, cost + money);
    return score > 0 ? (missing / score) * (1 - 4 * ROUNDOFF) : missing > 0 ? Infinity : -Infinity;
  }

  /** By how much a sum over supporters may be off: so many positive terms, and every voter's money by the error. */
  #slack(project, sum) {
    const { supporters, offers } = this.#contest;
    return supporters[project] * this.error + (offers[project].groups.length + 8) * 2 * ROUNDOFF * sum;
  }

  #leaveOutGone(project) {
    const { groups, scores, length } = this.#lists[project];
    const kept = this.#kept[project];
    let count = 0;
    for (let i = 0; i < length; i++) {
      if (this.money[groups[i]] !== 0) {
        kept.groups[count] = groups[i];
        kept.scores[count++] = scores[i];
      }
    }
    this.#lists[project] = { ...kept, length: count };
  }

  /**
   * Estimates the price of a project for a point, and who pays it.
   *
   * @param {number} guess price to begin with
   * @returns {{price: number, bound: number, division?: {score: number, paying: Int32Array, gone: Int32Array}} |
   *     "UNPAYABLE" | "UNCLEAR"} the price is off by less than the bound. The division names places in {@link of}: of
   *     those who pay the price, with their score together, and of those who give all they have; it holds until the
   *     next estimate, and is missing if floating point cannot tell for all of them.
   */
  estimate(project, guess) {
    const cost = this.#contest.cost[project];
    const slack = this.#slack(project, 2 * cost);
    let near = guess;
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      this.#sort(project, near);
      const price = this.#solve(project);
      if (price === Infinity) {
        return this.#found.money + slack < cost ? "UNPAYABLE" : "UNCLEAR";
      }
      if (price * (1 - 4 * AMPLE) >= near * (1 - CLOSE) && price * (1 + 4 * AMPLE) <= near * (1 + CLOSE)) {
        return this.#withBound(project, price, slack);
      }
      near = Math.max(price, cost / this.#contest.score[project]);
    }
    return "UNCLEAR";
  }

  /** Sorts out who can surely pay prices close to a guess, and who cannot. */
  #sort(project, guess) {
    const { groups, scores, length } = this.#lists[project];
    const weight = this.#contest.weight;
    const has = this.money;
    const [high, low] = [guess * (1 + CLOSE), guess * (1 - CLOSE)];
    const [payingAt, goneAt, closeAt] = [this.#paying, this.#gone, this.#close];
    let money = 0;
    let score = 0;
    let paying = 0;
    let gone = 0;
    let close = 0;
    for (let i = 0; i < length; i++) {
      const group = groups[i];
      const own = has[group];
      if (own >= high * scores[i]) {
        score += weight[group] * scores[i];
        payingAt[paying++] = i;
      } else if (own >= low * scores[i]) {
        closeAt[close++] = i;
      } else if (own !== 0) {
        money += weight[group] * own;
        goneAt[gone++] = i;
      }
    }
    Object.assign(this.#found, { money, score, paying, gone, close });
  }

  /**
   * The price at which those who were sorted out and the others pay the cost. Whoever of these is taken for poor, the price
   * that comes out is at most the right one; it is the right one if the same are poor at it.
   *
   * @returns {number} Infinity if all are poor, whose money is then in `#found`
   */
  #solve(project) {
    const { groups, scores } = this.#lists[project];
    const weight = this.#contest.weight;
    const cost = this.#contest.cost[project];
    const found = this.#found;
    let price = 0; // at which nobody is poor
    let poor = -1;
    let before;
    do {
      before = poor;
      poor = 0;
      let { money, score } = found;
      for (let i = 0; i < found.close; i++) {
        const at = this.#close[i];
        const own = this.money[groups[at]];
        if (own >= price * scores[at]) {
          score += weight[groups[at]] * scores[at];
        } else {
          money += weight[groups[at]] * own;
          poor++;
        }
      }
      if (score === 0) {
        found.money = money;
        return Infinity;
      }
      price = (cost - money) / score;
    } while (poor > before);
    return price;
  }

  /**
   * Says how far off a price may be. What all pay at it differs from the cost by the slack at most, and rises with the
   * price at least by the score of those with ample money: so the right price is within slack / ample, if they stay
   * ample there.
   */
  #withBound(project, price, slack) {
    const { groups, scores } = this.#lists[project];
    const weight = this.#contest.weight;
    const found = this.#found;
    let ample = found.score;
    for (let i = 0; i < found.close; i++) {
      const at = this.#close[i];
      if (this.money[groups[at]] >= price * scores[at] * (1 + AMPLE)) {
        ample += weight[groups[at]] * scores[at];
      }
    }
    const bound = (slack / ample) * (1 + AMPLE);
    const fine = bound <= price * AMPLE * 0.25 && this.error <= price * this.#leastScore[project] * AMPLE * 0.25;
    return fine ? { price, bound, division: this.#divide(project, price, bound) } : "UNCLEAR";
  }

  /** Those with money far from their part were sorted out already; it is farther off than the doubt here. */
  #divide(project, price, bound) {
    const { groups, scores } = this.#lists[project];
    const weight = this.#contest.weight;
    let { score, paying, gone } = this.#found;
    for (let i = 0; i < this.#found.close; i++) {
      const at = this.#close[i];
      const own = this.money[groups[at]];
      const part = price * scores[at];
      const doubt = this.error + 2 * bound * scores[at] + 8 * ROUNDOFF * (part + own);
      if (Math.abs(own - part) <= doubt) {
        return undefined;
      }
      if (own < part) {
        this.#gone[gone++] = at;
      } else {
        this.#paying[paying++] = at;
        score += weight[groups[at]] * scores[at];
      }
    }
    return paying === 0
      ? undefined
      : { score, paying: this.#paying.subarray(0, paying), gone: this.#gone.subarray(0, gone) };
  }
}
