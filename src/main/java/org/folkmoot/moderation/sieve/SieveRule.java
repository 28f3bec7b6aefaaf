package org.folkmoot.moderation.sieve;

/** Something about a text that may be worth a look, and how much it weighs. */
public enum SieveRule {
  /** A link to a site that the council has not called known. */
  LINKS(2),
  /** The same text was published within a day before. */
  REPEATED(3),
  /** Most of it is in capitals. */
  CAPITALS(1),
  /** An e-mail address, a telephone number, or a house with its postcode. */
  CONTACTS(2),
  /** A word of the council’s own list. */
  WORDS(3),
  /** A link to any other site, and the account is younger than a day. */
  NEWCOMER(2);

  private final int points;

  SieveRule(int points) {
    this.points = points;
  }

  /** What it adds to the score of a text, once, however often it is met. */
  public int points() {
    return points;
  }

  /** What all of them add up to. */
  public static int mostPoints() {
    int sum = 0;
    for (SieveRule rule : values()) {
      sum += rule.points;
    }
    return sum;
  }
}
