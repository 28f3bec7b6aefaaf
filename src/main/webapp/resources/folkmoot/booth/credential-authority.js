/** What an election binds: which registrars must all have signed, and by which rule votes are counted. */

import { refuseUnless } from "./refused.js";

const HASH = "[0-9a-f]{64}";
const FORM = new RegExp(
  `^late-cred\\|1\\|RSABSSA-SHA384-PSS-Randomized\\|(${HASH}(?:,${HASH})*)(?:\\|rule\\|(${HASH}))?$`,
);
const MAX_REGISTRARS = 20;

export class CredentialAuthority {
  /**
   * Reads the field `late-cred|1|RSABSSA-SHA384-PSS-Randomized|HASH,HASH`, for budgets followed by
   * `|rule|HASH`.
   *
   * @returns {{registrars: string[], rule: (string|undefined)}} SHA-256 in 64 hexadecimal digits: of the
   *     registrars' keys in the order of the signatures, and of the frozen rule
   * @throws {Refused} `CREDENTIAL_AUTHORITY` if it binds nothing in that form
   */
  static parse(text) {
    const found = text.length > 10_000 ? null : FORM.exec(text);
    refuseUnless(found !== null, "CREDENTIAL_AUTHORITY", "the election does not say who signs credentials");
    const registrars = found[1].split(",");
    refuseUnless(
      registrars.length <= MAX_REGISTRARS && new Set(registrars).size === registrars.length,
      "CREDENTIAL_AUTHORITY",
      "not 1 to 20 different registrars",
    );
    return { registrars, rule: found[2] };
  }
}
