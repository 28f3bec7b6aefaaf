package org.folkmoot.residents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.folkmoot.councils.UniqueViolation;
import org.folkmoot.journal.AuditEvent;

/**
 * Verifies accounts as residents. Whoever cannot be verified learns nothing but that: a person who
 * is not in the register and one who has an account already get the same answer after the same
 * work.
 */
@ApplicationScoped
public class VerificationService {

  private final Claims claims;
  private final RegisterHashes hashes;
  private final ResidentService residents;
  private final Attempts attempts;

  @Inject
  VerificationService(
      Claims claims, RegisterHashes hashes, ResidentService residents, Attempts attempts) {
    this.claims = claims;
    this.hashes = hashes;
    this.residents = residents;
    this.attempts = attempts;
  }

  /**
   * Verifies an account by name, date of birth and postcode; five wrong tries a day.
   *
   * @throws WayClosed if the council does not offer this
   */
  public TryResult match(long accountId, RegisterFacts facts) {
    require(Way.MATCH);
    int left = attempts.take(AttemptKind.MATCH, account(accountId));
    if (left < 0) {
      return TryResult.tooOften();
    }
    String hash = hashes.ofFacts(facts);
    boolean verified = wins(() -> claims.byFacts(accountId, hash, Way.MATCH));
    if (verified) {
      attempts.giveBack(AttemptKind.MATCH, account(accountId));
    }
    return TryResult.of(verified, left);
  }

  /** Today in the council, for what is typed of a date of birth. */
  public LocalDate today() {
    return attempts.today();
  }

  /** Whether a text has the form of a code; a typing mistake costs no try. */
  public boolean isCode(String typed) {
    return OneTimeCode.parse(typed).isPresent();
  }

  /**
   * Verifies an account by a code from a letter or from the desk; ten wrong tries a day for an
   * account, and 2,000 for a network address, from which a whole town may come.
   *
   * @param typed the code, which {@link #isCode} accepts
   * @param networkAddress where the try comes from
   * @throws WayClosed if the council offers neither letters nor a desk
   */
  public TryResult enterCode(long accountId, String typed, String networkAddress) {
    SettingsDetails settings = residents.settings();
    if (!settings.isOpen(Way.LETTER) && !settings.isOpen(Way.DESK)) {
      throw new WayClosed();
    }
    int left =
        Math.min(
            attempts.take(AttemptKind.CODE, account(accountId)),
            attempts.take(AttemptKind.CODE_PLACE, place(networkAddress)));
    if (left < 0) {
      return TryResult.tooOften();
    }
    Optional<String> hash = OneTimeCode.parse(typed).map(hashes::ofCode);
    boolean verified =
        hash.isPresent() && wins(() -> claims.byCode(accountId, hash.get(), settings));
    if (verified) {
      attempts.giveBack(AttemptKind.CODE, account(accountId));
      attempts.giveBack(AttemptKind.CODE_PLACE, place(networkAddress));
    }
    return TryResult.of(verified, left);
  }

  /**
   * Verifies an account by facts that an identity provider has confirmed; called after the sign-in
   * there was checked. Not limited: such facts cannot be guessed.
   *
   * @return whether the account is verified now; false for an unknown or taken entry alike
   * @throws WayClosed if the council does not offer this
   */
  public boolean verifyByClaim(long accountId, RegisterFacts facts) {
    require(Way.CLAIM);
    String hash = hashes.ofFacts(facts);
    return wins(() -> claims.byFacts(accountId, hash, Way.CLAIM));
  }

  /**
   * Verifies an account by the register's reference that an identity provider has confirmed.
   *
   * @return whether the account is verified now; false for an unknown or taken entry alike
   * @throws WayClosed if the council does not offer this
   */
  public boolean verifyByClaim(long accountId, String reference) {
    require(Way.CLAIM);
    String hash = hashes.ofReference(reference);
    return wins(() -> claims.byReference(accountId, hash, Way.CLAIM));
  }

  /** Verifies an account for an entry that an officer has checked, and says so in the log. */
  boolean verifyAtDesk(long accountId, long entry, AuditEvent event) {
    require(Way.DESK);
    return wins(() -> claims.atDesk(accountId, entry, event));
  }

  private void require(Way way) {
    if (!residents.settings().isOpen(way)) {
      throw new WayClosed();
    }
  }

  /**
   * The unique columns decide between two who come in the same moment; the second one is refused.
   */
  private static boolean wins(BooleanSupplier claim) {
    try {
      return claim.getAsBoolean();
    } catch (RuntimeException e) {
      return !UniqueViolation.wasFirst(e, "verification");
    }
  }

  private static String place(String networkAddress) {
    return "address " + networkAddress;
  }

  private static String account(long id) {
    return "account " + id;
  }
}
