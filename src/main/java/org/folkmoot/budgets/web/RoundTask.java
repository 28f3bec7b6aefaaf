package org.folkmoot.budgets.web;

/**
 * One step of a round on the facilitator's list.
 *
 * @param text what to do
 * @param href where to do it; empty if it cannot be done now
 * @param state done, to do, or why it has to wait
 */
public record RoundTask(String text, String href, String state) {}
