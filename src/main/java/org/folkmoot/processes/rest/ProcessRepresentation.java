package org.folkmoot.processes.rest;

import java.time.Instant;
import java.util.List;
import org.folkmoot.processes.ProcessDetails;

/**
 * A process in the API.
 *
 * @param id name in addresses
 * @param title name as residents read it
 * @param summary what it is about
 * @param phases in order of time
 */
public record ProcessRepresentation(
    String id, String title, String summary, List<PhaseRepresentation> phases) {

  /** Copies the phases. */
  public ProcessRepresentation {
    phases = List.copyOf(phases);
  }

  static ProcessRepresentation of(ProcessDetails process) {
    return new ProcessRepresentation(
        process.slug(),
        process.title(),
        process.summary(),
        process.phases().stream()
            .map(
                phase ->
                    new PhaseRepresentation(phase.kind().name(), phase.startsAt(), phase.endsAt()))
            .toList());
  }

  /**
   * A phase in the API.
   *
   * @param kind what it is for
   * @param startsAt first instant, UTC
   * @param endsAt first instant after it, UTC
   */
  public record PhaseRepresentation(String kind, Instant startsAt, Instant endsAt) {}
}
