package org.folkmoot.processes;

/**
 * A phase of a process that residents see has begun. Fired once for each phase, in the order of
 * time, by the first node that notices; within the transaction that records it, so an observer that
 * fails is asked again. It may come late: after a standstill all that was missed follows.
 *
 * @param process the process as it is now
 * @param phase the phase
 */
public record PhaseBegan(ProcessDetails process, PhaseSpan phase) {}
