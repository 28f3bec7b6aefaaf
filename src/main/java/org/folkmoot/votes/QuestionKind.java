package org.folkmoot.votes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a ballot says to a question. */
public enum QuestionKind {
  /** Yes or no. */
  YES_NO,
  /** One of several options. */
  ONE,
  /** From a least to a largest number of options. */
  SEVERAL,
  /** As many options as a voter likes, up to a number. */
  APPROVAL,
  /** Options in order of preference. */
  RANKING,
  /** A grade for each option. */
  GRADES,
  /** Points for options, up to a sum. */
  POINTS,
  /** Projects that together stay within the money. */
  KNAPSACK,
  /** One project. */
  PROJECT;

  /** Name in the API and in addresses, for example {@code yes-no}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with this code. */
  public static Optional<QuestionKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /**
   * Whether its ballots can be added up while they are locked, if there are few options; others are
   * shuffled and opened one by one.
   */
  public boolean summable() {
    return this == YES_NO || this == ONE || this == SEVERAL;
  }

  /** Whether it can be asked about the projects of a round. */
  public boolean forProjects() {
    return this == APPROVAL
        || this == RANKING
        || this == GRADES
        || this == POINTS
        || this == KNAPSACK
        || this == PROJECT;
  }

  /** Whether it can be asked about projects only. */
  public boolean onlyForProjects() {
    return this == KNAPSACK || this == PROJECT;
  }
}
