package org.folkmoot.votes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.folkmoot.processes.Audience;

/**
 * What makes a vote one of several that are cast in one visit: a pot has voters, projects and money
 * of its own. Which of them is asked for is fixed when the second person confirms.
 *
 * @param wards ids of the wards whose residents are asked; all that the process admits if empty
 * @param part which projects of the round it holds
 * @param value name of the ward or category of those projects; empty for all and for the rest
 * @param budget its sum in minor units; 0 if it is that of the round
 * @param leastPeople smallest number of people who are counted apart; 0 if any
 * @param leastBallots smallest number of voters whose ballots are opened; 0 if any
 */
public record Pot(
    Set<Long> wards, Part part, String value, long budget, int leastPeople, int leastBallots) {

  /** A vote that is no pot: no limit but those of its process and its round. */
  public static final Pot NONE = new Pot(Set.of(), Part.ALL, "", 0, 0, 0);

  /** People below whom a pot is not counted apart, unless another number is chosen. */
  public static final int USUAL_PEOPLE = 50;

  /** Voters below whom the ballots of a pot stay locked, unless another number is chosen. */
  public static final int USUAL_BALLOTS = 10;

  /** Largest number that can be chosen for either. */
  public static final int MOST = 1_000;

  /** Which projects of a round a pot holds. */
  public enum Part {
    /** All of them. */
    ALL,
    /** Those that no other pot of the visit holds. */
    REST,
    /** Those of a ward. */
    WARD,
    /** Those of a category; a project with several is in the pot of the first one. */
    CATEGORY
  }

  /** Copies the wards. */
  public Pot {
    wards = Set.copyOf(wards);
    if (budget < 0 || leastPeople < 0 || leastBallots < 0) {
      throw new IllegalArgumentException(budget + ", " + leastPeople + ", " + leastBallots);
    }
  }

  /** Whether it holds all projects and all money of its round, and asks everybody. */
  public boolean isWhole() {
    return wards.isEmpty() && part == Part.ALL && budget == 0;
  }

  /** Whether residents of a ward are asked. */
  public boolean asks(long ward) {
    return wards.isEmpty() || wards.contains(ward);
  }

  /** Who is asked, of those whom the process admits; for words, not for counts. */
  public Audience narrow(Audience audience) {
    return wards.isEmpty() ? audience : Audience.of(wards);
  }

  /** The same with a sum of its own. */
  Pot withBudget(long minorUnits) {
    return new Pot(wards, part, value, minorUnits, leastPeople, leastBallots);
  }

  /** Whether it names a project by its ward or category; never so for all and for the rest. */
  boolean names(VoteOption project) {
    return switch (part) {
      case ALL, REST -> false;
      case WARD -> isSame(project.ward());
      case CATEGORY -> isSame(firstOf(project.category()));
    };
  }

  /**
   * The projects that it holds.
   *
   * @param projects all projects of the round
   * @param others the other pots of the visit that are about the same round
   */
  List<VoteOption> pick(List<VoteOption> projects, List<Pot> others) {
    return projects.stream()
        .filter(
            project ->
                switch (part) {
                  case ALL -> true;
                  case REST -> others.stream().noneMatch(other -> other.names(project));
                  case WARD, CATEGORY -> names(project);
                })
        .toList();
  }

  private boolean isSame(String other) {
    return value.toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }

  /** The first of several categories, which decides about the pot. */
  static String firstOf(String categories) {
    return categories.split(",", -1)[0].strip();
  }
}
