import { sha256 } from "./sha256.js";

const TICKET = "org.folkmoot/allocation/lottery/ticket/v1";

/** The published order among projects that are exactly equal (docs/allocation.md, "Ties"). */
export class TieBreak {
  #contest;
  #tickets = new Map();

  constructor(contest) {
    this.#contest = contest;
  }

  /** Negative if project `a` comes before `b`; never zero for two projects. */
  compare = (a, b) => {
    for (const criterion of [...this.#contest.options.tie, "lex"]) {
      const order = this.#order(criterion, a, b);
      if (order !== 0) {
        return order;
      }
    }
    return 0;
  };

  /** Which of them comes first. */
  first(projects) {
    return projects.reduce((best, project) => (this.compare(project, best) < 0 ? project : best));
  }

  #order(criterion, a, b) {
    const { ids, cost, score, supporters, submitted } = this.#contest;
    switch (criterion) {
      case "supporters":
        return supporters[b] - supporters[a];
      case "cost":
        return cost[a] - cost[b];
      case "votes":
        return score[b] - score[a];
      case "earlier":
        return compareUnits(submitted[a] || "\uffff", submitted[b] || "\uffff");
      case "file":
        return a - b;
      case "lottery":
        return compareUnits(this.#ticket(a), this.#ticket(b));
      default:
        return compareCodePoints(ids[a], ids[b]);
    }
  }

  #ticket(project) {
    if (!this.#tickets.has(project)) {
      this.#tickets.set(project, ticket(this.#contest.options.seed, this.#contest.ids[project]));
    }
    return this.#tickets.get(project);
  }
}

function compareUnits(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By code point: a text's own order is that of UTF-16, which differs beyond the first plane. */
function compareCodePoints(a, b) {
  const left = [...a];
  const right = [...b];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = left[at].codePointAt(0) - right[at].codePointAt(0);
    if (order !== 0) {
      return order;
    }
  }
  return left.length - right.length;
}

/** What a project draws in the public lottery; the lowest wins. */
function ticket(seed, id) {
  const parts = [TICKET, seed, id].map((text) => new TextEncoder().encode(text));
  const bytes = new Uint8Array(parts.reduce((length, part) => length + 4 + part.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length);
    bytes.set(part, at + 4);
    at += 4 + part.length;
  }
  return sha256(bytes);
}
