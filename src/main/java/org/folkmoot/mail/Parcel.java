package org.folkmoot.mail;

/**
 * A letter as it is handed to the mail server.
 *
 * @param recipient address as the feature gave it
 * @param language language of the words
 * @param written the words
 * @param messageId lasting id with its angle brackets; the same in every attempt, so that a second
 *     copy is known as one
 * @param unsubscribe path by which its reader stops letters of its kind; may be empty
 */
record Parcel(
    String recipient,
    String language,
    WrittenLetter written,
    String messageId,
    String unsubscribe) {

  /** Says nothing of recipient and words, so that no log does. */
  @Override
  public String toString() {
    return "Parcel[" + messageId + "]";
  }
}
