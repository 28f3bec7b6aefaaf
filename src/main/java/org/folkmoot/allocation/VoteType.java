package org.folkmoot.allocation;

import java.util.Arrays;
import java.util.Optional;

/** How people marked their ballots: the {@code vote_type} of the Pabulib format. */
public enum VoteType {
  /** Any number of projects, each approved or not. */
  APPROVAL("approval"),
  /** One project. */
  CHOOSE_ONE("choose-1"),
  /** Approved projects whose costs together stay within a limit. */
  KNAPSACK("knapsack"),
  /** Points out of a common sum. */
  CUMULATIVE("cumulative"),
  /** Projects in order, best first. */
  ORDINAL("ordinal"),
  /** Points for each project on its own. */
  SCORING("scoring");

  private final String code;

  VoteType(String code) {
    this.code = code;
  }

  /** The word in the file. */
  public String code() {
    return code;
  }

  /** The type with this word in the file. */
  public static Optional<VoteType> findByCode(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }

  /** Whether ballots have a {@code points} column. */
  boolean hasPoints() {
    return this == CUMULATIVE || this == SCORING;
  }
}
