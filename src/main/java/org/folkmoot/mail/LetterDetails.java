package org.folkmoot.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter as administrators see it: not whom it is for, nor what it says.
 *
 * @param id id of the letter
 * @param recipient masked address, for example {@code a…@example.org}
 * @param state where it is
 * @param attempts attempts since it was queued
 * @param fault what went wrong last
 * @param reply what the mail server said then, without the address; may be empty
 * @param postedAt when it was posted
 * @param nextTryAt next attempt, if it waits
 */
public record LetterDetails(
    long id,
    String recipient,
    LetterState state,
    int attempts,
    Optional<LetterFault> fault,
    String reply,
    Instant postedAt,
    Optional<Instant> nextTryAt) {}
