package org.folkmoot.budgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.PabulibTables;
import org.folkmoot.allocation.VoteType;

/** Elections drawn from a seed: small costs and few points, so that ties are frequent. */
final class InventedElections {

  private InventedElections() {}

  /** An election whose file says who each voter is. */
  static Election of(VoteType type, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int projects = 1 + random.nextInt(9);
    Map<String, String> meta = new LinkedHashMap<>();
    meta.put("description", "Seed " + seed);
    meta.put("budget", String.valueOf(20 + random.nextInt(100)));
    meta.put("vote_type", type.code());
    meta.put("rule", "greedy");
    List<List<String>> projectRows = new ArrayList<>();
    for (int i = 0; i < projects; i++) {
      projectRows.add(
          List.of("p" + i, String.valueOf(10 * (1 + random.nextInt(6))), "Project; \"" + i + "\""));
    }
    List<List<String>> votes = new ArrayList<>();
    for (int voter = random.nextInt(30); voter >= 0; voter--) {
      votes.add(vote(type, projects, voter, random));
    }
    return Election.of(
        new PabulibTables(
            meta,
            List.of("project_id", "cost", "name"),
            projectRows,
            List.of("voter_id", "age", "vote", "sex", "points", "voting_method"),
            votes),
        "seed " + seed);
  }

  private static List<String> vote(
      VoteType type, int projects, int voter, SplittableRandom random) {
    List<String> ids = new ArrayList<>();
    IntStream.range(0, projects).forEach(i -> ids.add(random.nextInt(ids.size() + 1), "p" + i));
    int most = type == VoteType.CHOOSE_ONE ? 1 : projects;
    List<String> chosen = ids.subList(0, random.nextInt(Math.min(most, projects) + 1));
    List<String> points = chosen.stream().map(id -> String.valueOf(1 + random.nextInt(4))).toList();
    return List.of(
        "canary-voter-" + voter,
        String.valueOf(7_000 + voter),
        String.join(",", chosen),
        "canary-sex",
        type == VoteType.CUMULATIVE || type == VoteType.SCORING ? String.join(",", points) : "",
        "canary-channel");
  }
}
