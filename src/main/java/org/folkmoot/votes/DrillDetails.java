package org.folkmoot.votes;

import java.time.Instant;

/**
 * That a copy of an election's key was tried.
 *
 * @param copy which one
 * @param passed whether it opened what was locked for the test
 * @param at when
 */
public record DrillDetails(KeyCopy copy, boolean passed, Instant at) {}
