/** The election record: what is asked, in which group, under which key. Its bytes are final. */

import { isUuid } from "./base58.js";
import { CredentialAuthority } from "./credential-authority.js";
import { Fields } from "./fields.js";
import { Group, RFC_3526_2048 } from "./groups.js";
import { fingerprint } from "./hash.js";
import { read as readJson } from "./json.js";
import { readQuestion } from "./question.js";
import { refuseUnless } from "./refused.js";

const VERSION = 1;

export class Election {
  /**
   * Reads the record, checking everything that it alone can tell.
   *
   * @param {Uint8Array} bytes
   * @returns {Promise<Election>} with `description`, `name`, `group`, `publicKey`, `questions`, `uuid`,
   *     `administrator`, `credentialAuthority` (a text or undefined) and `fingerprint`, which every
   *     ballot carries
   * @throws {Refused} `ELECTION_VERSION`, `ELECTION_GROUP`, `ELECTION_UUID`, `ELECTION_QUESTION`, those of
   *     {@link Fields}
   * @source Belenios 2.0, section 4.10
   */
  static async read(bytes) {
    const election = new Election();
    Object.assign(election, Fields.read(readJson(bytes), "election", readFields));
    election.#refuseUnlessUsable();
    election.fingerprint = await fingerprint(bytes);
    return Object.freeze(election);
  }

  /** What the election binds: which registrars must sign. */
  authority() {
    return CredentialAuthority.parse(this.credentialAuthority ?? "");
  }

  #refuseUnlessUsable() {
    refuseUnless(isUuid(this.uuid), "ELECTION_UUID", "the uuid is not at least 14 characters of Base58");
    refuseUnless(this.questions.length > 0, "ELECTION_QUESTION", "the election asks nothing");
    refuseUnless(
      this.group === RFC_3526_2048 || this.questions.every((question) => !question.shuffled),
      "ELECTION_GROUP",
      `a shuffled question in ${this.group.label}, which cannot encode votes`,
    );
  }
}

function readFields(fields) {
  refuseUnless(fields.whole("version") === VERSION, "ELECTION_VERSION", "the election is not of version 1");
  const description = fields.text("description");
  const name = fields.text("name");
  const label = fields.text("group");
  const group = Group.find(label);
  refuseUnless(group !== undefined, "ELECTION_GROUP", `unknown group "${label}"`);
  return {
    description,
    name,
    group,
    publicKey: fields.nonIdentity("public_key", group),
    questions: fields.list("questions", readQuestion),
    uuid: fields.text("uuid"),
    administrator: fields.optionalText("administrator"),
    credentialAuthority: fields.optionalText("credential_authority"),
  };
}
