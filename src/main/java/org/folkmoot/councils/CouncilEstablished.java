package org.folkmoot.councils;

/**
 * A council was set up; fired in the transaction that does it, after its row is written.
 *
 * @param councilId the new council
 */
public record CouncilEstablished(long councilId) {}
