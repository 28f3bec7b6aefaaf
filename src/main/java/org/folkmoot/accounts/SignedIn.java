package org.folkmoot.accounts;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.OptionalLong;

/**
 * The one session bean: which account of which council signed in, nothing else. A session of one
 * council is worth nothing under the host of another.
 */
@SessionScoped
public class SignedIn implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long NOBODY = -1;

  private long councilId = NOBODY;
  private long accountId = NOBODY;

  /** Notes who signed in. The caller has renewed the session id. */
  public void enter(long council, long account) {
    councilId = council;
    accountId = account;
  }

  /** The account, if it signed in to this council. */
  public OptionalLong accountIn(long council) {
    return accountId != NOBODY && council == councilId
        ? OptionalLong.of(accountId)
        : OptionalLong.empty();
  }
}
