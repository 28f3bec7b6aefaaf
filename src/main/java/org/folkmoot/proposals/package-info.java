/**
 * What residents propose in a process: drafts, publication, support, the council's answer, and what
 * moderators hide. Not here: phases (package {@code processes}), and projects that ask for money
 * (package {@code budgets}).
 */
@NullMarked
package org.folkmoot.proposals;

import org.jspecify.annotations.NullMarked;
