package org.folkmoot.moderation.safety;

/**
 * What was found about one kind of harm.
 *
 * @param harm the kind
 * @param level how likely and how bad
 * @param words what was found, and what is done about it; may be empty
 */
public record Finding(Harm harm, Level level, String words) {}
