/** The projects funded so far, in order. */
export class Funded {
  #contest;
  #taken = new Set();

  /** @type {{project: number, stage: "RULE" | "COMPLETION", tied: number[], price?: {over: bigint, under: bigint}}[]} */
  steps = [];
  spent = 0;

  constructor(contest) {
    this.#contest = contest;
  }

  /** @param price of a unit of utility, an exact fraction, where the rule has one */
  add(project, stage, tied, price) {
    this.#taken.add(project);
    this.spent += this.#contest.cost[project];
    this.steps.push({ project, stage, tied, price });
  }

  has(project) {
    return this.#taken.has(project);
  }

  get left() {
    return this.#contest.budget - this.spent;
  }
}
