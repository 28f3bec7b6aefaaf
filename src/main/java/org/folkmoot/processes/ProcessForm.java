package org.folkmoot.processes;

import java.util.List;
import org.folkmoot.texts.LocalizedText;

/**
 * What a facilitator says of a process.
 *
 * @param title name as residents read it
 * @param summary what it is about, plain text
 * @param phases in order of time, not overlapping; may be empty
 * @param audiences who may do what
 */
public record ProcessForm(
    LocalizedText title, LocalizedText summary, List<PhaseSpan> phases, Audiences audiences) {

  /** Copies the phases. */
  public ProcessForm {
    phases = List.copyOf(phases);
  }

  /** A process in which everybody may do the usual. */
  public ProcessForm(LocalizedText title, LocalizedText summary, List<PhaseSpan> phases) {
    this(title, summary, phases, Audiences.USUAL);
  }

  /** A process as it is. */
  public static ProcessForm of(ProcessDetails process) {
    return new ProcessForm(
        process.title(), process.summary(), process.phases(), process.audiences());
  }

  /** The same with another name and summary. */
  public ProcessForm described(LocalizedText newTitle, LocalizedText newSummary) {
    return new ProcessForm(newTitle, newSummary, phases, audiences);
  }

  /** The same with other phases. */
  public ProcessForm scheduled(List<PhaseSpan> newPhases) {
    return new ProcessForm(title, summary, newPhases, audiences);
  }

  /** The same for other people. */
  public ProcessForm admitting(Audiences newAudiences) {
    return new ProcessForm(title, summary, phases, newAudiences);
  }
}
