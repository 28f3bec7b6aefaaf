package org.folkmoot.moderation;

import java.util.Optional;

/**
 * A published text as moderators see it.
 *
 * @param kind kind of content
 * @param reference what tells it from others of its kind
 * @param process the process that it belongs to
 * @param authorId account of its author; empty if that is deleted
 * @param author name of its author; empty if the account is deleted
 * @param title what it is called, in the language in which it was written
 * @param body all of its text
 * @param path page on which it stands
 * @param hidden whether it is hidden now
 */
public record ContentDetails(
    String kind,
    String reference,
    long process,
    Optional<Long> authorId,
    String author,
    String title,
    String body,
    String path,
    boolean hidden) {}
