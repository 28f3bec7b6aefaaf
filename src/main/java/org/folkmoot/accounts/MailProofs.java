package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.CouncilKeys;

/** Issues proofs by e-mail and takes them once (AU-8, CO-8). */
@ApplicationScoped
class MailProofs {

  private static final int CODE_GROUPS = 2;

  private final CouncilData council;
  private final CouncilKeys keys;
  private final Clock clock;

  @Inject
  MailProofs(CouncilData council, CouncilKeys keys, Clock clock) {
    this.council = council;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * A fresh proof. Older ones go on counting for their time: otherwise whoever asks for another one
   * in somebody else's name would end the one that they are about to use.
   */
  @Transactional
  public IssuedProof issue(ProvenAddress address) {
    IssuedProof issued = new IssuedProof(Secret.token(), Secret.token(), Secret.code(CODE_GROUPS));
    ProofHashes hashes =
        new ProofHashes(
            Secret.hash(issued.reference()),
            Secret.hash(issued.token()),
            codeHash(issued.reference(), issued.code()));
    Long account = address.accountId() == ProvenAddress.NO_ACCOUNT ? null : address.accountId();
    council
        .rows()
        .persist(
            new MailProof(
                address.purpose(),
                address.email(),
                account,
                address.details(),
                hashes,
                clock.instant()));
    return issued;
  }

  /** Ends one proof. */
  @Transactional
  public void end(MailProof proof) {
    council.rows().remove(proof);
  }

  /** Ends what was issued before. */
  @Transactional
  public void endAll(ProofPurpose purpose, String email) {
    council
        .rows()
        .createQuery("delete from MailProof p where p.purpose = :purpose and p.email = :email")
        .setParameter("purpose", purpose)
        .setParameter("email", email)
        .executeUpdate();
  }

  /** Ends what was issued for an account, whatever the address. */
  @Transactional
  public void endAll(ProofPurpose purpose, long accountId) {
    council
        .rows()
        .createQuery("delete from MailProof p where p.purpose = :purpose and p.accountId = :id")
        .setParameter("purpose", purpose)
        .setParameter("id", accountId)
        .executeUpdate();
  }

  /** Ends everything that was issued for an account or its address. */
  @Transactional
  public void endAllOf(long accountId, String email) {
    council
        .rows()
        .createQuery("delete from MailProof p where p.accountId = :id or p.email = :email")
        .setParameter("id", accountId)
        .setParameter("email", email)
        .executeUpdate();
  }

  /** When each proof of an account or its address ends. */
  @Transactional
  public List<Instant> listExpiries(long accountId, String email) {
    return council
        .rows()
        .createQuery(
            "select p.expiresAt from MailProof p where p.accountId = :id or p.email = :email"
                + " order by p.expiresAt",
            Instant.class)
        .setParameter("id", accountId)
        .setParameter("email", email)
        .getResultList();
  }

  /** Invitations that count, by address and time; all of them without an address. */
  @Transactional
  public List<MailProof> listInvitations(Optional<String> email) {
    return council
        .rows()
        .createQuery(
            "select p from MailProof p where p.purpose = :purpose and p.expiresAt > :now"
                + " order by p.email, p.expiresAt, p.id",
            MailProof.class)
        .setParameter("purpose", ProofPurpose.INVITATION)
        .setParameter("now", clock.instant())
        .getResultStream()
        .filter(proof -> email.isEmpty() || proof.toProven().email().equals(email.get()))
        .toList();
  }

  /** Takes a typed code: gives a token in its place, or nothing if it is wrong or too late. */
  @Transactional
  public Optional<String> takeCode(String reference, String typed) {
    Optional<MailProof> proof =
        find("reference", Secret.hash(reference)).filter(found -> found.counts(clock.instant()));
    if (proof.isEmpty()) {
      return Optional.empty();
    }
    if (!proof.get().hasCode(codeHash(reference, Secret.typedCode(typed)))) {
      proof.get().noteWrongCode();
      return Optional.empty();
    }
    String token = Secret.token();
    proof.get().passOn(Secret.hash(token));
    return Optional.of(token);
  }

  /** What a token proves; looking does not use it up. */
  @Transactional
  public Optional<ProvenAddress> look(ProofPurpose purpose, String token) {
    return find("tokenHash", Secret.hash(token))
        .filter(found -> found.counts(clock.instant()))
        .map(MailProof::toProven)
        .filter(proven -> proven.purpose() == purpose);
  }

  /** Uses a token up; of several who try at once, one succeeds. */
  @Transactional
  public Optional<ProvenAddress> use(ProofPurpose purpose, String token) {
    Optional<ProvenAddress> proven = look(purpose, token);
    int used =
        council
            .rows()
            .createQuery("delete from MailProof p where p.tokenHash = :hash")
            .setParameter("hash", Secret.hash(token))
            .executeUpdate();
    return used == 1 ? proven : Optional.empty();
  }

  /** Deletes what nobody can use any more. */
  @Transactional
  public int sweep(Instant now) {
    return council
        .rows()
        .createQuery("delete from MailProof p where p.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }

  private Optional<MailProof> find(String field, String hash) {
    return council
        .rows()
        .createQuery("select p from MailProof p where p." + field + " = :hash", MailProof.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }

  private String codeHash(String reference, String code) {
    return HexFormat.of().formatHex(keys.hash("mail-code", reference + " " + code));
  }
}
