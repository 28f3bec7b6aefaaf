package org.folkmoot.budgets;

import org.folkmoot.texts.LocalizedText;

/**
 * Where a proposal stands as a project.
 *
 * @param round name of the round in addresses
 * @param title name of the round as residents read it
 * @param code the project's code
 */
public record BallotPlace(String round, LocalizedText title, String code) {}
