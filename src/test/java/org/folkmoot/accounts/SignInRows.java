package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Looks into the rows of sign-ins. */
@ApplicationScoped
public class SignInRows {

  @Inject private SignInRepository signIns;

  /** Id of the sign-in with this token. */
  @Transactional
  public long idOf(String token) {
    return signIns.findByToken(token).orElseThrow().id();
  }

  /** Makes the last proof an hour old; gives a token of the sign-in. */
  @Transactional
  public String makeStale(long signIn) {
    String token = Secret.token();
    signIns
        .findById(signIn)
        .orElseThrow()
        .strengthen(Secret.hash(token), Instant.now(Clock.systemUTC()).minus(Duration.ofHours(1)));
    return token;
  }
}
