/**
 * A ballot: encrypted answers with their proofs, bound to one election and signed with a credential. Its
 * members stand in the order of the record: `election_uuid`, `election_hash`, `credential`, `answers`,
 * `signature: {hash, proof}`; numbers are bigints, a proof is `{challenge, response}`, a ciphertext
 * `{alpha, beta}`. An answer is `{choices: ciphertext[], individual_proofs: proof[][], overall_proof:
 * proof[], blank_proof?: proof[]}` or, to a shuffled question, `{choices: ciphertext, proof}`.
 */

import { Fields } from "./fields.js";
import { fingerprint, sha256 } from "./hash.js";
import { read as readJson, toUtf8 } from "./json.js";
import { choicesOf, overallProofsOf } from "./question.js";
import { refuseUnless } from "./refused.js";
import { toHex } from "./bytes.js";

/** Most bytes of a ballot. */
const MAX_BYTES = 16 << 20;

/**
 * Reads a ballot; its answers have exactly the shape that the questions demand, its elements and scalars
 * are in range.
 *
 * @param {Uint8Array} bytes
 * @param {Election} election
 * @source Belenios 2.0, section 4.15
 */
export function read(bytes, election) {
  refuseUnless(bytes.length <= MAX_BYTES, "ARCHIVE_TOO_LARGE", "a ballot is too large");
  const { group, questions } = election;
  return Fields.read(readJson(bytes), "ballot", (fields) => ({
    election_uuid: fields.text("election_uuid"),
    election_hash: fields.text("election_hash"),
    credential: fields.nonIdentity("credential", group),
    answers: fields.list("answers", (json, index) => readAnswer(json, questions[index], group), questions.length),
    signature: Fields.read(fields.any("signature"), "signature", (signature) => ({
      hash: signature.text("hash"),
      proof: readProof(group)(signature.any("proof")),
    })),
  }));
}

function readAnswer(json, question, group) {
  return Fields.read(json, "answer", (fields) =>
    question.shuffled ? readShuffled(fields, group) : readHomomorphic(fields, question, group),
  );
}

/** @source Belenios 2.0, section 4.11.2 */
function readShuffled(fields, group) {
  return { choices: readCiphertext(group)(fields.any("choices")), proof: readProof(group)(fields.any("proof")) };
}

/** @source Belenios 2.0, section 4.11.1 */
function readHomomorphic(fields, question, group) {
  const proof = readProof(group);
  const choices = choicesOf(question);
  const answer = {
    choices: fields.list("choices", readCiphertext(group), choices),
    individual_proofs: fields.list(
      "individual_proofs",
      (json) => Fields.list(json, "individual_proofs", proof, 2),
      choices,
    ),
    overall_proof: fields.list("overall_proof", proof, overallProofsOf(question)),
  };
  return question.blank ? { ...answer, blank_proof: fields.list("blank_proof", proof, 2) } : answer;
}

/** @source Belenios 2.0, section 4.3 */
function readCiphertext(group) {
  return (json) =>
    Fields.read(json, "ciphertext", (fields) => ({
      alpha: fields.nonIdentity("alpha", group),
      beta: fields.nonIdentity("beta", group),
    }));
}

function readProof(group) {
  return (json) =>
    Fields.read(json, "proof", (fields) => ({
      challenge: fields.scalar("challenge", group),
      response: fields.scalar("response", group),
    }));
}

/**
 * The hash that the voter signs: of the record without its signature.
 *
 * @source Belenios 2.0, section 4.14
 */
export function unsignedHash(ballot) {
  const { election_uuid, election_hash, credential, answers } = ballot;
  return fingerprint(toUtf8({ election_uuid, election_hash, credential, answers }));
}

/** SHA-256 of a ballot's bytes in hexadecimal digits: its name in the log and in the archive. */
export async function ballotHash(bytes) {
  return toHex(await sha256(bytes));
}

/** What the signature's proofs of choices hash of all choices: alpha,beta,alpha,beta,… */
export function joined(choices) {
  return choices.map(({ alpha, beta }) => `${alpha},${beta}`).join(",");
}

/** The product of ciphertexts, which encrypts the sum of their votes. */
export function product(group, choices) {
  return {
    alpha: group.times(...choices.map((choice) => choice.alpha)),
    beta: group.times(...choices.map((choice) => choice.beta)),
  };
}
