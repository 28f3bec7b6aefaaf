/**
 * A question of an election, with the texts that the voter reads.
 *
 * Summed: `{shuffled: false, answers: string[], question: string, blank: boolean, min, max}`, each
 * option is chosen or not, from min to max (inclusive) of them; where blank is allowed a ballot has a
 * leading choice that says so. Shuffled: `{shuffled: true, answers: string[], question: string,
 * extra}`, a number from 0 to 255 for each option, all in one ciphertext; `extra` tells what they mean
 * and is undefined where it is absent.
 */

import { Fields } from "./fields.js";
import { refuseUnless } from "./refused.js";

/** Most options of a question: as many as always fit into one group element. */
export const MAX_OPTIONS = 254;

/**
 * Reads a question.
 *
 * @throws {Refused} `ELECTION_QUESTION` if it has no option or too many, or unless 0 ≤ min ≤ max
 */
export function readQuestion(json) {
  const typed = json instanceof Map && json.keys().next().value === "type";
  const question = Fields.read(json, "question", typed ? readShuffled : readHomomorphic);
  const options = question.answers.length;
  refuseUnless(
    options > 0 && options <= MAX_OPTIONS,
    "ELECTION_QUESTION",
    `a question has ${options} options, not 1 to ${MAX_OPTIONS}`,
  );
  return question;
}

/** @source Belenios 2.0, section 4.9.1 */
function readHomomorphic(fields) {
  const answers = fields.texts("answers");
  const blank = fields.optionalFlag("blank") ?? false;
  const min = fields.whole("min");
  const max = fields.whole("max");
  refuseUnless(
    min <= max && max <= MAX_OPTIONS,
    "ELECTION_QUESTION",
    `a question asks for ${min} to ${max} choices`,
  );
  return { shuffled: false, answers, blank, min, max, question: fields.text("question") };
}

/** @source Belenios 2.0, section 4.9.2 */
function readShuffled(fields) {
  const type = fields.text("type");
  refuseUnless(type === "NonHomomorphic", "ELECTION_QUESTION", `a question of the unknown type "${type}"`);
  const read = Fields.read(fields.any("value"), "question", (value) => ({
    shuffled: true,
    answers: value.texts("answers"),
    question: value.text("question"),
  }));
  return { ...read, extra: fields.optional("extra") };
}

/** Number of ciphertexts of an answer. */
export function choicesOf(question) {
  return question.shuffled ? 1 : question.answers.length + (question.blank ? 1 : 0);
}

/** Number of proofs of the number of choices. */
export function overallProofsOf(question) {
  return question.max - question.min + (question.blank ? 2 : 1);
}
