package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.journal.Deed;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Slug;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** Drafts, publishes and lists the processes of the current council. */
@ApplicationScoped
public class ProcessService {

  private final ProcessRepository processes;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected ProcessService() {
    this(null, null, null, null);
  }

  @Inject
  ProcessService(ProcessRepository processes, Visitor visitor, Journal journal, Clock clock) {
    this.processes = processes;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Drafts a process.
   *
   * @param phases in order of time, not overlapping; may be empty
   * @return its slug
   * @throws PhasesOverlap if a phase begins before the one before it has ended
   * @throws PhaseEndsBeforeStart if a phase ends before it begins
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator
   */
  @Transactional
  public String draft(String title, String summary, List<PhaseSpan> phases) {
    Person facilitator = visitor.require(Role.FACILITATOR);
    String slug = create(title, summary, phases, false);
    record(facilitator, "processes.journal.created", title, find(slug).orElseThrow().id());
    return slug;
  }

  /** Creates a process without asking who does it: for the demo. */
  @Transactional
  public String create(String title, String summary, List<PhaseSpan> phases, boolean published) {
    checkOrder(phases);
    String slug = Slug.unusedFor(title, taken -> processes.findBySlug(taken).isPresent());
    ParticipatoryProcess process = new ParticipatoryProcess(slug, title, summary, clock.instant());
    process.schedule(phases);
    if (published) {
      process.publish();
    }
    processes.add(process);
    return slug;
  }

  /**
   * Changes title, summary and phases of a process; published ones too.
   *
   * @throws PhasesOverlap if a phase begins before the one before it has ended
   * @throws PhaseEndsBeforeStart if a phase ends before it begins
   */
  @Transactional
  public void change(String slug, String title, String summary, List<PhaseSpan> phases) {
    checkOrder(phases);
    ParticipatoryProcess process = get(slug);
    Person facilitator = requireFacilitatorOf(process);
    process.describe(title, summary);
    process.schedule(phases);
    processes.flush();
    record(facilitator, "processes.journal.changed", title, process.toDetails().id());
  }

  /** Shows a process to residents; nothing happens if they see it already. */
  @Transactional
  public void publish(String slug) {
    ParticipatoryProcess process = get(slug);
    Person facilitator = requireFacilitatorOf(process);
    process.publish();
    ProcessDetails published = process.toDetails();
    record(facilitator, "processes.journal.published", published.title(), published.id());
  }

  private Person requireFacilitatorOf(ParticipatoryProcess process) {
    return visitor.requireIn(process.toDetails().id(), Role.FACILITATOR);
  }

  private void record(Person facilitator, String action, String title, long process) {
    journal.record(Deed.of(facilitator.id(), facilitator.name(), action, title).in(process));
  }

  /** Published processes, newest first. */
  @Transactional
  public List<ProcessDetails> list() {
    return processes.list(false);
  }

  /** Processes in which the visitor reads what staff read, drafts included, newest first. */
  @Transactional
  public List<ProcessDetails> listForStaff() {
    return processes.list(true).stream()
        .filter(process -> visitor.isReaderOf(process.id()))
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
    return processes.findBySlug(slug).map(ParticipatoryProcess::toDetails).filter(this::isVisible);
  }

  /** The process with this id, if the visitor may see it. */
  @Transactional
  public Optional<ProcessDetails> findById(long id) {
    return processes.findById(id).map(ParticipatoryProcess::toDetails).filter(this::isVisible);
  }

  private boolean isVisible(ProcessDetails process) {
    return process.published() || visitor.isReaderOf(process.id());
  }

  private ParticipatoryProcess get(String slug) {
    return processes
        .findBySlug(slug)
        .orElseThrow(() -> new IllegalArgumentException("no process " + slug));
  }

  private static void checkOrder(List<PhaseSpan> phases) {
    for (int i = 0; i < phases.size(); i++) {
      PhaseSpan phase = phases.get(i);
      if (!phase.startsAt().isBefore(phase.endsAt())) {
        throw new PhaseEndsBeforeStart(i + 1);
      }
      if (i > 0 && phase.startsAt().isBefore(phases.get(i - 1).endsAt())) {
        throw new PhasesOverlap(i, i + 1);
      }
    }
  }
}
