package org.folkmoot.pages;

import java.time.Instant;

/**
 * Something in a feed.
 *
 * @param key lasting key within the council, for example {@code proposal/17}
 * @param title one line of plain text
 * @param path its page
 * @param author who wrote it; never empty
 * @param summary plain text
 * @param published when it appeared
 * @param updated when it changed last
 */
public record AtomEntry(
    String key,
    String title,
    String path,
    String author,
    String summary,
    Instant published,
    Instant updated) {}
