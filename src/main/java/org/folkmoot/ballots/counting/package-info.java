/**
 * Counting of opened votes, in exact arithmetic: majority judgment, the Schulze method and single
 * transferable vote. Not here: ballots, their kinds and what makes one valid.
 */
@NullMarked
package org.folkmoot.ballots.counting;

import org.jspecify.annotations.NullMarked;
