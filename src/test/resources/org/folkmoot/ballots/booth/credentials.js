import { fromBase64, toBase64 } from "/booth/base64.js";
import { BlindedMessage } from "/booth/blind-rsa.js";
import { fromHex, toHex, utf8 } from "/booth/bytes.js";
import { credentialMessage } from "/booth/credential.js";
import { Election } from "/booth/election.js";
import { inverse } from "/booth/modular.js";
import { RegistrarKey } from "/booth/registrar-key.js";
import { VotingKey } from "/booth/voting-key.js";
import { reasonOf } from "/tests/known.js";

/** Blinds and finishes with given values, all in hexadecimal digits. */
export async function finish({ encoding, hash, message, prefix, salt, inv, answer }) {
  const key = await RegistrarKey.parse(fromBase64(encoding), hash);
  const factor = inverse(BigInt(`0x${inv}`), key.modulus);
  const drawn = { prefix: fromHex(prefix), salt: fromHex(salt), factor };
  const blinded = await BlindedMessage.of(key, fromHex(message), drawn);
  let signature = null;
  const reason = await reasonOf(async () => {
    ({ signature } = await blinded.finish(fromHex(answer)));
  });
  return { blinded: toHex(blinded.blinded), reason, signature: signature && toHex(signature) };
}

/** Why a registrar's key is refused. */
export function keyReason({ encoding, hash }) {
  return reasonOf(() => RegistrarKey.parse(fromBase64(encoding), hash));
}

/** What follows from a voting key for one registrar, whose answer may be there or not. */
export async function derive({ election: record, key, encoding, answer }) {
  const election = await Election.read(utf8(record));
  const [hash] = election.authority().registrars;
  const registrar = await RegistrarKey.parse(fromBase64(encoding), hash);
  const votingKey = await VotingKey.of(fromHex(key));
  const secret = await votingKey.credential(election);
  const credential = election.group.pow(election.group.generator, secret);
  const drawn = await votingKey.blinding(election, registrar);
  const request = await BlindedMessage.of(registrar, credentialMessage(election, credential), drawn);
  const signed = answer === undefined ? null : await request.finish(fromBase64(answer));
  return {
    secret: String(secret),
    credential: String(credential),
    prefix: toHex(drawn.prefix),
    salt: toHex(drawn.salt),
    factor: String(drawn.factor),
    blinded: toBase64(request.blinded),
    signature: signed && toBase64(signed.signature),
  };
}

/** Why the field that binds registrars is refused. */
export async function authorityReason({ election: record }) {
  const election = await Election.read(utf8(record));
  return reasonOf(() => election.authority());
}
