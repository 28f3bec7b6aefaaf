package org.folkmoot.mail;

/** How an attempt to send a letter ended. */
sealed interface Delivery {

  /** The mail server took it. */
  record Taken() implements Delivery {}

  /**
   * The mail server did not take it.
   *
   * @param fault why
   * @param reply what it said, one line without the recipient's address; may be empty
   */
  record Missed(LetterFault fault, String reply) implements Delivery {}
}
