package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.mail.MailAddress;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.Texts;
import org.folkmoot.throttles.Throttle;

/** Takes reports from anybody, signed in or not. */
@ApplicationScoped
public class ReportService {

  /** A whole library may be behind one network address. */
  private static final int MOST_FROM_ONE_PLACE = 60;

  private static final Duration HOUR = Duration.ofHours(1);

  private final Contents contents;
  private final CaseRepository cases;
  private final ProcessService processes;
  private final Visitor visitor;
  private final Throttle throttle;
  private final WritingLimits limits;
  private final Clock clock;

  @Inject
  ReportService(
      Contents contents,
      CaseRepository cases,
      ProcessService processes,
      Visitor visitor,
      Throttle throttle,
      WritingLimits limits,
      Clock clock) {
    this.contents = contents;
    this.cases = cases;
    this.processes = processes;
    this.visitor = visitor;
    this.throttle = throttle;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * What would be reported.
   *
   * @throws NotFound if the visitor reads nothing under the reference: what is hidden, or belongs
   *     to a process that is not public, is told to nobody here
   */
  @Transactional
  public ContentDetails get(String kind, String reference) {
    return contents
        .find(kind, reference)
        .filter(content -> !content.hidden() && isPublic(content))
        .orElseThrow(NotFound::new);
  }

  /** The name that stands beside a text, if it can be reported itself. */
  @Transactional
  public Optional<ContentDetails> findName(ContentDetails beside) {
    return contents
        .find(NameModeration.KIND, beside.kind() + "-" + beside.reference())
        .filter(name -> !name.hidden() && isPublic(name));
  }

  private boolean isPublic(ContentDetails content) {
    return processes.findById(content.process()).isPresent();
  }

  /**
   * Tells moderators that something breaks a rule. Whoever is signed in and does so again, while it
   * waits, changes what they said.
   *
   * @param networkAddress where it comes from
   * @throws ModerationRefusal if it is hidden already, the report says nothing, or after 60 in an
   *     hour from one place, or as many in a day by one person as the council allows
   * @throws org.folkmoot.throttles.TooManyTries after too many letters to one address
   * @throws NotFound if nothing was published under the reference
   */
  @Transactional
  public void report(String kind, String reference, ReportForm form, String networkAddress) {
    ContentDetails content =
        contents.find(kind, reference).filter(this::isPublic).orElseThrow(NotFound::new);
    ReportForm kept = checked(form);
    if (content.hidden()) {
      throw ModerationRefusal.alreadyHidden();
    }
    if (!throttle.allow("report-from", networkAddress, MOST_FROM_ONE_PLACE, HOUR)) {
      throw ModerationRefusal.tooManyReports();
    }
    Optional<Person> reporter = visitor.person();
    reporter
        .flatMap(limits::countReport)
        .ifPresent(
            reached -> {
              throw ModerationRefusal.reportsReached(reached);
            });
    if (reporter.isEmpty() && !kept.email().isEmpty()) {
      throttle.countLetter(kept.email(), networkAddress);
    }
    ModerationCase waiting =
        cases
            .findOpen(kind, content.reference())
            .orElseGet(() -> cases.open(content, clock.instant()));
    Optional<ContentReport> before =
        reporter.flatMap(person -> cases.findReport(waiting.id(), person.id()));
    if (before.isPresent()) {
      before.get().describe(kept, clock.instant());
    } else {
      cases.countReport(waiting.id());
      cases.add(new ContentReport(waiting.id(), kept, reporter, clock.instant()));
    }
  }

  private static ReportForm checked(ReportForm form) {
    String note = Texts.tidy(form.note());
    if (form.rule().isEmpty() && note.isEmpty()) {
      throw ModerationRefusal.noteMissing();
    }
    String email =
        MailAddress.find(form.email())
            .orElseGet(() -> form.email().strip().toLowerCase(Locale.ROOT));
    return new ReportForm(form.rule(), note, email, form.language());
  }
}
