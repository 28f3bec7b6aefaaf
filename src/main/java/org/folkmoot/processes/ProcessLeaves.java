package org.folkmoot.processes;

/**
 * A process is about to be deleted or withdrawn. Fired within the transaction, before it happens:
 * whatever must not be lost with it refuses by a rule violation; whatever goes with it goes now.
 *
 * @param processId the process
 * @param deleted whether its row goes; else residents only cease to see it
 */
public record ProcessLeaves(long processId, boolean deleted) {}
