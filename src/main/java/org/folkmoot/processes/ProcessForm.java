package org.folkmoot.processes;

import java.util.List;
import org.folkmoot.texts.LocalizedText;

/**
 * What a facilitator says of a process.
 *
 * @param title name as residents read it
 * @param summary what it is about, plain text
 * @param phases in order of time, not overlapping; may be empty
 */
public record ProcessForm(LocalizedText title, LocalizedText summary, List<PhaseSpan> phases) {

  /** Copies the phases. */
  public ProcessForm {
    phases = List.copyOf(phases);
  }
}
