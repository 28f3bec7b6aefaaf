package org.folkmoot.kernel;

/**
 * What a verification found. A wrong proof is a verdict, never an exception; input that cannot be
 * read at all is {@link MalformedInput}.
 */
public sealed interface Verdict {

  /** Everything that was to be checked holds. */
  record Accepted() implements Verdict {}

  /**
   * A check failed.
   *
   * @param reason stable code in upper snake case, for machines and for look-up in the docs
   * @param detail one sentence for people: what was checked, where, what was found
   */
  record Rejected(String reason, String detail) implements Verdict {}

  /** The one accepted verdict. */
  static Verdict accepted() {
    return new Accepted();
  }

  /** A rejection with its code and sentence. */
  static Verdict rejected(String reason, String detail) {
    return new Rejected(reason, detail);
  }

  /** Whether everything holds. */
  default boolean isAccepted() {
    return this instanceof Accepted;
  }
}
