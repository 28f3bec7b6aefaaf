package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;

/** Phases that begin, as what followers of a process are told of. */
@ApplicationScoped
class PhaseNews implements NoticeSource {

  static final NoticeTopic TOPIC = new NoticeTopic("phase", 70, MailPace.DAILY);

  /** What began yesterday is told, too, in case the server was down then. */
  private static final int LATEST_DAYS = 1;

  private final ProcessFollowing processes;
  private final FollowRepository follows;
  private final NoticeRepository notices;
  private final Clock clock;

  @Inject
  PhaseNews(
      ProcessFollowing processes, FollowRepository follows, NoticeRepository notices, Clock clock) {
    this.processes = processes;
    this.follows = follows;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public List<NoticeTopic> topics() {
    return List.of(TOPIC);
  }

  @Override
  public Map<Long, Happening> read(Collection<Long> things) {
    Instant now = clock.instant();
    Map<Long, Happening> found = new HashMap<>();
    processes
        .shown()
        .forEach(
            (id, process) -> {
              if (things.contains(id) && process.running()) {
                process
                    .currentPhase(now)
                    .ifPresent(phase -> found.put(id, happening(process, phase)));
              }
            });
    return found;
  }

  private static Happening happening(ProcessDetails process, PhaseSpan phase) {
    NoticePlace place =
        new NoticePlace(
            NoticePlace.key(ProcessFollowing.KIND, process.id()), process.title(), process.title());
    return Happening.of(change(process, phase), place, ProcessFollowing.path(process))
        .meaning("processes.phase." + phase.kind().name());
  }

  private static String change(ProcessDetails process, PhaseSpan phase) {
    return "phase/" + process.id() + "/" + phase.firstDay();
  }

  /**
   * Prepares what followers are told of phases that began; whoever knows is not told again.
   *
   * @return ids of what is to be told
   */
  @Transactional
  public List<Long> prepare(Instant now) {
    // of a run that did not end
    notices.removeTellings(TOPIC.name());
    List<Long> tellings = new ArrayList<>();
    for (ProcessDetails process : processes.shown().values()) {
      Optional<PhaseSpan> begun = process.running() ? process.currentPhase(now) : Optional.empty();
      LocalDate since = process.today(now).minusDays(LATEST_DAYS);
      begun
          .filter(phase -> !phase.firstDay().isBefore(since))
          .filter(phase -> follows.hasFollowers(ProcessFollowing.KIND, process.id(), true))
          .map(
              phase ->
                  new Telling(
                      News.of(
                          TOPIC.name(),
                          change(process, phase),
                          process.id(),
                          NoticePlace.key(ProcessFollowing.KIND, process.id())),
                      ProcessFollowing.KIND,
                      process.id(),
                      true,
                      phase.startsAt(process.zone())))
          .ifPresent(
              telling -> {
                notices.add(telling);
                tellings.add(telling.id());
              });
    }
    return tellings;
  }
}
