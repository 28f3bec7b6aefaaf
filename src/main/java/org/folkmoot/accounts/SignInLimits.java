package org.folkmoot.accounts;

import java.time.Duration;

/**
 * How long a sign-in lasts (AU-3).
 *
 * @param rest longest time without a request
 * @param age longest time at all
 */
record SignInLimits(Duration rest, Duration age) {

  private static final SignInLimits STAFF =
      new SignInLimits(Duration.ofMinutes(30), Duration.ofHours(12));
  private static final SignInLimits GUEST =
      new SignInLimits(Duration.ofHours(1), Duration.ofHours(24));
  private static final SignInLimits OWN_DEVICE =
      new SignInLimits(Duration.ofDays(30), Duration.ofDays(30));

  /** Staff have the shortest; others choose whether the device is their own. */
  static SignInLimits of(boolean staff, boolean stays) {
    if (staff) {
      return STAFF;
    }
    return stays ? OWN_DEVICE : GUEST;
  }
}
