package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** What moderators read and decide. */
@ApplicationScoped
public class ModerationService {

  private final Contents contents;
  private final CaseRepository cases;
  private final CaseTable table;
  private final WritingPauses pauses;
  private final ModerationLetters letters;
  private final ProcessService processes;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  @Inject
  ModerationService(
      Contents contents,
      CaseRepository cases,
      CaseTable table,
      WritingPauses pauses,
      ModerationLetters letters,
      ProcessService processes,
      Visitor visitor,
      Journal journal,
      Clock clock) {
    this.contents = contents;
    this.cases = cases;
    this.table = table;
    this.pauses = pauses;
    this.letters = letters;
    this.processes = processes;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /** Cases of the processes that the visitor moderates; none for whoever moderates nothing. */
  @Transactional
  public Page<CaseDetails> list(CaseFilter filter, PageRequest wanted) {
    List<ProcessDetails> mine = moderated();
    if (mine.isEmpty()) {
      return new Page<>(List.of(), 0);
    }
    Page<ModerationCase> found =
        cases.list(mine.stream().map(ProcessDetails::id).toList(), filter, wanted);
    return new Page<>(CaseTable.details(found.rows(), mine), found.total());
  }

  /** How many of each wait in the processes that the visitor moderates. */
  Map<CaseFilter, Long> countWaiting() {
    List<Long> mine = moderated().stream().map(ProcessDetails::id).toList();
    return Map.of(
        CaseFilter.WAITING, cases.count(mine, CaseFilter.WAITING),
        CaseFilter.APPEALS, cases.count(mine, CaseFilter.APPEALS));
  }

  private List<ProcessDetails> moderated() {
    return processes.listFor(Role.MODERATOR, Role.FACILITATOR, Role.ADMINISTRATOR);
  }

  /**
   * All about one text.
   *
   * @throws NotFound if nothing was published under the reference, and there is no case about it
   * @throws org.folkmoot.people.NotAllowed unless the visitor moderates its process
   */
  @Transactional
  public ContentFile file(String kind, String reference) {
    Optional<ContentDetails> content = contents.find(kind, reference);
    List<ModerationCase> about = cases.listOf(kind, reference);
    Person moderator = requireModerator(processOf(content, about));
    Optional<Long> author = authorOf(content, about);
    return new ContentFile(
        content,
        table.details(about),
        about.stream()
            .filter(ModerationCase::isOpen)
            .findFirst()
            .map(waiting -> table.reports(cases.listReports(waiting.id())))
            .orElse(List.of()),
        table.reasons(about.stream().filter(ModerationCase::isOpen).toList()),
        author.map(cases::countHidden).orElse(0L),
        author.flatMap(pauses::find),
        author.filter(id -> id == moderator.id()).isPresent(),
        about.stream().anyMatch(one -> one.isAppealOpen() && one.isDecidedBy(moderator.id())));
  }

  /**
   * Decides about a text. Its author and those who reported it get a letter, the log an entry.
   *
   * @throws ModerationRefusal if it is as decided already, or the moderator wrote it
   * @throws NotFound if nothing was published under the reference, and nothing waits
   * @throws org.folkmoot.people.NotAllowed unless the visitor moderates its process
   */
  @NeedsNoConfirmation("must be quick, and it can be decided anew")
  @Transactional
  public void decide(String kind, String reference, Ruling ruling) {
    Optional<ContentDetails> content = contents.find(kind, reference);
    Optional<ModerationCase> waiting = cases.findOpen(kind, reference);
    Person moderator = requireModerator(processOf(content, waiting.stream().toList()));
    if (content.flatMap(ContentDetails::authorId).filter(id -> id == moderator.id()).isPresent()) {
      throw ModerationRefusal.ownText();
    }
    requireNews(ruling.decision(), content, waiting);
    ModerationCase decided =
        waiting.orElseGet(() -> cases.open(content.orElseThrow(NotFound::new), clock.instant()));
    decided.decide(ruling, moderator, clock.instant());
    content.ifPresent(found -> carryOut(found, decided, ruling));
    cases.listReports(decided.id()).forEach(report -> letters.decided(report, ruling));
    cases.flush();
    record(moderator, journalKey(ruling.decision(), decided), decided);
  }

  private static String journalKey(Decision decision, ModerationCase decided) {
    if (decided.isApproved()) {
      return "moderation.journal.approved";
    }
    return decision == Decision.KEPT && decided.isByRule()
        ? "moderation.journal.KEPT.rule"
        : "moderation.journal." + decision.name();
  }

  /** Nobody decides what somebody else has decided in the same way a moment ago. */
  private static void requireNews(
      Decision decision, Optional<ContentDetails> content, Optional<ModerationCase> waiting) {
    boolean isHidden = content.filter(ContentDetails::hidden).isPresent();
    boolean isAwaited = waiting.filter(ModerationCase::isForApproval).isPresent();
    boolean isNews =
        switch (decision) {
          case HIDDEN -> content.isPresent() && (isAwaited || !isHidden);
          case SHOWN -> isHidden && !isAwaited;
          case KEPT -> waiting.isPresent();
        };
    if (!isNews) {
      throw ModerationRefusal.decidedMeanwhile();
    }
  }

  private void carryOut(ContentDetails content, ModerationCase decided, Ruling ruling) {
    if (ruling.decision() == Decision.HIDDEN) {
      contents.hide(content);
      Optional<Instant> until =
          content
              .authorId()
              .filter(author -> ruling.pauseDays() > 0)
              .map(author -> pauses.stop(author, ruling.pauseDays(), ruling.rule()));
      letters.hidden(decided, ruling, until);
    } else if (ruling.decision() == Decision.SHOWN) {
      contents.show(content);
      letters.shown(decided, content.path());
    } else if (decided.isApproved()) {
      contents.show(content);
      letters.approved(decided, content.path());
    }
  }

  /**
   * Lets the author of a text write again before the pause is over.
   *
   * @throws NotFound if there is no such author
   * @throws org.folkmoot.people.NotAllowed unless the visitor moderates its process
   */
  @NeedsNoConfirmation("everyday work, and it can be done anew")
  @Transactional
  public void endPause(String kind, String reference) {
    Optional<ContentDetails> content = contents.find(kind, reference);
    List<ModerationCase> about = cases.listOf(kind, reference);
    Person moderator = requireModerator(processOf(content, about));
    pauses.end(authorOf(content, about).orElseThrow(NotFound::new));
    journal.record(
        AuditEvent.of(moderator.id(), moderator.name(), "moderation.journal.pauseEnded", reference)
            .in(processOf(content, about)));
  }

  private Person requireModerator(long process) {
    return visitor.requireIn(process, Role.MODERATOR, Role.FACILITATOR, Role.ADMINISTRATOR);
  }

  /** A name stands in many processes; the case says which one it is about. */
  private static long processOf(Optional<ContentDetails> content, List<ModerationCase> about) {
    return about.stream()
        .findFirst()
        .map(ModerationCase::processId)
        .or(() -> content.map(ContentDetails::process))
        .orElseThrow(NotFound::new);
  }

  private static Optional<Long> authorOf(
      Optional<ContentDetails> content, List<ModerationCase> about) {
    return content
        .flatMap(ContentDetails::authorId)
        .or(() -> about.stream().flatMap(one -> one.authorId().stream()).findFirst());
  }

  private void record(Person moderator, String action, ModerationCase decided) {
    journal.record(
        AuditEvent.of(
                moderator.id(),
                moderator.name(),
                action,
                decided.reference(),
                decided.rule().main())
            .in(decided.processId()));
  }
}
