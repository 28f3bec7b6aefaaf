package org.folkmoot.accounts;

/**
 * A service by which somebody just signed in says under which reference the register of residents
 * knows the person. Fired in the transaction of the sign-in; whoever keeps the register observes
 * it.
 *
 * @param councilId council of the account
 * @param accountId account that was signed in
 * @param reference as the service wrote it, at most 200 characters, never blank
 */
public record IdentityClaim(long councilId, long accountId, String reference) {

  /** Says nothing of the person, so that no log does. */
  @Override
  public String toString() {
    return "IdentityClaim[" + councilId + "/" + accountId + "]";
  }
}
