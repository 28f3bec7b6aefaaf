package org.folkmoot.processes;

/**
 * A facilitator showed a process to residents, for the first time or again. Fired within the
 * transaction of that.
 *
 * @param process the process as it is now
 */
public record ProcessPublished(ProcessDetails process) {}
