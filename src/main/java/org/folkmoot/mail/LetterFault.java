package org.folkmoot.mail;

/** Why a letter could not be delivered. */
public enum LetterFault {
  /** What should be the recipient's address is none. */
  ADDRESS(true),
  /** The mail server refused recipient or letter for good. */
  REFUSED(true),
  /** The mail server refused for now. */
  BUSY(false),
  /** No connection, or it broke. */
  UNREACHABLE(false),
  /** No encryption, or a certificate that does not hold. */
  INSECURE(false),
  /** The mail server does not take our name and password, or our own address. */
  SIGN_IN(false);

  private final boolean permanent;

  LetterFault(boolean permanent) {
    this.permanent = permanent;
  }

  /** Whether trying again is of no use. */
  boolean isPermanent() {
    return permanent;
  }
}
