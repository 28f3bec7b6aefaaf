package org.folkmoot.residents;

/** How somebody was verified. A council switches each way on or off. */
public enum Way {
  /** By name, date of birth and postcode. */
  MATCH,
  /** By a code from a letter. */
  LETTER,
  /** By an officer who saw an identity document. */
  DESK,
  /** By a claim of an identity provider. */
  CLAIM
}
