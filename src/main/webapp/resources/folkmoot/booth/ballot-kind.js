/**
 * What the numbers of a shuffled question mean, and which votes follow the rules. A vote is a list of one
 * number from 0 to 255 for each option; all zero is a blank one in every kind. Nothing proves before
 * decryption that a vote follows the rules, so a booth must not make one that does not: it would be
 * counted as invalid.
 *
 * The kind stands in the question's `extra` field: `{"kind":"approval"}`, `{"kind":"choose-one"}`,
 * `{"kind":"knapsack","budget":B,"costs":[…]}`, `{"kind":"points","max":M,"total":T}`,
 * `{"kind":"ranking","ties":false}` or `{"kind":"grades","worst":G}`; amounts in minor units.
 */

import { decimal, Fields } from "./fields.js";
import { MAX_NUMBER } from "./json.js";
import { Refused, refuseUnless } from "./refused.js";
import { MAX_VALUE } from "./vote-encoding.js";
import { sum } from "./vote-rules.js";

const MAX_AMOUNT = 2n ** 63n - 1n;

const KINDS = {
  approval: () => isApproval,
  "choose-one": () => (vote) => sum(vote) === 1,
  knapsack(fields) {
    const budget = amount(fields.any("budget"));
    const costs = fields.list("costs", amount);
    return (vote) =>
      vote.length === costs.length &&
      isApproval(vote) &&
      costs.reduce((spent, cost, option) => spent + cost * BigInt(vote[option]), 0n) <= budget;
  },
  points(fields) {
    const max = limit(fields.whole("max"), MAX_VALUE);
    const total = limit(fields.whole("total"), MAX_NUMBER);
    return (vote) => vote.every((value) => value <= max) && sum(vote) <= total;
  },
  ranking(fields) {
    const ties = fields.optionalFlag("ties");
    refuseUnless(ties !== undefined, "JSON_FIELDS", 'extra: a ranking without "ties"');
    return (vote) => ties || isOrder(vote.filter((rank) => rank > 0));
  },
  grades(fields) {
    const worst = limit(fields.whole("worst"), MAX_VALUE);
    return (vote) => vote.every((grade) => grade >= 1 && grade <= worst);
  },
};

export class BallotKind {
  #admits;

  constructor(name, admits) {
    this.name = name;
    this.#admits = admits;
  }

  /**
   * Reads an `extra` field.
   *
   * @throws {Refused} `ELECTION_QUESTION`, or a reason that starts with `JSON` or `NUMBER`
   */
  static read(extra) {
    return Fields.read(extra, "extra", (fields) => {
      const name = fields.text("kind");
      if (!Object.hasOwn(KINDS, name)) {
        throw new Refused("ELECTION_QUESTION", `unknown kind of ballot "${name}"`);
      }
      return new BallotKind(name, KINDS[name](fields));
    });
  }

  /**
   * How a vote counts; of another length than the number of options, or out of range: invalid.
   *
   * @returns {"VALID"|"BLANK"|"INVALID"}
   */
  judge(vote, options) {
    const wellFormed =
      vote.length === options && vote.every((value) => Number.isInteger(value) && value >= 0 && value <= MAX_VALUE);
    if (wellFormed && vote.every((value) => value === 0)) {
      return "BLANK";
    }
    return wellFormed && this.#admits(vote) ? "VALID" : "INVALID";
  }
}

function isApproval(vote) {
  return vote.every((value) => value <= 1);
}

/** Whether these are the ranks 1 to k, once each. */
function isOrder(ranks) {
  const sorted = [...ranks].sort((a, b) => a - b);
  return sorted.every((rank, index) => rank === index + 1);
}

function limit(value, max) {
  refuseUnless(value >= 1 && value <= max, "ELECTION_QUESTION", "a kind of ballot with impossible limits");
  return value;
}

function amount(json) {
  if (typeof json === "number") {
    return BigInt(json);
  }
  refuseUnless(typeof json === "string", "JSON_TYPE", "extra: expected a string");
  const value = decimal(json);
  refuseUnless(value > BigInt(MAX_NUMBER) && value <= MAX_AMOUNT, "NUMBER_NOT_CANONICAL", "an amount out of range");
  return value;
}
