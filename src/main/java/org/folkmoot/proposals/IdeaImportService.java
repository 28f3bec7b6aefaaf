package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.councils.CouncilKeys;
import org.folkmoot.councils.SealedStream;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** Takes files with ideas that came on paper, and tells how far they are. */
@ApplicationScoped
public class IdeaImportService {

  private static final int LONGEST_NAME = 200;

  private final IdeaImportRepository imports;
  private final IdeaImportSteps steps;
  private final ProcessService processes;
  private final Visitor visitor;
  private final JobQueue queue;
  private final Journal journal;
  private final CouncilKeys keys;
  private final Clock clock;

  @Inject
  IdeaImportService(
      IdeaImportRepository imports,
      IdeaImportSteps steps,
      ProcessService processes,
      Visitor visitor,
      JobQueue queue,
      Journal journal,
      CouncilKeys keys,
      Clock clock) {
    this.imports = imports;
    this.steps = steps;
    this.processes = processes;
    this.visitor = visitor;
    this.queue = queue;
    this.journal = journal;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Looks through a file and enters nothing. Called without a transaction, as reading takes a
   * while.
   *
   * @param process name of the process in addresses
   * @return what is wrong in it, in the order of the file
   * @throws NotFound if there is no such process
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  public List<IdeaFileProblem> check(String process, byte[] content) {
    ProcessDetails found = processes.find(process).orElseThrow(NotFound::new);
    visitor.requireIn(found.id(), Role.FACILITATOR);
    IdeaFile file = new IdeaFile(steps.known(found.id()));
    try {
      file.read(() -> new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.problems();
  }

  /**
   * Stores a file and asks for its import; returns at once.
   *
   * @param process name of the process in addresses
   * @param fileName name of the file as the person knows it
   * @return the id of the import
   * @throws ProposalRefusal if the process does not run
   * @throws NotFound if there is no such process
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @NeedsNoConfirmation("everyday work of a facilitator")
  @Transactional
  public long submit(String process, String fileName, byte[] content) {
    ProcessDetails found = processes.find(process).orElseThrow(NotFound::new);
    Person facilitator = visitor.requireIn(found.id(), Role.FACILITATOR);
    if (!found.running()) {
      throw ProposalRefusal.processNotRunning();
    }
    IdeaImport file =
        new IdeaImport(found.id(), facilitator.id(), shortened(fileName), clock.instant());
    imports.add(file);
    ask(file, facilitator, content);
    journal.record(
        AuditEvent.of(
                facilitator.id(),
                facilitator.name(),
                "proposals.journal.importRequested",
                file.fileName())
            .in(found.id()));
    return file.id();
  }

  private void ask(IdeaImport file, Person facilitator, byte[] content) {
    JobOrder order =
        JobOrder.of(IdeaImportJob.NAME, file.id())
            .titled(file.fileName())
            .shownAt("/staff/idea-import-job?id=" + file.id())
            .forProcess(file.processId())
            .askedBy(facilitator)
            .inTurn("idea-import/" + file.processId());
    try {
      queue.add(
          order,
          SealedStream.seal(new ByteArrayInputStream(content), keys.key(IdeaImportJob.FILE_KEY)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shortened(String fileName) {
    String base =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    return Excerpt.of(base, LONGEST_NAME);
  }

  /** The latest files of a process. */
  @Transactional
  public List<IdeaImportDetails> list(ProcessDetails process) {
    visitor.requireIn(process.id(), Role.FACILITATOR);
    return imports.list(process.id()).stream().map(IdeaImport::toDetails).toList();
  }

  /** How far a file is; empty unless the visitor is a facilitator of its process. */
  @Transactional
  public Optional<IdeaImportDetails> find(long id) {
    visitor.requireSomewhere(Role.FACILITATOR);
    return imports
        .find(id)
        .map(IdeaImport::toDetails)
        .filter(file -> visitor.hasAnyIn(file.processId(), Set.of(Role.FACILITATOR)));
  }

  /** The work on a file. */
  @Transactional
  public Optional<JobDetails> findWork(long id) {
    return find(id).flatMap(file -> queue.findLast(IdeaImportJob.NAME, id));
  }
}
