package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.folkmoot.councils.CouncilCipher;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.CouncilKeys;

/** Seeds and recovery codes of accounts: made, confirmed, used once each. */
@ApplicationScoped
class SecondFactors {

  private static final String PURPOSE = "second-factor";
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_GROUPS = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final CouncilData council;
  private final CouncilKeys keys;
  private final CouncilCipher cipher;
  private final Clock clock;

  @Inject
  SecondFactors(CouncilData council, CouncilKeys keys, CouncilCipher cipher, Clock clock) {
    this.council = council;
    this.keys = keys;
    this.cipher = cipher;
    this.clock = clock;
  }

  @Transactional
  public boolean isActive(long accountId) {
    return find(accountId).filter(SecondFactor::isConfirmed).isPresent();
  }

  /** A fresh seed in place of one that was not confirmed. */
  @Transactional
  public void begin(long accountId) {
    if (isActive(accountId)) {
      return;
    }
    find(accountId).ifPresent(council.rows()::remove);
    council.rows().flush();
    byte[] seed = new byte[TimeCode.SEED_BYTES];
    RANDOM.nextBytes(seed);
    council
        .rows()
        .persist(
            new SecondFactor(accountId, cipher.seal(PURPOSE, String.valueOf(accountId), seed)));
  }

  /** The seed while it is not confirmed; afterwards nobody sees it again. */
  @Transactional
  public Optional<byte[]> unconfirmedSeed(long accountId) {
    return find(accountId).filter(factor -> !factor.isConfirmed()).map(this::open);
  }

  /**
   * Confirms the seed with a first code.
   *
   * @return fresh recovery codes, shown now and never again, or empty if the code is wrong
   */
  @Transactional
  public Optional<List<String>> confirm(long accountId, String typed) {
    Optional<SecondFactor> factor = find(accountId).filter(found -> !found.isConfirmed());
    if (factor.isEmpty() || !useStep(factor.get(), accountId, typed)) {
      return Optional.empty();
    }
    council.rows().refresh(factor.get());
    factor.get().confirm();
    return Optional.of(newRecoveryCodes(accountId));
  }

  /** Whether the code is one of the app or a recovery code, neither of which was used before. */
  @Transactional
  public boolean accept(long accountId, String typed) {
    Optional<SecondFactor> factor = find(accountId).filter(SecondFactor::isConfirmed);
    return factor.isPresent()
        && (useStep(factor.get(), accountId, typed) || useRecoveryCode(accountId, typed));
  }

  private boolean useStep(SecondFactor factor, long accountId, String typed) {
    byte[] seed = open(factor);
    council.awaitTurn(SecondFactor.class, accountId);
    OptionalLong step = TimeCode.stepOf(typed, seed, clock.instant());
    return step.isPresent()
        && council
                .rows()
                .createQuery(
                    "update SecondFactor f set f.lastStep = :step"
                        + " where f.accountId = :id and f.lastStep < :step")
                .setParameter("step", step.getAsLong())
                .setParameter("id", accountId)
                .executeUpdate()
            == 1;
  }

  private byte[] open(SecondFactor factor) {
    return cipher.open(PURPOSE, String.valueOf(factor.accountId()), factor.secret());
  }

  private boolean useRecoveryCode(long accountId, String typed) {
    return council
            .rows()
            .createQuery(
                "delete from RecoveryCode c where c.accountId = :id and c.codeHash = :hash")
            .setParameter("id", accountId)
            .setParameter("hash", recoveryHash(Secret.typedCode(typed)))
            .executeUpdate()
        == 1;
  }

  /** Fresh recovery codes in place of the old ones. */
  @Transactional
  public List<String> newRecoveryCodes(long accountId) {
    removeRecoveryCodes(accountId);
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      String code = Secret.code(RECOVERY_GROUPS);
      codes.add(code);
      council.rows().persist(new RecoveryCode(accountId, recoveryHash(code)));
    }
    return List.copyOf(codes);
  }

  /** How many recovery codes are left. */
  @Transactional
  public long countRecoveryCodes(long accountId) {
    return council
        .rows()
        .createQuery("select count(c) from RecoveryCode c where c.accountId = :id", Long.class)
        .setParameter("id", accountId)
        .getSingleResult();
  }

  /** Takes the second factor and its recovery codes away. */
  @Transactional
  public void remove(long accountId) {
    find(accountId).ifPresent(council.rows()::remove);
    removeRecoveryCodes(accountId);
  }

  private void removeRecoveryCodes(long accountId) {
    council
        .rows()
        .createQuery("delete from RecoveryCode c where c.accountId in :ids")
        .setParameter("ids", Set.of(accountId))
        .executeUpdate();
  }

  private String recoveryHash(String code) {
    return HexFormat.of().formatHex(keys.hash("recovery-code", code));
  }

  private Optional<SecondFactor> find(long accountId) {
    return council
        .rows()
        .createQuery("select f from SecondFactor f where f.accountId = :id", SecondFactor.class)
        .setParameter("id", accountId)
        .getResultStream()
        .findFirst();
  }
}
