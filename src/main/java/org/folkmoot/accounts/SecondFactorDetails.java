package org.folkmoot.accounts;

import java.util.Optional;

/**
 * The second factor of somebody, for their own eyes.
 *
 * @param active whether it is asked for when they sign in
 * @param seed what the app has to learn, while the first code is awaited
 * @param recoveryCodes how many recovery codes are left
 */
public record SecondFactorDetails(boolean active, Optional<AppSeed> seed, long recoveryCodes) {}
