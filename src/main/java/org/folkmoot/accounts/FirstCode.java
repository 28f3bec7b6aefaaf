package org.folkmoot.accounts;

import java.util.List;

/**
 * What the first right code of a second factor brings.
 *
 * @param signIn the sign-in, which is strong now
 * @param recoveryCodes codes for the day on which the phone is gone; shown once
 */
public record FirstCode(RenewedSignIn signIn, List<String> recoveryCodes) {

  /** Copies the codes. */
  public FirstCode {
    recoveryCodes = List.copyOf(recoveryCodes);
  }
}
