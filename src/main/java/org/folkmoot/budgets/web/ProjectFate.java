package org.folkmoot.budgets.web;

/**
 * What became of a project in a decided round.
 *
 * @param funded whether it won
 * @param reason why, in a few sentences
 * @param href where the outcome says more
 */
public record ProjectFate(boolean funded, String reason, String href) {}
