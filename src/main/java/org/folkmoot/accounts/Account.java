package org.folkmoot.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/**
 * A person opens an account in one council with an e-mail address and a password, and is given
 * roles there. After several wrong passwords in a row the account waits a while, longer each time,
 * but never for good.
 */
@Entity
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Account {

  private static final int FREE_ATTEMPTS = 5;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String email;
  private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "failed_sign_ins")
  private int failedSignIns;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Account() {}

  Account(String email, String name, String passwordHash, Set<Role> roles, Instant createdAt) {
    this.email = canonical(email);
    this.name = name;
    this.passwordHash = passwordHash;
    this.roles = EnumSet.copyOf(roles);
    this.lockedUntil = createdAt;
    this.createdAt = createdAt;
  }

  /** The one form in which addresses are stored and compared. */
  static String canonical(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  long id() {
    return id;
  }

  String email() {
    return email;
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean mustWait(Instant now) {
    return now.isBefore(lockedUntil);
  }

  void noteFailure(Instant now) {
    failedSignIns++;
    if (failedSignIns >= FREE_ATTEMPTS) {
      long seconds = 1L << Math.min(failedSignIns - FREE_ATTEMPTS + 3, 20);
      Duration wait = Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
      lockedUntil = now.plus(wait);
    }
  }

  void noteSuccess() {
    failedSignIns = 0;
  }

  void changePassword(String newHash) {
    passwordHash = newHash;
    failedSignIns = 0;
  }

  Person toPerson() {
    return new Person(id, name, email, roles.isEmpty() ? Set.of() : Set.copyOf(roles));
  }

  Instant createdAt() {
    return createdAt;
  }
}
