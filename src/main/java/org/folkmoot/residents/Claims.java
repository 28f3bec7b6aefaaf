package org.folkmoot.residents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;

/**
 * An account takes an entry of the register: the transaction in which one person gets one verified
 * account. It does the same questions to the database whether the entry is missing or taken.
 */
@ApplicationScoped
class Claims {

  private static final long NO_ENTRY = -1;

  private final ResidentRepository residents;
  private final VerificationLetters letters;
  private final Journal journal;
  private final CurrentCouncil currentCouncil;
  private final Clock clock;

  @Inject
  Claims(
      ResidentRepository residents,
      VerificationLetters letters,
      Journal journal,
      CurrentCouncil currentCouncil,
      Clock clock) {
    this.residents = residents;
    this.letters = letters;
    this.journal = journal;
    this.currentCouncil = currentCouncil;
    this.clock = clock;
  }

  /**
   * Verifies an account by facts.
   *
   * @throws jakarta.persistence.PersistenceException if another account took the entry meanwhile
   */
  @Transactional(TxType.REQUIRES_NEW)
  boolean byFacts(long account, String factsHash, Way way) {
    return claim(account, residents.findEntryByFacts(factsHash), way);
  }

  @Transactional(TxType.REQUIRES_NEW)
  boolean byReference(long account, String referenceHash, Way way) {
    return claim(account, residents.findEntryByReference(referenceHash), way);
  }

  /** Verifies an account at the desk: together with its entry in the log, or not at all. */
  @Transactional(TxType.REQUIRES_NEW)
  boolean atDesk(long account, long entry, AuditEvent event) {
    boolean verified = claim(account, residents.findEntry(entry), Way.DESK);
    if (verified) {
      journal.record(event);
    }
    return verified;
  }

  /** Verifies an account by a code, which is used up then. */
  @Transactional(TxType.REQUIRES_NEW)
  boolean byCode(long account, String codeHash, SettingsDetails settings) {
    Instant now = clock.instant();
    Optional<ResidentCode> code =
        residents
            .findCode(codeHash)
            .filter(found -> !found.isOver(now) && settings.isOpen(found.kind()));
    Optional<RegisterEntry> entry =
        residents.findEntry(code.map(ResidentCode::entryId).orElse(NO_ENTRY));
    boolean verified = claim(account, entry, code.map(ResidentCode::kind).orElse(Way.LETTER));
    if (verified) {
      residents.remove(code.orElseThrow());
    }
    return verified;
  }

  private boolean claim(long account, Optional<RegisterEntry> entry, Way way) {
    Instant now = clock.instant();
    Optional<Verification> ofAccount = residents.findOfAccount(account);
    Optional<Verification> ofEntry =
        residents.findOfEntry(entry.map(RegisterEntry::id).orElse(NO_ENTRY));
    if (entry.isEmpty()) {
      return false;
    }
    if (isHeldByOther(ofEntry, account, now) || isHeldForOther(ofAccount, entry.get(), now)) {
      return false;
    }
    Instant until = yearFrom(now);
    if (ofEntry.filter(held -> held.isOf(account)).isPresent()) {
      ofEntry.get().renew(way, now, until);
      return true;
    }
    ofEntry.ifPresent(old -> old.end(EndReason.EXPIRED, now));
    ofAccount.ifPresent(old -> old.end(EndReason.EXPIRED, now));
    residents.flush();
    residents.add(new Verification(account, entry.get().id(), way, now, until));
    residents.flush();
    letters.tellVerified(account, until);
    return true;
  }

  private static boolean isHeldByOther(Optional<Verification> held, long account, Instant now) {
    return held.filter(found -> !found.isOver(now) && !found.isOf(account)).isPresent();
  }

  private static boolean isHeldForOther(
      Optional<Verification> held, RegisterEntry entry, Instant now) {
    return held.filter(found -> !found.isOver(now) && !found.holds(entry.id())).isPresent();
  }

  private Instant yearFrom(Instant now) {
    return now.atZone(currentCouncil.get().zone()).plusYears(1).toInstant();
  }
}
