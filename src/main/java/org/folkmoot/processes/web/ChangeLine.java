package org.folkmoot.processes.web;

import java.util.List;
import org.folkmoot.texts.LocalizedText;

/**
 * A change of a process as everybody reads it.
 *
 * @param day when it was made
 * @param reason why
 * @param parts what it moved, each with what was there before
 */
public record ChangeLine(String day, LocalizedText reason, List<PartWords> parts) {

  /** Copies the parts. */
  public ChangeLine {
    parts = List.copyOf(parts);
  }
}
