package org.folkmoot.figures;

import java.util.OptionalLong;

/**
 * A count of people as everybody may see it.
 *
 * @param group which people: name of a ward, of an age band, of a channel, or a day; empty for
 *     those of whom it is not known
 * @param shown what is told of it
 * @param value the number; empty unless it is shown
 */
public record ProtectedCell(String group, Shown shown, OptionalLong value) {

  static ProtectedCell of(String group, long value) {
    return new ProtectedCell(group, Shown.SHOWN, OptionalLong.of(value));
  }

  static ProtectedCell without(String group, Shown shown) {
    return new ProtectedCell(group, shown, OptionalLong.empty());
  }
}
