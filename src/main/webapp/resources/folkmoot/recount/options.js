import { readDecimal } from "./decimal.js";
import { require } from "./uncountable.js";

const KNOWN = {
  rule: [
    "greedy",
    "greedy-per-cost",
    "greedy-no-skip",
    "greedy-threshold",
    "greedy-exclusive",
    "equal-shares",
    "phragmen",
    "max-welfare",
  ],
  utility: ["cost", "cardinality"],
  completion: ["none", "utilitarian", "add1", "add1-utilitarian"],
  "add1-start": ["integral", "fractional"],
  "add1-stop": ["overspend", "exhaustive"],
  comparison: ["none", "greedy"],
  ballots: ["as-cast", "approval"],
};
const CRITERIA = ["supporters", "cost", "votes", "earlier", "file", "lex", "lottery"];
const SURVIVORS = ["first-funded", "first-listed", "highest-score"];

/**
 * Reads the line in which a round publishes all options of its rule (docs/allocation.md, "The rule of a round").
 * Whatever is unknown, missing or there twice is refused: a count by half of the options would prove nothing.
 *
 * @returns {object} every option by its name; `tie` a list of criteria, `seed` a text, `budget` and `threshold`
 *     decimals or undefined, `exclusive` a list of `{survivor, projects}`
 */
export function readOptions(line) {
  const pairs = new Map();
  for (const [name, value] of new URLSearchParams(line)) {
    pairs.set(name, [...(pairs.get(name) ?? []), value]);
  }
  const takeAll = (name) => {
    const values = pairs.get(name) ?? [];
    pairs.delete(name);
    return values;
  };
  const find = (name) => {
    const values = takeAll(name);
    require(values.length <= 1, "OPTIONS", `${name} twice`);
    return values[0];
  };
  const options = {};
  for (const [name, values] of Object.entries(KNOWN)) {
    const value = find(name);
    require(values.includes(value), "OPTIONS", `${name} is ${value}`);
    options[name] = value;
  }
  options.tie = (find("tie") ?? "").split(",");
  require(options.tie.every((word) => CRITERIA.includes(word)), "OPTIONS", `tie is ${options.tie}`);
  options.seed = find("seed");
  require(options.seed !== undefined || !options.tie.includes("lottery"), "OPTIONS", "a lottery without a seed");
  options.budget = number(find("budget"), "budget");
  options.threshold = number(find("threshold"), "threshold");
  options.exclusive = takeAll("exclusive").map(group);
  require(pairs.size === 0, "OPTIONS", `unknown: ${[...pairs.keys()]}`);
  return options;
}

function number(text, name) {
  const value = text === undefined ? undefined : readDecimal(text);
  require(text === undefined || value !== undefined, "OPTIONS", `${name} is ${text}`);
  return value;
}

/** A group of which one project may be funded; the ids are encoded once more, so that one may hold a comma. */
function group(text) {
  const [survivor, ...ids] = text.split(",");
  require(SURVIVORS.includes(survivor) && ids.length >= 2, "OPTIONS", `exclusive is ${text}`);
  return { survivor, projects: ids.map((id) => decodeURIComponent(id.replaceAll("+", " "))) };
}
