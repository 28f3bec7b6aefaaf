package org.folkmoot.figures;

import java.util.List;
import org.folkmoot.councils.WardDetails;

/**
 * A part of the page of a ward, contributed by a feature that knows something about wards: beans of
 * this type are found. Its texts are {@code figures.ward.<name>} and {@code
 * figures.ward.<name>.note}. A part without items is not shown.
 */
public interface WardPart {

  /** Lasting name, small letters. */
  String name();

  /** Place on the page, from 1; what waits for somebody comes first. */
  int position();

  /**
   * What there is, the most pressing first; the same for everybody.
   *
   * @param ward the ward
   * @param most how many at most
   */
  List<WardItem> items(WardDetails ward, int most);
}
