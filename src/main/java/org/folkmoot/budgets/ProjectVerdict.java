package org.folkmoot.budgets;

import java.time.Instant;

/**
 * What the published outcome of its round made of a project.
 *
 * @param funded whether it was funded
 * @param position from 1 in the order in which the rule chose; 0 if it was not funded
 * @param publishedAt when the outcome was published
 */
public record ProjectVerdict(boolean funded, int position, Instant publishedAt) {}
