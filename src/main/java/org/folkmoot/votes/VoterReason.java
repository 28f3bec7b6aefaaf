package org.folkmoot.votes;

import java.util.Locale;

/** Why somebody is not asked. */
public enum VoterReason {
  /** Nobody is signed in. */
  SIGN_IN,
  /** They have not shown that they live here. */
  NOT_VERIFIED,
  /** They live in another ward. */
  OTHER_WARD,
  /** They are too young. */
  TOO_YOUNG,
  /** It has not begun. */
  NOT_YET,
  /** It is over. */
  OVER;

  /** Name in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
