import { compareDecimals, readDecimal, scaled } from "./decimal.js";
import { require } from "./uncountable.js";

/** The cost that marks a project as withdrawn after the vote. */
const WITHDRAWN = { digits: 999999999n, decimals: 0 };

const VOTE_TYPES = ["approval", "choose-1", "knapsack", "cumulative", "ordinal", "scoring"];
const BLANKS = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;

/**
 * An election out of a Pabulib file (pabulib.org/format).
 *
 * @typedef {object} ElectionFile
 * @property {Map<string, string>} meta
 * @property {string} voteType
 * @property {{digits: bigint, decimals: number}} budget in major units
 * @property {{id: string, cost: object, withdrawn: boolean, submitted: string}[]} projects in the order of the file
 * @property {Ballot[]} ballots those that are alike once, with how often they came
 * @property {number} voters rows, empty and invalid ones too
 * @property {number} pointDecimals decimals of the points: 25 with one decimal means 2.5
 *
 * @typedef {{weight: number, marks: number[], points: number[]}} Ballot marks are places of projects in the list;
 *     points scaled, for ordinal ballots the position from 0, otherwise 1
 */

/**
 * Reads a file.
 *
 * @param {Uint8Array} bytes
 * @returns {ElectionFile}
 */
export function readPabulib(bytes) {
  const rows = new Rows(decode(bytes));
  require(rows.next() && rows.line === "META", "FILE", "the first line is not META");
  const meta = readMeta(rows);
  const voteType = (meta.get("vote_type") ?? "").trim();
  require(VOTE_TYPES.includes(voteType), "FILE", `vote_type is ${voteType}`);
  const budget = readDecimal(meta.get("budget") ?? "");
  require(budget !== undefined, "FILE", `budget is ${meta.get("budget")}`);
  const projects = readProjects(rows);
  const votes = new Votes(voteType, meta, budget, projects);
  votes.read(rows);
  return { meta, voteType, budget, projects, ...votes.collected() };
}

function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return require(false, "FILE", "not UTF-8");
  }
}

function readMeta(rows) {
  require(rows.next() && rows.fields().join(";") === "key;value", "FILE", "no header key;value");
  const meta = new Map();
  while (rows.next() && rows.line !== "PROJECTS") {
    const fields = rows.fields();
    require(fields.length === 2 && !meta.has(fields[0].trim()), "FILE", `line ${rows.number}`);
    meta.set(fields[0].trim(), fields[1]);
  }
  return meta;
}

function readProjects(rows) {
  require(rows.line === "PROJECTS", "FILE", "no section PROJECTS");
  const columns = rows.header(["project_id", "cost"]);
  const projects = [];
  const seen = new Set();
  while (rows.next() && rows.line !== "VOTES") {
    const fields = rows.fields(columns.length);
    const id = strip(fields[columns.indexOf("project_id")]);
    const cost = readDecimal(fields[columns.indexOf("cost")]);
    require(id !== "" && !seen.has(id) && cost !== undefined, "FILE", `line ${rows.number}`);
    seen.add(id);
    const submitted = fields[columns.indexOf("submitted")] ?? "";
    projects.push({ id, cost, withdrawn: compareDecimals(cost, WITHDRAWN) === 0, submitted });
  }
  require(rows.line === "VOTES", "FILE", "no section VOTES");
  return projects;
}

function strip(text) {
  return text.replace(BLANKS, "");
}

/** The lines of a file that have content, cut into fields at the semicolons. */
class Rows {
  #text;
  #at = 0;

  /** The present line without its end. */
  line = "";
  number = 0;

  constructor(text) {
    this.#text = text;
  }

  next() {
    while (this.#at < this.#text.length) {
      const found = this.#text.indexOf("\n", this.#at);
      const end = found < 0 ? this.#text.length : found;
      const line = this.#text.slice(this.#at, end);
      this.line = line.endsWith("\r") ? line.slice(0, -1) : line;
      this.#at = end + 1;
      this.number++;
      if (this.line !== "") {
        return true;
      }
    }
    this.line = "";
    return false;
  }

  header(required) {
    const columns = this.next() ? this.fields().map((column) => column.trim()) : [];
    for (const column of required) {
      require(columns.includes(column), "FILE", `no column ${column}`);
    }
    return columns;
  }

  /** The fields of the line, as many as expected. */
  fields(expected) {
    const fields = this.line.includes('"') ? this.#quotedFields() : this.line.split(";");
    require(expected === undefined || fields.length === expected, "FILE", `line ${this.number}`);
    return fields;
  }

  #quotedFields() {
    const fields = [];
    const field = /"((?:[^"]|"")*)"(?:;|$)|([^";][^;]*|)(?:;|$)/y;
    for (let at = 0; at <= this.line.length; ) {
      field.lastIndex = at;
      const found = field.exec(this.line);
      require(found !== null, "FILE", `line ${this.number}`);
      fields.push(found[1] === undefined ? found[2] : found[1].replaceAll('""', '"'));
      at = field.lastIndex + (found[0].endsWith(";") ? 0 : 1);
    }
    return fields;
  }
}

