package org.folkmoot.budgets.web;

/**
 * A ward with its share of votes and money, written out.
 *
 * @param name its name
 * @param votes share of the votes
 * @param money share of the money
 * @param votesWidth the same for the bar, in percent
 * @param moneyWidth the same for the bar, in percent
 */
public record PlaceLine(
    String name, String votes, String money, String votesWidth, String moneyWidth) {}
