package org.folkmoot.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * A rule of retention as it is shown.
 *
 * @param name of the rule, end of its message keys
 * @param ranAt when it ran last; empty if it did not run yet or runs elsewhere
 * @param removed how many records it removed then
 * @param removedInAll how many it removed since the beginning
 */
public record RetentionLine(
    String name, Optional<Instant> ranAt, long removed, long removedInAll) {}
