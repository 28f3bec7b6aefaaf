package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.search.SearchOutbox;
import org.folkmoot.texts.LocalizedText;

/**
 * Publishes, archives, withdraws and deletes processes. Nothing of their settings changes by it.
 */
@ApplicationScoped
public class ProcessStateService {

  private final ProcessRepository processes;
  private final CurrentCouncil currentCouncil;
  private final StaffService staff;
  private final Visitor visitor;
  private final Journal journal;
  private final Event<ProcessPublished> published;
  private final Event<ProcessLeaves> leaving;
  private final Instance<PublishingCheck> checks;
  private final SearchOutbox search;
  private final Clock clock;

  @Inject
  ProcessStateService(
      ProcessRepository processes,
      CurrentCouncil currentCouncil,
      StaffService staff,
      Visitor visitor,
      Journal journal,
      Event<ProcessPublished> published,
      Event<ProcessLeaves> leaving,
      @Any Instance<PublishingCheck> checks,
      SearchOutbox search,
      Clock clock) {
    this.processes = processes;
    this.currentCouncil = currentCouncil;
    this.staff = staff;
    this.visitor = visitor;
    this.journal = journal;
    this.published = published;
    this.leaving = leaving;
    this.checks = checks;
    this.search = search;
    this.clock = clock;
  }

  /**
   * Shows a process to residents, for the first time or again.
   *
   * @param nevertheless whether it is published although something is missing
   * @throws ProcessHasGaps if something is missing and nobody said that this is known, or if it is
   *     something without which no process is published
   */
  @NeedsNoConfirmation("everyday work; a mistake is withdrawn")
  @Transactional
  public void publish(String slug, boolean nevertheless) {
    ParticipatoryProcess process = get(slug);
    Person facilitator = requireFacilitatorOf(process);
    List<ProcessGap> gaps = gapsOf(details(process));
    if (gaps.stream().anyMatch(gap -> !nevertheless || gap.blocks())) {
      throw new ProcessHasGaps();
    }
    process.publish(clock.instant());
    search.changedIn(process.id());
    published.fire(new ProcessPublished(details(process)));
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

  private ProcessDetails details(ParticipatoryProcess process) {
    return process.toDetails(currentCouncil.get().zone());
  }

  private ParticipatoryProcess get(String slug) {
    return processes.findBySlug(slug).orElseThrow(NotFound::new);
  }
}
