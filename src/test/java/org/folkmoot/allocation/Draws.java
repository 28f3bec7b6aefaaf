package org.folkmoot.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Small random elections with many ties, each from a seed that a failing test prints. */
final class Draws {

  private final Random random;

  Draws(long seed) {
    this.random = new Random(seed);
  }

  /** An election with any kind of ballots. */
  Election election() {
    return election(oneOf(List.of(VoteType.values())));
  }

  Election election(VoteType type) {
    return Election.of(tables(type), "drawn");
  }

  PabulibTables tables(VoteType type) {
    int projects = 1 + random.nextInt(7);
    int voters = random.nextInt(12);
    int budget = 10 * (1 + random.nextInt(40));
    boolean cents = random.nextInt(4) == 0;
    Map<String, String> meta = new LinkedHashMap<>();
    meta.put("budget", cents ? budget + ".50" : Integer.toString(budget));
    meta.put("vote_type", type.code());
    if (type == VoteType.KNAPSACK) {
      meta.put("max_sum_cost", "1000");
    }
    List<List<String>> projectRows = new ArrayList<>();
    for (int i = 0; i < projects; i++) {
      int cost = 5 * (1 + random.nextInt(20));
      projectRows.add(
          List.of(
              (random.nextBoolean() ? "p" : "q/") + i,
              cents && random.nextBoolean() ? cost + ".25" : Integer.toString(cost),
              "c" + random.nextInt(3),
              "w" + random.nextInt(2)));
    }
    List<List<String>> votes = new ArrayList<>();
    for (int voter = 0; voter < voters; voter++) {
      votes.add(vote(voter, projectRows, type));
    }
    return new PabulibTables(
        meta,
        List.of("project_id", "cost", "category", "district"),
        projectRows,
        type.hasPoints() ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"),
        votes);
  }

  private List<String> vote(int voter, List<List<String>> projects, VoteType type) {
    Set<String> ids = new LinkedHashSet<>();
    List<String> points = new ArrayList<>();
    int most = type == VoteType.CHOOSE_ONE ? 1 : 4;
    int length = random.nextInt(Math.min(most, projects.size()) + 1);
    while (ids.size() < length) {
      if (ids.add(projects.get(random.nextInt(projects.size())).get(0))) {
        points.add(random.nextInt(5) + (random.nextInt(6) == 0 ? ".5" : ""));
      }
    }
    String vote = String.join(",", ids);
    return type.hasPoints()
        ? List.of("v" + voter, vote, String.join(",", points))
        : List.of("v" + voter, vote);
  }

  /** The same tables with the ballots in another order. */
  PabulibTables shuffled(PabulibTables tables) {
    List<List<String>> votes = new ArrayList<>(tables.votes());
    Collections.shuffle(votes, random);
    return new PabulibTables(
        tables.meta(), tables.projectColumns(), tables.projects(), tables.voteColumns(), votes);
  }

  /** Any of these. */
  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
