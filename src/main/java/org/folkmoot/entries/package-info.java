/**
 * What staff did, as an append-only log that anyone can check: the form of an entry, its hash, a
 * file of entries, and the check of a whole file. Leaves and tree are those of RFC 9162, heads are
 * C2SP checkpoints. Shared by the server, which keeps the log, and by the auditor's command line.
 * Not here: storage, keys, pages, and what an action means.
 *
 * <p>The format is written down in {@code docs/journal.md}.
 */
@NullMarked
package org.folkmoot.entries;

import org.jspecify.annotations.NullMarked;
