package org.folkmoot.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Elections of a few lines, for tests that can be checked by hand. */
final class SmallElections {

  private SmallElections() {}

  /**
   * Approval ballots.
   *
   * @param budget the budget
   * @param projects ids and costs such as {@code "a 60, b 40"}
   * @param ballots how often each ballot was cast, such as {@code "3 ab, 2 b, 1 -"}; ids of one
   *     letter
   */
  static Election approvals(String budget, String projects, String ballots) {
    return Election.of(tables(budget, projects, ballots, List.of()), "small");
  }

  /** The same with a further column, one value for each project. */
  static Election withColumn(
      String budget, String projects, String ballots, String column, String... values) {
    List<List<String>> extra = new ArrayList<>();
    extra.add(List.of(column));
    Arrays.stream(values).map(List::of).forEach(extra::add);
    return Election.of(tables(budget, projects, ballots, extra), "small");
  }

  private static PabulibTables tables(
      String budget, String projects, String ballots, List<List<String>> extra) {
    List<List<String>> projectRows = new ArrayList<>();
    for (String project : projects.split(", ", -1)) {
      List<String> row = new ArrayList<>(List.of(project.split(" ", -1)));
      row.addAll(extra.isEmpty() ? List.of() : extra.get(projectRows.size() + 1));
      projectRows.add(row);
    }
    List<List<String>> votes = new ArrayList<>();
    for (String ballot : ballots.split(", ", -1)) {
      String[] parts = ballot.split(" ", -1);
      String vote =
          parts[1].equals("-")
              ? ""
              : String.join(",", parts[1].split("", -1)).replaceAll("^,|,$", "");
      for (int i = 0; i < Integer.parseInt(parts[0]); i++) {
        votes.add(List.of(Integer.toString(votes.size()), vote));
      }
    }
    List<String> columns = new ArrayList<>(List.of("project_id", "cost"));
    columns.addAll(extra.isEmpty() ? List.of() : extra.get(0));
    return new PabulibTables(
        Map.of("budget", budget, "vote_type", "approval"),
        columns,
        projectRows,
        List.of("voter_id", "vote"),
        votes);
  }
}
