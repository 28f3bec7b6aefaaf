package org.folkmoot.archives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.folkmoot.files.FileReader;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessLeaves;
import org.folkmoot.processes.ProcessService;

/** Archives of finished processes: facilitators have them made, everybody takes them along. */
@ApplicationScoped
public class ArchiveService {

  private final ProcessService processes;
  private final ArchiveRepository archives;
  private final FileReader files;
  private final JobQueue jobs;
  private final Journal journal;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  ArchiveService(
      ProcessService processes,
      ArchiveRepository archives,
      FileReader files,
      JobQueue jobs,
      Journal journal,
      Visitor visitor,
      Clock clock) {
    this.processes = processes;
    this.archives = archives;
    this.files = files;
    this.jobs = jobs;
    this.journal = journal;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** The archive of a process that the visitor may see; empty if none was made. */
  @Transactional
  public Optional<ArchiveDetails> find(String slug) {
    return processes
        .find(slug)
        .filter(ProcessDetails::published)
        .flatMap(process -> archives.find(process.id()))
        .map(StoredArchive::toDetails);
  }

  /**
   * A piece of the file, from 0; empty after the last one.
   *
   * @param sha256 of the archive that is read: another one may take its place meanwhile
   */
  @Transactional
  public Optional<byte[]> findPiece(String slug, String sha256, int piece) {
    return processes
        .find(slug)
        .filter(ProcessDetails::published)
        .flatMap(process -> archives.find(process.id()))
        .filter(archive -> archive.toDetails().sha256().equals(sha256))
        .flatMap(archive -> archives.findPiece(archive.id(), piece));
  }

  /** Whether a process is over, so that an archive of it can be made. */
  public boolean isOver(ProcessDetails process) {
    return process.published() && (process.archived() || process.isOver(clock.instant()));
  }

  /** Bytes that pictures and documents take of an archive at most. */
  @Transactional
  public long mostFileBytes(String slug) {
    return files.sizeOf(processes.getForFacilitator(slug));
  }

  /** The job that makes it, or did so last. */
  @Transactional
  public Optional<JobDetails> findJob(String slug) {
    return jobs.findLast(ArchiveJob.NAME, processes.getForFacilitator(slug).id());
  }

  /**
   * Has the archive made, unless it is being made.
   *
   * @throws ArchiveRefusal if the process is not over
   */
  @NeedsNoConfirmation("shows nothing that everybody could not read before")
  @Transactional
  public void ask(String slug) {
    ProcessDetails process = processes.getForFacilitator(slug);
    Person facilitator = visitor.requireIn(process.id(), Role.FACILITATOR);
    if (!isOver(process)) {
      throw ArchiveRefusal.notOver();
    }
    if (findJob(slug).filter(job -> !job.state().isEnd()).isPresent()) {
      return;
    }
    jobs.add(
        JobOrder.of(ArchiveJob.NAME, process.id())
            .titled(process.title().main())
            .shownAt("/staff/process-archive?process=" + process.slug())
            .forProcess(process.id())
            .askedBy(facilitator));
    record(facilitator, "archives.journal.asked", process);
  }

  /** Removes the archive. */
  @NeedsNoConfirmation("it can be made again")
  @Transactional
  public void remove(String slug) {
    ProcessDetails process = processes.getForFacilitator(slug);
    Person facilitator = visitor.requireIn(process.id(), Role.FACILITATOR);
    archives.remove(archives.find(process.id()).orElseThrow(NotFound::new));
    record(facilitator, "archives.journal.removed", process);
  }

  private void record(Person facilitator, String action, ProcessDetails process) {
    journal.record(
        AuditEvent.of(facilitator.id(), facilitator.name(), action, process.title().main())
            .in(process.id()));
  }

  /** What a process shows no more, its archive must not show. */
  void leave(@Observes ProcessLeaves leaving) {
    archives.find(leaving.processId()).ifPresent(archives::remove);
  }
}
