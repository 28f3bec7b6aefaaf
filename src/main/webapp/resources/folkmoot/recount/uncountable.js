/** A count that cannot be made; the name says why. */
export class Uncountable extends Error {
  /**
   * @param {"FILE" | "OPTIONS" | "RULE" | "TOO_LARGE"} reason the file or the options cannot be read, the rule is
   *     none of those that are counted here, or a number is too large for exact arithmetic here
   * @param {string} detail for whoever looks into it, in English
   */
  constructor(reason, detail) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}

/** Goes on only where the condition holds. */
export function require(holds, reason, detail) {
  if (!holds) {
    throw new Uncountable(reason, detail);
  }
}
