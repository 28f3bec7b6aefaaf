package org.folkmoot.processes;

/**
 * A phase of a process that residents see has ended; fired as {@link PhaseBegan}.
 *
 * @param process the process as it is now
 * @param phase the phase
 */
public record PhaseEnded(ProcessDetails process, PhaseSpan phase) {}
