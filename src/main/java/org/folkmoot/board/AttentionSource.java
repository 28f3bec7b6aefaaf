package org.folkmoot.board;

import java.util.List;

/** A feature in which something may wait for the visitor. */
public interface AttentionSource {

  /**
   * What waits for the visitor; nothing for whoever has no role for it. Called within a
   * transaction.
   */
  List<AttentionLine> lines();
}
