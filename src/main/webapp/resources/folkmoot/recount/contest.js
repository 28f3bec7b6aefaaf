import { compareDecimals, readDecimal, scaled } from "./decimal.js";
import { TieBreak } from "./tie-break.js";
import { require } from "./uncountable.js";

/** Above it, whole numbers are no longer exact in floating point. */
const EXACT = 2 ** 52;

/** So many projects decide which ballots stand together; with a place for each of a million ballots it fits in a double. */
const MOST_WANTED = 32;

/**
 * An election as the rules need it: money in whole units, for each ballot the scores of its projects, for each
 * project the ballots that support it.
 *
 * Fields of one for each project: `ids`, `cost` (units), `score` (scaled), `supporters`, `takesPart`. Ballots that are
 * alike are one group with a `weight`. `offers[project]` lists the supporting groups with the score that each member
 * gives; `marks` the other way round: those of a group stand from `marks.start[group]` to before the next one's.
 */
export class Contest {
  /**
   * @param {import("./pabulib.js").ElectionFile} file
   * @param {object} options see {@link readOptions}
   */
  constructor(file, options) {
    this.options = options;
    this.voters = file.voters;
    this.ids = file.projects.map((project) => project.id);
    this.submitted = file.projects.map((project) => project.submitted);
    this.#takeMoney(file);
    this.#takeBallots(file);
    this.ties = new TieBreak(this);
    this.#bar(file);
  }

  #takeMoney(file) {
    const budget = this.options.budget ?? file.budget;
    this.decimals = Math.max(budget.decimals, ...file.projects.map((project) => project.cost.decimals));
    const units = (sum) => {
      const whole = Number(scaled(sum, this.decimals));
      require(whole < EXACT, "TOO_LARGE", `${sum.digits}`);
      return whole;
    };
    this.budget = units(budget);
    this.cost = Float64Array.from(file.projects, (project) => units(project.cost));
  }

  #takeBallots(file) {
    const approving = this.options.ballots === "approval" || this.options.rule === "phragmen";
    const ordinal = file.voteType === "ordinal";
    const longest = ordinal ? lengthOfRanking(file) : 0;
    this.scoreDecimals = approving || ordinal ? 0 : file.pointDecimals;
    const ballots = alikeTogether(file.ballots, this.ids.length);
    this.weight = Float64Array.from(ballots, (ballot) => ballot.weight);
    this.score = new Float64Array(this.ids.length);
    this.supporters = new Float64Array(this.ids.length);
    this.highest = 1;
    const offers = this.ids.map(() => ({ groups: [], scores: [] }));
    const start = [0];
    const projects = [];
    const scores = [];
    ballots.forEach(({ marks, points, weight }, group) => {
      marks.forEach((project, index) => {
        const given = ordinal ? longest - points[index] : points[index];
        if (given > 0) {
          const score = approving ? 1 : given;
          this.highest = Math.max(this.highest, score);
          this.score[project] += weight * score;
          this.supporters[project] += weight;
          offers[project].groups.push(group);
          offers[project].scores.push(score);
          projects.push(project);
          scores.push(score);
        }
      });
      start.push(projects.length);
    });
    this.marks = {
      start: Int32Array.from(start),
      project: Int32Array.from(projects),
      score: Float64Array.from(scores),
    };
    require(this.score.every((score) => score < EXACT), "TOO_LARGE", "scores");
    this.offers = offers.map(({ groups, scores }) => ({
      groups: Int32Array.from(groups),
      scores: Float64Array.from(scores),
    }));
  }

  /** Leaves out what was withdrawn, what has too few votes, and what gives way in its group. */
  #bar(file) {
    const fromFile = ["greedy-threshold", "greedy-no-skip"].includes(this.options.rule)
      ? readDecimal(file.meta.get("min_project_score_threshold") ?? "")
      : undefined;
    const least = this.options.threshold ?? fromFile;
    const scoreOf = (place) => ({ digits: BigInt(this.score[place]), decimals: this.scoreDecimals });
    this.takesPart = file.projects.map(
      (project, place) => !project.withdrawn && (least === undefined || compareDecimals(scoreOf(place), least) >= 0),
    );
    this.groups = this.options.exclusive.map(({ survivor, projects }) => {
      const members = projects.map((id) => this.ids.indexOf(id));
      require(!members.includes(-1), "OPTIONS", `exclusive: ${projects}`);
      return { survivor, members };
    });
    for (const { survivor, members } of this.groups) {
      if (survivor !== "first-funded") {
        const stays = survivor === "first-listed" ? members[0] : [...members].sort(this.#byScore)[0];
        members.filter((member) => member !== stays).forEach((member) => (this.takesPart[member] = false));
      }
    }
  }

  #byScore = (a, b) => this.score[b] - this.score[a] || this.ties.compare(a, b);

  /** Projects that voters can pay for: they take part, cost something and have support. */
  payable() {
    return [...this.ids.keys()].filter(
      (place) => this.takesPart[place] && this.cost[place] > 0 && this.supporters[place] > 0,
    );
  }
}

/** From how many a position in a ranking counts down to a score. */
function lengthOfRanking(file) {
  const text = (file.meta.get("max_length") ?? "").trim();
  return /^[0-9]{1,9}(\.0+)?$/.test(text)
    ? Number(text)
    : file.ballots.reduce((longest, ballot) => Math.max(longest, ...ballot.points.map((point) => point + 1)), 0);
}

/**
 * Ballots in an order in which those stand together that have the same of the most wanted projects: their voters pay
 * alike, and looking at them in turn is quick.
 */
function alikeTogether(ballots, projects) {
  const wanted = new Float64Array(projects);
  ballots.forEach(({ marks, weight }) => marks.forEach((project) => (wanted[project] += weight)));
  const worth = new Float64Array(projects);
  [...wanted.keys()]
    .sort((a, b) => wanted[b] - wanted[a])
    .slice(0, MOST_WANTED)
    .forEach((project, rank) => (worth[project] = 2 ** (MOST_WANTED - 1 - rank)));
  const place = 2 ** Math.ceil(Math.log2(ballots.length + 1));
  const keys = new Float64Array(ballots.length);
  ballots.forEach(({ marks }, at) => {
    keys[at] = marks.reduce((sum, project) => sum + worth[project], 0) * place + at;
  });
  return Array.from(keys.sort(), (key) => ballots[key % place]);
}
