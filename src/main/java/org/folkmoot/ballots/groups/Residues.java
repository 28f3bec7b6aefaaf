package org.folkmoot.ballots.groups;

import java.math.BigInteger;

/**
 * Long calculations modulo a fixed number p, in a form that suits the machine: numbers enter it at
 * the beginning and leave it at the end. Immutable, safe for use by many threads.
 *
 * @param <E> a number in that form, never changed once it was given out
 */
interface Residues<E> {

  /** The fastest form that this machine has for a modulus of a group. */
  static Residues<?> of(BigInteger modulus) {
    return FusedResidues.suits() ? new FusedResidues(modulus) : new PlainResidues(modulus);
  }

  /** Takes a number from 0 to p (exclusive). */
  E enter(BigInteger value);

  /** The number from 0 to p (exclusive). */
  BigInteger leave(E residue);

  /** The product. */
  E product(E a, E b);

  /**
   * Powers of one base. Where products are cheap enough, the squarings are done once for all
   * exponents.
   */
  BigInteger[] powers(BigInteger base, BigInteger... exponents);
}
