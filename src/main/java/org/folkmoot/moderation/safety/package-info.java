/**
 * The record that a council keeps for its duties about online safety: whether they hold for it,
 * what it found about each kind of harm, who answers for it, and when it looks again. Every version
 * stays.
 */
@NullMarked
package org.folkmoot.moderation.safety;

import org.jspecify.annotations.NullMarked;
