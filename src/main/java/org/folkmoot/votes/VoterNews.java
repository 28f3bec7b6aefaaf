package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.notifications.Happening;
import org.folkmoot.notifications.MailPace;
import org.folkmoot.notifications.News;
import org.folkmoot.notifications.NoticePlace;
import org.folkmoot.notifications.NoticeSource;
import org.folkmoot.notifications.NoticeTopic;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/**
 * What everybody who is asked in a vote is told: announcements, later ends, and once that the end
 * is near. Joins the caller's transaction.
 */
@ApplicationScoped
class VoterNews implements NoticeSource {

  static final String NEWS = "vote-news";
  static final String REMINDER = "vote-reminder";

  private final VoterNewsRepository rows;
  private final ProcessService processes;
  private final JobQueue queue;
  private final Clock clock;

  @Inject
  VoterNews(VoterNewsRepository rows, ProcessService processes, JobQueue queue, Clock clock) {
    this.rows = rows;
    this.processes = processes;
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public List<NoticeTopic> topics() {
    return List.of(
        new NoticeTopic(NEWS, 77, MailPace.NOW), new NoticeTopic(REMINDER, 78, MailPace.NOW));
  }

  /**
   * What is told of a thing: an announcement or a later end by its id, a reminder by its vote's.
   */
  static News of(String topic, long thing, long election) {
    return News.of(topic, change(topic, thing), thing, NoticePlace.key("vote", election));
  }

  private static String change(String topic, long thing) {
    return topic + "/" + thing;
  }

  /** Has everybody told who is asked that the end is later. */
  void tellExtended(StoredElection election, ElectionExtension extension) {
    tellAll(election, extension.toDetails().id());
  }

  /** Has everybody told who is asked. */
  void tellAll(StoredElection election, long thing) {
    queue.add(
        JobOrder.of(VoterNewsJob.NAME, thing)
            .titled(election.title().main())
            .shownAt("/staff/vote-letters?name=" + election.slug())
            .forProcess(election.processId()));
  }

  @Override
  public Map<Long, Happening> read(Collection<Long> things) {
    Map<Long, Happening> found = new HashMap<>();
    Map<Long, StoredElection> known = new HashMap<>();
    List<ElectionAnnouncement> announcements = rows.findAnnouncements(things);
    List<ElectionExtension> extensions = rows.findExtensions(things);
    java.util.Set<Long> wanted = new java.util.HashSet<>(things);
    announcements.forEach(one -> wanted.add(one.electionId()));
    extensions.forEach(one -> wanted.add(one.electionId()));
    rows.findElections(wanted).forEach(election -> known.put(election.id(), election));
    for (ElectionAnnouncement one : announcements) {
      happening(known, NEWS, one.electionId(), one.id())
          .map(
              it ->
                  it.writtenAs(
                      NEWS, "votes.mail.announcement", List.of(it.place().title(), one.content())))
          .ifPresent(it -> found.put(one.id(), it));
    }
    for (ElectionExtension one : extensions) {
      happening(known, NEWS, one.electionId(), one.toDetails().id())
          .map(it -> it.meaning("votes.news.extended"))
          .map(
              it ->
                  it.writtenAs(
                      NEWS, "votes.mail.extended", List.of(it.place().title(), one.reason())))
          .ifPresent(it -> found.put(one.toDetails().id(), it));
    }
    known.values().stream()
        .filter(election -> things.contains(election.id()) && isNear(election))
        .forEach(
            election ->
                happening(known, REMINDER, election.id(), election.id())
                    .map(
                        it ->
                            it.writtenAs(
                                REMINDER, "votes.mail.reminder", List.of(it.place().title())))
                    .ifPresent(it -> found.put(election.id(), it)));
    return found;
  }

  /** Nobody is reminded of a vote that is over. */
  private boolean isNear(StoredElection election) {
    return election.state() == ElectionState.OPEN && clock.instant().isBefore(election.closesAt());
  }

  private Optional<Happening> happening(
      Map<Long, StoredElection> known, String topic, long id, long thing) {
    return Optional.ofNullable(known.get(id))
        .filter(election -> election.state() != ElectionState.DRAFT)
        .flatMap(
            election ->
                processes
                    .findById(election.processId())
                    .filter(ProcessDetails::published)
                    .map(
                        process ->
                            Happening.of(
                                change(topic, thing),
                                new NoticePlace(
                                    NoticePlace.key("vote", id), process.title(), election.title()),
                                "/vote?name=" + election.slug())));
  }
}
