/**
 * Input that does not have the one form it must have, or an answer that cannot be trusted. Reasons
 * have the names of the server's `Reason`, so that both sides refuse in the same words.
 */
export class Refused extends Error {
  /**
   * @param {string} reason a stable name in capitals
   * @param {string} detail for logs and the small print, in English
   */
  constructor(reason, detail) {
    super(`${reason}: ${detail}`);
    this.name = "Refused";
    this.reason = reason;
    this.detail = detail;
  }
}

/**
 * Goes on only if the condition holds.
 *
 * @throws {Refused} otherwise
 */
export function refuseUnless(holds, reason, detail) {
  if (!holds) {
    throw new Refused(reason, detail);
  }
}
