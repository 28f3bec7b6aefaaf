/** What registrars sign without seeing it: that a public credential may vote in an election. */

import { utf8 } from "./bytes.js";

/**
 * The bytes `late-cred|1|uuid|election_hash|credential` in UTF-8: the hash in base64 without padding, the
 * credential in decimal digits.
 *
 * @param {Election} election
 * @param {bigint} credential the public credential g^s
 */
export function credentialMessage(election, credential) {
  return utf8(["late-cred", "1", election.uuid, election.fingerprint, credential].join("|"));
}
