package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Slug;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.search.SearchOutbox;
import org.folkmoot.texts.LocalizedText;

/** Drafts, publishes, archives, withdraws and lists the processes of the current council. */
@ApplicationScoped
public class ProcessService {

  private final ProcessRepository processes;
  private final CurrentCouncil currentCouncil;
  private final StaffService staff;
  private final Visitor visitor;
  private final Journal journal;
  private final Event<ProcessLeaves> leaving;
  private final Instance<PublishingCheck> checks;
  private final SearchOutbox search;
  private final Clock clock;

  @Inject
  ProcessService(
      ProcessRepository processes,
      CurrentCouncil currentCouncil,
      StaffService staff,
      Visitor visitor,
      Journal journal,
      Event<ProcessLeaves> leaving,
      @Any Instance<PublishingCheck> checks,
      SearchOutbox search,
      Clock clock) {
    this.search = search;
    this.processes = processes;
    this.currentCouncil = currentCouncil;
    this.staff = staff;
    this.visitor = visitor;
    this.journal = journal;
    this.leaving = leaving;
    this.checks = checks;
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
    record(facilitator, "processes.journal.created", process);
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
    checkPhases(form.phases());
    String slug =
        Slug.unusedFor(form.title().main(), taken -> processes.findBySlug(taken).isPresent());
    ParticipatoryProcess process = new ParticipatoryProcess(slug, form, clock.instant());
    processes.add(process);
    return process;
  }

  /**
   * Changes title, summary and phases of a process; published ones too.
   *
   * @param seen version that the facilitator changed
   * @throws PhasesRefused as {@link #draft}
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   */
  @NeedsNoConfirmation("everyday work, and it can be changed back")
  @Transactional
  public void change(String slug, long seen, ProcessForm form) {
    checkPhases(form.phases());
    ParticipatoryProcess process = get(slug);
    Person facilitator = requireFacilitatorOf(process);
    process.requireVersion(seen);
    if (!process.isScheduled(form.phases())) {
      processes.renew(process);
    }
    process.describe(form);
    processes.flush();
    search.changed(FoundProcesses.KIND, process.id());
    record(facilitator, "processes.journal.changed", process);
  }

  /**
   * Shows a process to residents, for the first time or again.
   *
   * @param nevertheless whether it is published although something is missing
   * @throws ProcessHasGaps if something is missing and nobody said that this is known
   */
  @NeedsNoConfirmation("everyday work; a mistake is withdrawn")
  @Transactional
  public void publish(String slug, boolean nevertheless) {
    ParticipatoryProcess process = get(slug);
    Person facilitator = requireFacilitatorOf(process);
    if (!nevertheless && !gapsOf(details(process)).isEmpty()) {
      throw new ProcessHasGaps();
    }
    process.publish(clock.instant());
    search.changedIn(process.id());
    record(facilitator, "processes.journal.published", process);
  }

  /** What residents would miss in a process, if it were published as it is. */
  @Transactional
  public List<ProcessGap> gapsOf(ProcessDetails process) {
    return Stream.concat(
            process.gaps(currentCouncil.get().languages()).stream(),
            checks.stream().flatMap(check -> check.gaps(process).stream()))
        .toList();
  }

  /** Keeps a process that is over for reading. */
  @NeedsNoConfirmation("everyday work, and it can be published again")
  @Transactional
  public void archive(String slug) {
    ParticipatoryProcess process = get(slug);
    Person facilitator = requireFacilitatorOf(process);
    if (process.isDraft()) {
      throw new IllegalArgumentException("a draft is not archived: " + slug);
    }
    process.archive(clock.instant());
    record(facilitator, "processes.journal.archived", process);
  }

  /**
   * Takes back a published process; at its address residents read why.
   *
   * @throws ReasonMissing if the reason is empty
   * @throws org.folkmoot.kernel.RuleViolation if a feature keeps something that must not be hidden
   */
  @NeedsFreshConfirmation
  @Transactional
  public void withdraw(String slug, LocalizedText reason) {
    ParticipatoryProcess process = get(slug);
    Person facilitator = requireFacilitatorOf(process);
    if (reason.isEmpty()) {
      throw new ReasonMissing();
    }
    leaving.fire(new ProcessLeaves(process.id(), false));
    process.withdraw(reason, clock.instant());
    search.changedIn(process.id());
    record(facilitator, "processes.journal.withdrawn", process, reason.main());
  }

  /**
   * Deletes a draft for good, the roles in it and the open invitations to them.
   *
   * @throws ProcessIsPublic if residents saw it
   * @throws org.folkmoot.kernel.RuleViolation if a feature keeps something that must not go
   */
  @NeedsFreshConfirmation
  @Transactional
  public void delete(String slug) {
    ParticipatoryProcess process = get(slug);
    Person facilitator = requireFacilitatorOf(process);
    if (!process.isDraft()) {
      throw new ProcessIsPublic();
    }
    leaving.fire(new ProcessLeaves(process.id(), true));
    staff.forgetProcess(process.id(), process.title());
    record(facilitator, "processes.journal.deleted", process);
    processes.remove(process);
  }

  private Person requireFacilitatorOf(ParticipatoryProcess process) {
    return visitor.requireIn(process.id(), Role.FACILITATOR);
  }

  private void record(
      Person facilitator, String action, ParticipatoryProcess process, String... details) {
    journal.record(
        AuditEvent.of(facilitator.id(), facilitator.name(), action, process.title(), details)
            .in(process.id()));
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

  private ParticipatoryProcess get(String slug) {
    return processes
        .findBySlug(slug)
        .orElseThrow(() -> new IllegalArgumentException("no process " + slug));
  }

  private static void checkPhases(List<PhaseSpan> phases) {
    List<PhaseProblem> problems = PhaseProblem.in(phases);
    if (!problems.isEmpty()) {
      throw new PhasesRefused(problems);
    }
  }
}
