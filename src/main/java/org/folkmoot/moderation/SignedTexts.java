package org.folkmoot.moderation;

import java.util.List;

/**
 * A kind of texts beside which the name of their author stands; all methods are called within a
 * transaction.
 */
public interface SignedTexts {

  /** What somebody published of this kind and everybody can read, the latest first. */
  List<SignedText> listLatest(long author, int most);
}
