package org.folkmoot.trustees;

import java.util.List;
import org.folkmoot.texts.LocalizedText;

/**
 * What staff say of a new board.
 *
 * @param title its name
 * @param threshold how many trustees open a vote together; fewer than there are
 * @param accounts who sits on it
 */
public record BoardForm(LocalizedText title, int threshold, List<Long> accounts) {

  /** Copies the list. */
  public BoardForm {
    accounts = List.copyOf(accounts);
  }
}