/** The last section: one voter in a row, of whom only the marks are of interest. */
class Votes {
  #type;
  #hasPoints;
  #limits;
  #projects;
  #places;
  #decimals = 0;
  #voters = 0;
  #pending = new Map();
  #ones = [];

  constructor(type, meta, budget, projects) {
    this.#type = type;
    this.#hasPoints = type === "cumulative" || type === "scoring";
    this.#projects = projects;
    this.#places = new Map(projects.map((project, place) => [project.id, place]));
    const limit = (key) => readDecimal(meta.get(key) ?? "");
    this.#limits = {
      length: type === "choose-1" ? 1 : whole(limit("max_length")),
      points: this.#hasPoints ? limit("max_sum_points") : undefined,
      pointsForOne: this.#hasPoints ? limit("max_points") : undefined,
      cost: type === "knapsack" ? (limit("max_sum_cost") ?? budget) : undefined,
    };
  }

  read(rows) {
    const columns = rows.header(this.#hasPoints ? ["voter_id", "vote", "points"] : ["voter_id", "vote"]);
    const vote = columns.indexOf("vote");
    const points = this.#hasPoints ? columns.indexOf("points") : -1;
    while (rows.next()) {
      const fields = rows.fields(columns.length);
      const text = points < 0 ? fields[vote] : `${fields[vote]}\n${fields[points]}`;
      this.#pending.set(text, (this.#pending.get(text) ?? 0) + 1);
      this.#voters++;
    }
  }

  /** Ballots that are written alike are read once, and those that say the same are one. */
  collected() {
    const read = [];
    for (const [text, weight] of this.#pending) {
      const ballot = this.#hasPoints ? this.#marksWithPoints(text) : this.#marks(text);
      if (!this.#isValid(ballot)) {
        ballot.marks = [];
        ballot.points = [];
      }
      ballot.weight = weight;
      read.push(ballot);
    }
    this.#pending.clear();
    const groups = new Map();
    for (const ballot of read) {
      if (this.#hasPoints) {
        ballot.points = ballot.points.map((one) => Number(scaled(one, this.#decimals)));
      }
      const known = this.#known(ballot);
      const group = groups.get(known);
      if (group) {
        group.weight += ballot.weight;
      } else {
        groups.set(known, ballot);
      }
    }
    return { ballots: [...groups.values()], voters: this.#voters, pointDecimals: this.#decimals };
  }

  /** The same text for ballots that say the same, in whatever order where that says nothing. */
  #known({ marks, points }) {
    return this.#hasPoints || this.#type === "ordinal"
      ? marks
          .map((place, index) => `${place}:${points[index]}`)
          .sort()
          .join()
      : String.fromCharCode(...marks.slice().sort(ascending));
  }

  /** The projects of a row, each at its first place, with the position for rankings and 1 otherwise. */
  #marks(vote) {
    const ordinal = this.#type === "ordinal";
    const marks = [];
    const positions = [];
    const items = vote === "" ? [] : vote.split(",");
    for (let position = 0; position < items.length; position++) {
      const place = this.#placeOf(items[position]);
      if (!marks.includes(place)) {
        marks.push(place);
        positions.push(position);
      }
    }
    return { weight: 0, marks, points: ordinal ? positions : this.#onesFor(marks) };
  }

  #onesFor(marks) {
    return (this.#ones[marks.length] ??= marks.map(() => 1));
  }

  #marksWithPoints(row) {
    const [vote, text] = row.split("\n");
    const items = vote === "" ? [] : vote.split(",");
    const given = text === "" ? [] : text.split(",");
    require(given.length === items.length, "FILE", `points ${text} for ${vote}`);
    const marks = [];
    const points = [];
    items.forEach((item, position) => {
      const place = this.#placeOf(item);
      const value = readDecimal(given[position]);
      require(value !== undefined, "FILE", `points ${text}`);
      if (!marks.includes(place)) {
        marks.push(place);
        points.push(value);
        this.#decimals = Math.max(this.#decimals, value.decimals);
      }
    });
    return { weight: 0, marks, points };
  }

  #placeOf(item) {
    const place = this.#places.get(item) ?? this.#places.get(item.trim());
    require(place !== undefined, "FILE", `no project ${item}`);
    return place;
  }

  /** Whether a ballot holds no more than it may (docs/allocation.md, "Invalid ballots"). */
  #isValid({ marks, points: given }) {
    const { length, points, pointsForOne, cost } = this.#limits;
    const within = (limit, found) => limit === undefined || compareDecimals(found(), limit) <= 0;
    const charged = () => marks.map((place) => this.#projects[place]).filter((project) => !project.withdrawn);
    return (
      marks.length <= length &&
      within(points, () => sum(given)) &&
      (pointsForOne === undefined || given.every((one) => within(pointsForOne, () => one))) &&
      within(cost, () => sum(charged().map((project) => project.cost)))
    );
  }
}

function ascending(a, b) {
  return a - b;
}

/** A limit for what is counted one by one. */
function whole(limit) {
  return limit === undefined ? Infinity : Number(limit.digits / 10n ** BigInt(limit.decimals));
}

function sum(numbers) {
  const decimals = Math.max(0, ...numbers.map((number) => number.decimals));
  return { digits: numbers.reduce((total, number) => total + scaled(number, decimals), 0n), decimals };
}
