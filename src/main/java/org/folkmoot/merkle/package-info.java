/**
 * Append-only logs: the Merkle tree of RFC 9162, C2SP checkpoints and tiles. Not here: ballots and
 * what an entry means.
 */
@NullMarked
package org.folkmoot.merkle;

import org.jspecify.annotations.NullMarked;
