package org.folkmoot.moderation;

import java.util.Optional;

/**
 * A kind of text that people publish and moderators may hide. Each feature with such texts has one
 * class for each kind; every method is called within a transaction.
 */
public interface ModeratedContent {

  /** Lasting name of the kind, for example {@code proposal}; at most 20 characters. */
  String kind();

  /**
   * What was published under a reference, hidden or not; empty for anything else, drafts and what
   * its author took back included.
   */
  Optional<ContentDetails> find(String reference);

  /** Hides it from everybody but its author and staff. It was found and is not hidden. */
  void hide(String reference);

  /** Shows it again. It was found and is hidden. */
  void show(String reference);
}
