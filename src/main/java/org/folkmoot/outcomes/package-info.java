/**
 * What happens after the vote: what the council decided about outcomes, projects and ideas, what it
 * promised, and how that is delivered; everybody who took part is told. Not here: answers to ideas
 * ({@code proposals}) and counts ({@code budgets}), which stay as they are whatever is decided.
 */
@NullMarked
package org.folkmoot.outcomes;

import org.jspecify.annotations.NullMarked;
