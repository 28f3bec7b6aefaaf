package org.folkmoot.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.moderation.sieve.SieveHit;

/**
 * All that a moderator needs to decide about a text.
 *
 * @param content the text; empty if its author took it back or it is gone
 * @param cases what waits and what was decided about it, the latest first
 * @param reports what people say about it, while it waits
 * @param reasons why rules asked for it, while it waits
 * @param hiddenBefore how many texts of its author are or were hidden, this one included
 * @param pausedUntil until when its author may not write; empty if they may
 * @param own whether the visitor wrote it
 * @param sameModerator whether the visitor decided what an appeal is against
 */
public record ContentFile(
    Optional<ContentDetails> content,
    List<CaseDetails> cases,
    List<ReportDetails> reports,
    List<SieveHit> reasons,
    long hiddenBefore,
    Optional<Instant> pausedUntil,
    boolean own,
    boolean sameModerator) {

  /** Copies the lists. */
  public ContentFile {
    cases = List.copyOf(cases);
    reports = List.copyOf(reports);
    reasons = List.copyOf(reasons);
  }

  /** What waits for a decision. */
  public Optional<CaseDetails> open() {
    return cases.stream().filter(CaseDetails::isOpen).findFirst();
  }

  /** The decision against which an appeal waits. */
  public Optional<CaseDetails> appealed() {
    return cases.stream().filter(CaseDetails::isAppealOpen).findFirst();
  }

  /** Whether nobody reads it before this is decided. */
  public boolean isAwaited() {
    return open().filter(CaseDetails::approval).isPresent();
  }

  /** Whether it is hidden now. */
  public boolean isHidden() {
    return content.filter(ContentDetails::hidden).isPresent();
  }
}
