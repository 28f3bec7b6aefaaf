package org.folkmoot.proposals;

/**
 * The published ideas of a process in numbers.
 *
 * @param ideas how many there are
 * @param supports how often they are supported
 * @param answers how many the council has answered
 */
record ProposalCounts(long ideas, long supports, long answers) {}
