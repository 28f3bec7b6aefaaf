package org.folkmoot.accounts.oidc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service on the page of an account.
 *
 * @param provider the service
 * @param since since when it is linked, or null if it is not
 */
public record ServiceLink(ProviderName provider, @Nullable Instant since) {

  /** Whether the account can be entered by it. */
  public boolean linked() {
    return since != null;
  }
}
