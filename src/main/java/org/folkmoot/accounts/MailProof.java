package org.folkmoot.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/**
 * A link and a code are sent to an address; whoever shows one of them within its time has proved to
 * read the e-mails sent there. It is used once and deleted. A few wrong codes end it.
 */
@Entity
@Table(name = "mail_proof")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class MailProof {

  private static final int MOST_WRONG_CODES = 5;

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Enumerated(EnumType.STRING)
  private ProofPurpose purpose;

  private String email;

  @Column(name = "account_id")
  private @Nullable Long accountId;

  private String details;

  /** Queries look for it. */
  @SuppressWarnings("UnusedVariable")
  private String reference;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "wrong_codes")
  private int wrongCodes;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected MailProof() {}

  MailProof(
      ProofPurpose purpose,
      String email,
      @Nullable Long accountId,
      String details,
      ProofHashes hashes,
      Instant now) {
    this.purpose = purpose;
    this.email = email;
    this.accountId = accountId;
    this.details = details;
    this.reference = hashes.reference();
    this.tokenHash = hashes.token();
    this.codeHash = hashes.code();
    this.expiresAt = now.plus(purpose.lifetime());
  }

  long id() {
    return id;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  boolean counts(Instant now) {
    return wrongCodes < MOST_WRONG_CODES && now.isBefore(expiresAt);
  }

  boolean hasCode(String hash) {
    return codeHash.equals(hash);
  }

  void noteWrongCode() {
    wrongCodes++;
  }

  /** An invitation offers less than before. */
  void offer(Invitation rest) {
    details = rest.write();
  }

  /** The code was right: from now on the new token proves the same. */
  void passOn(String newTokenHash) {
    tokenHash = newTokenHash;
    wrongCodes = 0;
  }

  ProvenAddress toProven() {
    return new ProvenAddress(
        purpose, email, accountId == null ? ProvenAddress.NO_ACCOUNT : accountId, details);
  }
}
