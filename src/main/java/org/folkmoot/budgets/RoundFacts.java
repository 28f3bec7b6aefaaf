package org.folkmoot.budgets;

/**
 * What other rows say of a round.
 *
 * @param projects number of its projects
 * @param counted whether it was counted by its own rule
 * @param decided whether an outcome is published
 */
record RoundFacts(int projects, boolean counted, boolean decided) {}
