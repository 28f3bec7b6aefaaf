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
   * The record, for the writer of JSON.
   *
   * @source Belenios 2.0, section 4.17
   */
  toJson() {
    const { t, tHat, s, sHat, sPrime, c, cHat } = this;
    return [[...t.slice(0, 3), t.slice(3, 5), tHat], [...s, sHat, sPrime], c, cHat];
  }
}
