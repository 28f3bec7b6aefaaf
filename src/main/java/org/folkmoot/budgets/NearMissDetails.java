package org.folkmoot.budgets;

import org.jspecify.annotations.Nullable;

/**
 * By how little a project was not funded; each number was verified by counting again.
 *
 * @param project code of the project
 * @param cheaperBy minor units by which it would have had to cost less; null if none was found
 * @param moreVotes further voters that it would have needed; null if none was found
 * @param moreBudget minor units by which the budget would have had to be larger; null if none
 */
public record NearMissDetails(
    String project, @Nullable Long cheaperBy, @Nullable Long moreVotes, @Nullable Long moreBudget) {

  /** Whether anything was found. */
  public boolean isKnown() {
    return cheaperBy != null || moreVotes != null || moreBudget != null;
  }
}
