/**
 * The administration log of a council: what its staff did, in the transaction in which they did it,
 * chained so that it cannot be rewritten unnoticed. Not here: the form of an entry and its check
 * (package {@code entries}), and who may read it (the access table).
 */
@NullMarked
package org.folkmoot.journal;

import org.jspecify.annotations.NullMarked;
