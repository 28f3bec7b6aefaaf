import { BallotCheck } from "/booth/ballot-check.js";
import { fromBase64, toBase64 } from "/booth/base64.js";
import { utf8 } from "/booth/bytes.js";
import { challenge, intervalTranscript } from "/booth/disjunction.js";
import { Election } from "/booth/election.js";
import { Group, RFC_3526_2048 } from "/booth/groups.js";
import { fingerprint } from "/booth/hash.js";
import { jacobi } from "/booth/jacobi.js";
import { read as readJson, write } from "/booth/json.js";
import { gcd, inverse, power } from "/booth/modular.js";
import { PowerTable } from "/booth/power-table.js";
import { ballotChallenge, encryptionChallenge, keyChallenge, messageChallenge } from "/booth/schnorr.js";
import { decode, encode } from "/booth/vote-encoding.js";

/** The answer to one of the known ones: `{context, input}`. */
export async function answer({ context, input }) {
  const [name, label] = context.split(" ");
  switch (name) {
    case "ballot":
      return reasonOf(() => verify(input));
    case "fingerprint":
      return fingerprint(utf8(input.election));
    case "encode":
      return encoded(input.vote);
    default:
      return String(await challengeOf(name, Group.find(label), input));
  }
}

async function verify({ election, ballot }) {
  await new BallotCheck(await Election.read(utf8(election))).verify(utf8(ballot));
}

export async function reasonOf(work) {
  try {
    await work();
    return "ACCEPTED";
  } catch (error) {
    return error.reason ?? String(error);
  }
}

function encoded(vote) {
  const element = encode(RFC_3526_2048, vote);
  return String(decode(element, vote.length)) === String(vote) ? String(element) : "decoded otherwise";
}

function challengeOf(name, group, input) {
  const g = (exponent) => group.pow(group.generator, BigInt(exponent));
  const ciphertext = () => ({ alpha: g(input.alpha), beta: g(input.beta) });
  switch (name) {
    case "pok":
      return keyChallenge(group, g(input.X), g(input.A));
    case "sigmsg":
      return messageChallenge(group, input.message, g(input.A));
    case "sig":
      return ballotChallenge(group, input.message, g(input.A));
    case "raweg":
      return encryptionChallenge(group, g(input.y), input.S, ciphertext(), g(input.A));
    case "prove":
      return challenge(group, intervalTranscript(input.S, ciphertext()), input.AB.map(g));
    default:
      throw new Error(name);
  }
}

/** Powers in three ways, an inverse, a divisor and a symbol, all in decimal digits. */
export function arithmetic({ label, base, exponent }) {
  const group = Group.find(label);
  const [b, e] = [BigInt(base), BigInt(exponent)];
  return {
    power: String(power(b, e, group.modulus)),
    fewUses: String(new PowerTable(group, b, 2).pow(e)),
    manyUses: String(new PowerTable(group, b, 5000).pow(e)),
    inverse: String(inverse(b, group.modulus)),
    gcd: String(gcd(b, e)),
    jacobi: jacobi(b, group.modulus),
    contains: group.contains(b),
  };
}

/** What was read of a record, written again; or the reason why it was not. */
export async function json({ record }) {
  let written = "";
  const reason = await reasonOf(() => {
    written = write(readJson(fromBase64(record)));
  });
  return { reason, written: toBase64(utf8(written)) };
}

