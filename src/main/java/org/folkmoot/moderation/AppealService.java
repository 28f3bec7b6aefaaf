package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

/** Authors appeal against being hidden; somebody else than before decides. */
@ApplicationScoped
public class AppealService {

  /** Most characters of an appeal. */
  public static final int LONGEST_APPEAL = 2_000;

  private final Contents contents;
  private final CaseRepository cases;
  private final CaseTable table;
  private final ModerationLetters letters;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  @Inject
  AppealService(
      Contents contents,
      CaseRepository cases,
      CaseTable table,
      ModerationLetters letters,
      Visitor visitor,
      Journal journal,
      Clock clock) {
    this.contents = contents;
    this.cases = cases;
    this.table = table;
    this.letters = letters;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * A decision about a text of the visitor.
   *
   * @throws NotFound if there is none: nobody learns of what others are told
   */
  @Transactional
  public CaseDetails get(long id) {
    return table.details(List.of(own(id))).get(0);
  }

  /** The page of the text that a decision is about; empty if the text is gone. */
  @Transactional
  public Optional<String> findPath(CaseDetails decided) {
    return contents.find(decided.kind(), decided.reference()).map(ContentDetails::path);
  }

  /** Whether the visitor may appeal now. */
  @Transactional
  public boolean isAppealable(long id) {
    return own(id).isAppealable(clock.instant());
  }

  /**
   * Appeals against a decision.
   *
   * @throws ModerationRefusal if the appeal says nothing, there was one before, or after 30 days
   * @throws NotFound unless the visitor wrote the text
   */
  @Transactional
  public void appeal(long id, String text) {
    ModerationCase decided = own(id);
    String tidy = Texts.tidy(text);
    if (tidy.isEmpty()) {
      throw ModerationRefusal.appealMissing();
    } else if (!decided.isAppealable(clock.instant())) {
      throw ModerationRefusal.notAppealable();
    }
    decided.appeal(tidy, clock.instant());
  }

  /**
   * Decides about an appeal. Its author gets a letter, the log an entry.
   *
   * @param granted whether the text is shown again
   * @throws ModerationRefusal if no appeal waits, the visitor made the first decision, or wrote it
   * @throws NotFound if there is no such decision
   * @throws org.folkmoot.people.NotAllowed unless the visitor moderates its process
   */
  @NeedsNoConfirmation("must be quick, and what is shown can be hidden anew")
  @Transactional
  public void decide(long id, boolean granted, LocalizedText explanation) {
    ModerationCase decided = cases.find(id).orElseThrow(NotFound::new);
    Person moderator =
        visitor.requireIn(
            decided.processId(), Role.MODERATOR, Role.FACILITATOR, Role.ADMINISTRATOR);
    if (!decided.isAppealOpen()) {
      throw ModerationRefusal.decidedMeanwhile();
    } else if (decided.isDecidedBy(moderator.id())) {
      throw ModerationRefusal.sameModerator();
    } else if (decided.isBy(moderator.id())) {
      throw ModerationRefusal.ownText();
    }
    decided.decideAppeal(granted, explanation, moderator, clock.instant());
    if (granted) {
      showAgain(decided);
    } else {
      letters.appealRefused(decided, explanation);
    }
    cases.flush();
    journal.record(
        AuditEvent.of(
                moderator.id(),
                moderator.name(),
                granted ? "moderation.journal.appealGranted" : "moderation.journal.appealRefused",
                decided.reference(),
                decided.rule().main())
            .in(decided.processId()));
  }

  private void showAgain(ModerationCase decided) {
    contents
        .find(decided.kind(), decided.reference())
        .ifPresent(
            content -> {
              if (content.hidden()) {
                contents.show(content);
              }
              letters.shown(decided, content.path());
            });
  }

  private ModerationCase own(long id) {
    Person author = visitor.requirePerson();
    return cases.find(id).filter(one -> one.isBy(author.id())).orElseThrow(NotFound::new);
  }
}
