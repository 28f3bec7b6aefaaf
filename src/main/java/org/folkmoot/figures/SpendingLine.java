package org.folkmoot.figures;

import org.folkmoot.kernel.Amount;

/**
 * What projects of a group got, against the votes for the projects of the group. Exact.
 *
 * @param group ward, place or category of the projects; empty if they have none
 * @param projects how many projects there are
 * @param funded how many of them got money
 * @param money what these got
 * @param votes votes for all projects of the group
 * @param moneyShare share of all money that was given, in percent with one decimal
 * @param voteShare share of all votes, in percent with one decimal
 */
public record SpendingLine(
    String group,
    int projects,
    int funded,
    Amount money,
    long votes,
    double moneyShare,
    double voteShare) {}
