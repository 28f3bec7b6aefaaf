/**
 * What waits for the people who run a council: the steps from an empty site to the first round, and
 * what needs attention now. Each feature contributes its own lines; none knows the others. Not
 * here: any line itself.
 */
@NullMarked
package org.folkmoot.board;

import org.jspecify.annotations.NullMarked;
