/**
 * A set of files in one zip that anyone can check without the server: a manifest with the hash of
 * every file, signed by the council as a C2SP note. Shared by the server, which writes it, and by
 * the auditor's command line. Not here: what the files are, storage, pages.
 *
 * <p>The format is written down in {@code docs/archive.md}.
 */
@NullMarked
package org.folkmoot.bundle;

import org.jspecify.annotations.NullMarked;
