package org.folkmoot.trustees;

/**
 * The key of a board is about to be given up: its trustees begin anew, or it goes. Fired within the
 * transaction, before it happens: whoever still needs the key refuses by a rule violation.
 *
 * @param boardId the board
 * @param leaves whether it goes altogether
 */
public record BoardChanges(long boardId, boolean leaves) {}
