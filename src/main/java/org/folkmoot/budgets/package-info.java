/**
 * Budget rounds: projects, ballots, imports, and counts by a published rule. Not here: the rules
 * themselves (package allocation) and how a ballot is cast (package votes).
 */
@NullMarked
package org.folkmoot.budgets;

import org.jspecify.annotations.NullMarked;
