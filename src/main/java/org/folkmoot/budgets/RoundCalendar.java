package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/**
 * What the phases of a process allow its rounds. A process without a phase of a kind does not hold
 * up what that kind is for.
 */
@ApplicationScoped
class RoundCalendar {

  private final ProcessService processes;
  private final CurrentCouncil currentCouncil;
  private final Clock clock;

  @Inject
  RoundCalendar(ProcessService processes, CurrentCouncil currentCouncil, Clock clock) {
    this.processes = processes;
    this.currentCouncil = currentCouncil;
    this.clock = clock;
  }

  /** When ballots may be loaded, if that is later than now: once the last voting phase is over. */
  Optional<Instant> ballotsFrom(long processId) {
    return endOfVoting(phases(processId));
  }

  private Optional<Instant> endOfVoting(List<PhaseSpan> phases) {
    return later(
        of(phases, PhaseKind.VOTE)
            .map(phase -> phase.endsAt(zone()))
            .max(Comparator.naturalOrder()));
  }

  /**
   * When an outcome may be published, if that is later than now: once voting is over and the first
   * phase of results has begun. A counted vote is over whatever the days of the phases say, and
   * everybody has its result already.
   */
  Optional<Instant> outcomeFrom(long processId, boolean hasBallotsOfVote) {
    if (hasBallotsOfVote) {
      return Optional.empty();
    }
    List<PhaseSpan> phases = phases(processId);
    Optional<Instant> results =
        later(
            of(phases, PhaseKind.RESULTS)
                .map(phase -> phase.startsAt(zone()))
                .min(Comparator.naturalOrder()));
    return Stream.of(results, endOfVoting(phases))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  /** Whether people have begun to vote. */
  boolean hasVotingBegun(long processId) {
    return of(phases(processId), PhaseKind.VOTE)
        .anyMatch(phase -> !clock.instant().isBefore(phase.startsAt(zone())));
  }

  private List<PhaseSpan> phases(long processId) {
    return processes.findById(processId).map(ProcessDetails::phases).orElse(List.of());
  }

  private static Stream<PhaseSpan> of(List<PhaseSpan> phases, PhaseKind kind) {
    return phases.stream().filter(phase -> phase.kind() == kind);
  }

  private Optional<Instant> later(Optional<Instant> time) {
    return time.filter(one -> clock.instant().isBefore(one));
  }

  private ZoneId zone() {
    return currentCouncil.get().zone();
  }
}
