package org.folkmoot.budgets.web;

/**
 * A project that was not funded, as the page tells it.
 *
 * @param project its name
 * @param code its code
 * @param cost its cost
 * @param votes its votes
 * @param place its place, may be empty
 * @param reason why, in one sentence with numbers
 */
public record LoserLine(
    String project, String code, String cost, String votes, String place, String reason) {}
