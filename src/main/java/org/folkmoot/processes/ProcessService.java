package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Slug;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.search.SearchOutbox;

/** Drafts and lists the processes of the current council. */
@ApplicationScoped
public class ProcessService {

  private final ProcessRepository processes;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;
  private final Journal journal;
  private final SearchOutbox search;
  private final Clock clock;

  @Inject
  ProcessService(
      ProcessRepository processes,
      CurrentCouncil currentCouncil,
      Visitor visitor,
      Journal journal,
      SearchOutbox search,
      Clock clock) {
    this.search = search;
    this.processes = processes;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Drafts a process.
   *
   * @return its slug
   * @throws PhasesRefused if a phase ends before it begins, overlaps the one before it, or has a
   *     day that must be a slip
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator
   */
  @NeedsNoConfirmation("residents do not see a draft")
  @Transactional
  public String draft(ProcessForm form) {
    Person facilitator = visitor.require(Role.FACILITATOR);
    ParticipatoryProcess process = add(form);
    journal.record(
        AuditEvent.of(
                facilitator.id(), facilitator.name(), "processes.journal.created", process.title())
            .in(process.id()));
    return process.slug();
  }

  /** Creates a process without asking who does it: for the demo. */
  @Transactional
  public String create(ProcessForm form, boolean published) {
    ParticipatoryProcess process = add(form);
    if (published) {
      process.publish(clock.instant());
      search.changedIn(process.id());
    }
    return process.slug();
  }

  private ParticipatoryProcess add(ProcessForm form) {
    PhasesRefused.check(PhaseProblem.in(form.phases()));
    String slug =
        Slug.unusedFor(form.title().main(), taken -> processes.findBySlug(taken).isPresent());
    ParticipatoryProcess process = new ParticipatoryProcess(slug, form, clock.instant());
    processes.add(process);
    return process;
  }

  /** Processes that residents see, newest first; archived ones too. */
  @Transactional
  public List<ProcessDetails> list() {
    return processes.list(EnumSet.of(ProcessState.PUBLISHED, ProcessState.ARCHIVED), zone());
  }

  /** Processes that residents see, by what they can do in them today. */
  @Transactional
  public ProcessCalendar calendar() {
    return ProcessCalendar.at(clock.instant(), list());
  }

  /** Processes in which the visitor reads what staff read, drafts included, newest first. */
  @Transactional
  public List<ProcessDetails> listForStaff() {
    return processes.list(EnumSet.allOf(ProcessState.class), zone()).stream()
        .filter(process -> visitor.isReaderOf(process.id()))
        .toList();
  }

  /**
   * Processes in which the visitor has one of the roles, there or in the whole council, newest
   * first; drafts are left out unless the role reads them.
   */
  @Transactional
  public List<ProcessDetails> listFor(Role first, Role... others) {
    Set<Role> roles = EnumSet.of(first, others);
    return processes.list(EnumSet.allOf(ProcessState.class), zone()).stream()
        .filter(process -> visitor.hasAnyIn(process.id(), roles))
        .filter(process -> process.published() || visitor.isReaderOf(process.id()))
        .toList();
  }

  /**
   * Whether a page for a new process may be shown.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the council
   */
  public void checkMayDraft() {
    visitor.require(Role.FACILITATOR);
  }

  /** Whether the visitor may change a process and what belongs to it. */
  public boolean isFacilitatorOf(ProcessDetails process) {
    return visitor.hasAnyIn(process.id(), Set.of(Role.FACILITATOR));
  }

  /** A process that the visitor may change: facilitators of the council or of the process. */
  @Transactional
  public ProcessDetails getForFacilitator(String slug) {
    ProcessDetails process = find(slug).orElseThrow(NotFound::new);
    visitor.requireIn(process.id(), Role.FACILITATOR);
    return process;
  }

  /** The process of this name, if the visitor may see it. */
  @Transactional
  public Optional<ProcessDetails> find(String slug) {
    return processes.findBySlug(slug).map(this::details).filter(this::isVisible);
  }

  /** The process with this id, if the visitor may see it. */
  @Transactional
  public Optional<ProcessDetails> findById(long id) {
    return processes.findById(id).map(this::details).filter(this::isVisible);
  }

  /** The process of this name, also if it was withdrawn and only its reason may be shown. */
  @Transactional
  public Optional<ProcessDetails> findWithdrawn(String slug) {
    return processes.findBySlug(slug).map(this::details).filter(ProcessDetails::withdrawn);
  }

  /** The same by its id. */
  @Transactional
  public Optional<ProcessDetails> findWithdrawn(long id) {
    return processes.findById(id).map(this::details).filter(ProcessDetails::withdrawn);
  }

  /**
   * Moves the number of comments that can be read about a process, for the feature that keeps them;
   * its row is locked until the transaction ends.
   *
   * @param by how many more or, if negative, fewer; may be 0
   */
  @Transactional
  public void countComments(long id, int by) {
    processes.countComments(id, by);
  }

  private boolean isVisible(ProcessDetails process) {
    return process.published() || visitor.isReaderOf(process.id());
  }

  private ProcessDetails details(ParticipatoryProcess process) {
    return process.toDetails(zone());
  }

  private ZoneId zone() {
    return currentCouncil.get().zone();
  }
}
