package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.search.SearchOutbox;
import org.folkmoot.texts.LocalizedText;

/**
 * Changes processes. A draft changes freely; once residents have seen it, each change needs a
 * reason and stays for everybody to read, with what was there before.
 */
@ApplicationScoped
public class ProcessChangeService {

  private final ProcessRepository processes;
  private final ProcessStateService states;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;
  private final Journal journal;
  private final SearchOutbox search;
  private final Clock clock;

  @Inject
  ProcessChangeService(
      ProcessRepository processes,
      ProcessStateService states,
      CurrentCouncil currentCouncil,
      Visitor visitor,
      Journal journal,
      SearchOutbox search,
      Clock clock) {
    this.processes = processes;
    this.states = states;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
    this.journal = journal;
    this.search = search;
    this.clock = clock;
  }

  /**
   * Changes a process. Nothing happens if nothing differs.
   *
   * @param seen version that the facilitator changed
   * @param form what it shall be, all of it
   * @param reason why, for residents; not asked for a draft
   * @throws PhasesRefused if the phases cannot be as they are given, or not any more
   * @throws VotersAreFixed if people vote already, and others could
   * @throws ReasonMissing if residents have seen it and the reason is empty
   * @throws ProcessHasGaps if people would write in it without rules
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   */
  @NeedsNoConfirmation("everyday work, and it can be changed back")
  @Transactional
  public void change(String slug, long seen, ProcessForm form, LocalizedText reason) {
    PhasesRefused.check(PhaseProblem.in(form.phases()));
    ParticipatoryProcess process = processes.findBySlug(slug).orElseThrow(NotFound::new);
    Person facilitator = visitor.requireIn(process.id(), Role.FACILITATOR);
    process.requireVersion(seen);
    ProcessDetails before = details(process);
    List<ChangedPart> parts = ChangedPart.between(ProcessForm.of(before), form);
    if (parts.isEmpty()) {
      return;
    }
    if (!process.isDraft()) {
      checkPublic(before, form, reason);
      processes.add(new ProcessChange(process.id(), clock.instant(), reason, parts));
    }
    if (!process.isScheduled(form.phases())) {
      processes.renew(process);
    }
    process.describe(form);
    processes.flush();
    search.changed(FoundProcesses.KIND, process.id());
    if (!process.isDraft()) {
      checkRules(before, details(process));
    }
    record(facilitator, process, reason);
  }

  private void checkPublic(ProcessDetails before, ProcessForm form, LocalizedText reason) {
    Instant now = clock.instant();
    LocalDate today = before.today(now);
    PhasesRefused.check(ChangeRules.problems(before.phases(), form.phases(), today));
    boolean areVotersOthers =
        !before.audiences().of(Activity.VOTE).equals(form.audiences().of(Activity.VOTE));
    if (areVotersOthers && ChangeRules.areVotersFixed(before.phases(), today)) {
      throw new VotersAreFixed();
    }
    if (reason.isEmpty()) {
      throw ReasonMissing.ofChange();
    }
  }

  /** Where nobody wrote before, rules are chosen first. */
  private void checkRules(ProcessDetails before, ProcessDetails after) {
    boolean isNew = Activity.writing().stream().noneMatch(before::hasPhaseFor);
    if (isNew && states.gapsOf(after).stream().anyMatch(ProcessGap::blocks)) {
      throw new ProcessHasGaps();
    }
  }

  private void record(Person facilitator, ParticipatoryProcess process, LocalizedText reason) {
    AuditEvent event =
        process.isDraft()
            ? AuditEvent.of(
                facilitator.id(), facilitator.name(), "processes.journal.changed", process.title())
            : AuditEvent.of(
                facilitator.id(),
                facilitator.name(),
                "processes.journal.changedPublic",
                process.title(),
                reason.main());
    journal.record(event.in(process.id()));
  }

  /**
   * What changed in a process since residents first saw it, the latest first.
   *
   * @param most how many changes at most
   */
  @Transactional
  public List<ChangeDetails> list(ProcessDetails process, int most) {
    return processes.listChanges(process.id(), most).stream()
        .map(ProcessChange::toDetails)
        .toList();
  }

  private ProcessDetails details(ParticipatoryProcess process) {
    return process.toDetails(currentCouncil.get().zone());
  }
}
