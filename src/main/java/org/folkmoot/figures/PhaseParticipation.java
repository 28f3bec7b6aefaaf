package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.councils.WardService;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.TakingPart;
import org.folkmoot.residents.RegisteredPerson;
import org.folkmoot.residents.ResidentCounts;

/**
 * Who took part in the phases of a kind of a published process, once the last of them has ended:
 * each person once in a kind of phase, on the day of the first thing that they did in it.
 */
@ApplicationScoped
class PhaseParticipation implements FigureSource {

  private final ProcessService processes;
  private final Instance<TakingPart> features;
  private final ResidentCounts residents;
  private final WardService wards;
  private final RecordKeys keys;
  private final Clock clock;

  @Inject
  PhaseParticipation(
      ProcessService processes,
      @Any Instance<TakingPart> features,
      ResidentCounts residents,
      WardService wards,
      RecordKeys keys,
      Clock clock) {
    this.processes = processes;
    this.features = features;
    this.residents = residents;
    this.wards = wards;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.PHASE;
  }

  @Override
  public List<String> ended() {
    List<String> ended = new ArrayList<>();
    for (ProcessDetails process : processes.list()) {
      LocalDate today = process.today(clock.instant());
      for (PhaseKind kind : PhaseKind.values()) {
        List<PhaseSpan> phases = phases(process, kind);
        if (!phases.isEmpty() && phases.stream().allMatch(phase -> phase.isOver(today))) {
          ended.add(process.slug() + "/" + kind.name());
        }
      }
    }
    return ended;
  }

  private static List<PhaseSpan> phases(ProcessDetails process, PhaseKind kind) {
    return process.phases().stream().filter(phase -> phase.kind() == kind).toList();
  }

  @Override
  public List<Tally> count(String key) {
    int slash = key.indexOf('/');
    ProcessDetails process = processes.find(key.substring(0, slash)).orElseThrow(NotFound::new);
    List<PhaseSpan> phases = phases(process, PhaseKind.valueOf(key.substring(slash + 1)));
    Count count = new Count(SubjectKind.PHASE.code() + "/" + key, residents.listVerified());
    features.stream()
        .flatMap(feature -> feature.deeds(process).stream())
        .sorted(Comparator.comparing(TakingPart.Deed::at))
        .forEach(deed -> dayIn(process, phases, deed).ifPresent(day -> count.take(deed, day)));
    return count.tallies();
  }

  private static Optional<LocalDate> dayIn(
      ProcessDetails process, List<PhaseSpan> phases, TakingPart.Deed deed) {
    LocalDate day = LocalDate.ofInstant(deed.at(), process.zone());
    return phases.stream().anyMatch(phase -> phase.isCurrent(day))
        ? Optional.of(day)
        : Optional.empty();
  }

  /** A count that is going on. */
  private final class Count {

    private final String subject;
    private final Map<Long, RegisteredPerson> verified;
    private final Set<String> known = new HashSet<>();
    private final Tally byWard =
        new Tally(Unit.TOOK_PART, Breakdown.WARD, new Groups(wards.list()).wards());
    private final Tally byAge = new Tally(Unit.TOOK_PART, Breakdown.AGE, Groups.ages());
    private final Tally byChannel =
        new Tally(Unit.TOOK_PART, Breakdown.CHANNEL, List.of("ONLINE", "PAPER"));
    private final Tally byDay = new Tally(Unit.TOOK_PART, Breakdown.DAY, List.of());

    Count(String subject, Map<Long, RegisteredPerson> verified) {
      this.subject = subject;
      this.verified = verified;
    }

    void take(TakingPart.Deed deed, LocalDate day) {
      String person = deed.account() == 0 ? deed.reference() : "account/" + deed.account();
      if (known.add(person)) {
        long record = keys.of(subject, person);
        Optional<RegisteredPerson> resident = Optional.ofNullable(verified.get(deed.account()));
        byWard.count(resident.map(RegisteredPerson::ward).orElse(""), record);
        byAge.count(resident.map(one -> one.age().name()).orElse(""), record);
        byChannel.count(deed.onPaper() ? "PAPER" : "ONLINE", record);
        byDay.count(day.toString(), record);
      }
    }

    List<Tally> tallies() {
      return List.of(byWard, byAge, byChannel, byDay);
    }
  }
}
