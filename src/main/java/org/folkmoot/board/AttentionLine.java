package org.folkmoot.board;

import java.util.List;

/**
 * Something that waits for the visitor. Its words are the text {@code board.attention.<name>} in
 * the plural form of the count, which is its first value.
 *
 * @param name lasting name, for example {@code mail-held}
 * @param urgent whether something is broken or late until it is done
 * @param count how many of them; at least one
 * @param href page on which it is done
 * @param values more values for the sentence
 */
public record AttentionLine(
    String name, boolean urgent, long count, String href, List<Object> values) {

  /** Copies the values. */
  public AttentionLine {
    values = List.copyOf(values);
  }

  /** Something that should be done. */
  public static AttentionLine of(String name, long count, String href, Object... values) {
    return new AttentionLine(name, false, count, href, List.of(values));
  }

  /** Something that is broken or late. */
  public static AttentionLine urgent(String name, long count, String href, Object... values) {
    return new AttentionLine(name, true, count, href, List.of(values));
  }
}
