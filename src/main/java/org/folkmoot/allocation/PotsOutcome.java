package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Outcomes of several pots that were shared out in one go: first each ward for itself, then the
 * whole city.
 *
 * @param pots the outcome of each ward by its name, in order
 * @param cityWide the outcome for the whole city, after the wards
 */
public record PotsOutcome(Map<String, Outcome> pots, Outcome cityWide) {

  /** Keeps its own copy, in order. */
  public PotsOutcome {
    pots = Collections.unmodifiableMap(new LinkedHashMap<>(pots));
  }

  /** What happens with a ward's leftovers. */
  public enum Leftovers {
    /** Money stays in the ward, unspent; its projects are out. */
    STAY,
    /** Money goes to the city-wide pot. */
    MONEY_TO_CITY,
    /** Money goes to the city-wide pot, and projects that were not funded compete there again. */
    MONEY_AND_PROJECTS_TO_CITY
  }

  /**
   * Shares out ward pots, then the city-wide one. In a ward, those voters count who voted for one
   * of its projects, and only for these; in the city-wide pot every voter counts.
   *
   * @param wards pots that share no project
   * @param cityWide the last pot
   * @param options rule for every pot; the budget is that of the pot
   * @throws IllegalArgumentException if a project stands in two pots or is unknown
   */
  public static PotsOutcome of(
      Election election,
      List<Pot> wards,
      Pot cityWide,
      Leftovers leftovers,
      AllocationOptions options) {
    requireDistinct(election, wards, cityWide);
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    BigDecimal money = cityWide.budget();
    List<String> projects = new ArrayList<>(cityWide.projects());
    for (Pot ward : wards) {
      Election part = election.restrictedTo(new LinkedHashSet<>(ward.projects()), true);
      Outcome outcome = Allocation.of(part).decide(options.withBudget(ward.budget()));
      outcomes.put(ward.name(), outcome);
      if (leftovers != Leftovers.STAY) {
        money = money.add(outcome.left());
      }
      if (leftovers == Leftovers.MONEY_AND_PROJECTS_TO_CITY) {
        List<String> funded = outcome.selected();
        ward.projects().stream().filter(id -> !funded.contains(id)).forEach(projects::add);
      }
    }
    Election city = election.restrictedTo(new LinkedHashSet<>(projects), false);
    return new PotsOutcome(outcomes, Allocation.of(city).decide(options.withBudget(money)));
  }

  private static void requireDistinct(Election election, List<Pot> wards, Pot cityWide) {
    Set<String> seen = new LinkedHashSet<>();
    List<Pot> all = new ArrayList<>(wards);
    all.add(cityWide);
    for (Pot pot : all) {
      for (String id : pot.projects()) {
        election.indexOf(id);
        if (!seen.add(id)) {
          throw new IllegalArgumentException("project " + id + " stands in two pots");
        }
      }
    }
  }

  /**
   * The outcome of one ward.
   *
   * @throws IllegalArgumentException if there is no such ward
   */
  public Outcome ward(String name) {
    Outcome outcome = pots.get(name);
    if (outcome == null) {
      throw new IllegalArgumentException("no ward " + name);
    }
    return outcome;
  }

  /** Money spent in all pots. */
  public BigDecimal spent() {
    return pots.values().stream().map(Outcome::spent).reduce(cityWide.spent(), BigDecimal::add);
  }
}
