/**
 * Moderation of what people write: the rules of a council, reports by anybody, decisions of
 * moderators, appeals to somebody else, pauses, and the public log. Not here: the texts themselves,
 * which their features hide and show through {@link ModeratedContent}.
 */
@NullMarked
package org.folkmoot.moderation;

import org.jspecify.annotations.NullMarked;
