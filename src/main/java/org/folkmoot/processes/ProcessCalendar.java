package org.folkmoot.processes;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The processes that residents see, by what they can do in them today.
 *
 * @param open a phase runs now; what ends first comes first
 * @param coming none runs now and one is still to begin; what begins first comes first
 * @param earlier over, archived, or without days; newest first
 */
public record ProcessCalendar(
    List<ProcessDetails> open, List<ProcessDetails> coming, List<ProcessDetails> earlier) {

  /** Copies the lists. */
  public ProcessCalendar {
    open = List.copyOf(open);
    coming = List.copyOf(coming);
    earlier = List.copyOf(earlier);
  }

  /**
   * Sorts them by what they are at this instant.
   *
   * @param published newest first
   */
  static ProcessCalendar at(Instant now, List<ProcessDetails> published) {
    Function<ProcessDetails, Optional<LocalDate>> end =
        process -> process.currentPhase(now).map(PhaseSpan::lastDay);
    Function<ProcessDetails, Optional<LocalDate>> begin =
        process -> process.nextPhase(now).map(PhaseSpan::firstDay);
    List<ProcessDetails> running = published.stream().filter(ProcessDetails::running).toList();
    return new ProcessCalendar(
        running.stream()
            .filter(process -> end.apply(process).isPresent())
            .sorted(comparing(process -> end.apply(process).orElseThrow()))
            .toList(),
        running.stream()
            .filter(process -> end.apply(process).isEmpty() && begin.apply(process).isPresent())
            .sorted(comparing(process -> begin.apply(process).orElseThrow()))
            .toList(),
        published.stream()
            .filter(
                process ->
                    process.archived()
                        || (end.apply(process).isEmpty() && begin.apply(process).isEmpty()))
            .toList());
  }
}
