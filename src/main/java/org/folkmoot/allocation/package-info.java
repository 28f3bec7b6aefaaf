/**
 * Rules that share out a budget by ballots, on plain data and in exact arithmetic. Not here:
 * storage, the web, and words for residents.
 */
@NullMarked
package org.folkmoot.allocation;

import org.jspecify.annotations.NullMarked;
