package org.folkmoot.accounts;

import java.time.Duration;

/** What a proof by e-mail is for, and how long it counts. */
enum ProofPurpose {
  /** To open an account. */
  SIGN_UP(Duration.ofMinutes(10)),
  /** To choose a new password. */
  RESET(Duration.ofMinutes(60)),
  /** To move an account to a new address. */
  NEW_EMAIL(Duration.ofMinutes(60)),
  /** To take a role that an administrator offered. */
  INVITATION(Duration.ofDays(7));

  private final Duration lifetime;

  ProofPurpose(Duration lifetime) {
    this.lifetime = lifetime;
  }

  Duration lifetime() {
    return lifetime;
  }
}
