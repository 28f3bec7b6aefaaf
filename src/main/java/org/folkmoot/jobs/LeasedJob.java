package org.folkmoot.jobs;

import java.util.Optional;

/**
 * A job that this node carries out.
 *
 * @param id the job
 * @param councilId council for which to work
 * @param name kind of the work
 * @param subject id of what it works on
 * @param title what it works on, in words
 * @param process process that it belongs to
 * @param askedBy account of whoever asked for it
 * @param attempts runs that have begun, this one included
 * @param calledOff whether it was called off before this run
 * @param leaseNumber number of the lease: a later one makes it void
 */
record LeasedJob(
    long id,
    long councilId,
    String name,
    long subject,
    String title,
    Optional<Long> process,
    Optional<Long> askedBy,
    int attempts,
    boolean calledOff,
    long leaseNumber) {}
