import { Fields } from "/booth/fields.js";
import { number, scalar } from "./reading.js";

const RECORD = "shuffle proof";

/**
 * The proof that a list of ciphertexts is a shuffle of another one: the same votes, encrypted anew and in another
 * order. Its record is `[[t1,t2,t3,[t41,t42],[t̂…]],[s1,s2,s3,s4,[ŝ…],[s′…]],[c…],[ĉ…]]`.
 */
export class ShuffleProof {
  /**
   * @param {object} parts
   * @param {bigint[]} parts.t commitments to the randomness: t1, t2, t3, t4,1 and t4,2
   * @param {bigint[]} parts.tHat commitments along the chain, one per ciphertext
   * @param {bigint[]} parts.s responses s1 to s4
   * @param {bigint[]} parts.sHat responses along the chain
   * @param {bigint[]} parts.sPrime responses for the permuted challenges
   * @param {bigint[]} parts.c commitment to the permutation, one element per ciphertext
   * @param {bigint[]} parts.cHat chain of commitments to the permuted challenges
   */
  constructor({ t, tHat, s, sHat, sPrime, c, cHat }) {
    Object.assign(this, { t, tHat, s, sHat, sPrime, c, cHat });
  }

  /**
   * Reads the proof for a number of ciphertexts. Whether its commitments are elements is checked with the work.
   *
   * @throws {Refused} `JSON_TYPE`, `JSON_LENGTH`, `NUMBER_NOT_CANONICAL` or `SCALAR_OUT_OF_RANGE`
   */
  static read(json, group, size) {
    const list = (part, length, reader = (each) => each) => Fields.list(part, RECORD, reader, length);
    const element = (part) => number(part, RECORD);
    const exponent = (part) => scalar(part, RECORD, group);
    const [commitments, responses, c, cHat] = list(json, 4);
    const [t1, t2, t3, t4, tHat] = list(commitments, 5);
    const [s1, s2, s3, s4, sHat, sPrime] = list(responses, 6);
    return new ShuffleProof({
      t: [...[t1, t2, t3].map(element), ...list(t4, 2, element)],
      tHat: list(tHat, size, element),
      s: [s1, s2, s3, s4].map(exponent),
      sHat: list(sHat, size, exponent),
      sPrime: list(sPrime, size, exponent),
      c: list(c, size, element),
      cHat: list(cHat, size, element),
    });
  }

  /**
   * The record, for the writer of JSON.
   *
   * @source Belenios 2.0, section 4.17
   */
  toJson() {
    const { t, tHat, s, sHat, sPrime, c, cHat } = this;
    return [[...t.slice(0, 3), t.slice(3, 5), tHat], [...s, sHat, sPrime], c, cHat];
  }
}
