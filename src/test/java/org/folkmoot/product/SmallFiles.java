package org.folkmoot.product;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pabulib files of any size, for rounds that a test needs. */
final class SmallFiles {

  private SmallFiles() {}

  /** An approval round in which each project has one vote. */
  static String of(String title, int projects) {
    String rows =
        IntStream.rangeClosed(1, projects)
            .mapToObj(i -> "P" + i + ";10;Project " + i)
            .collect(Collectors.joining("\n"));
    String votes =
        IntStream.rangeClosed(1, projects)
            .mapToObj(i -> i + ";P" + i)
            .collect(Collectors.joining("\n"));
    return """
    META
    key;value
    description;%s
    country;Here
    unit;Town
    instance;2027
    num_projects;%d
    num_votes;%d
    budget;%d
    vote_type;approval
    rule;greedy
    date_begin;2027
    date_end;2027
    currency;GBP
    PROJECTS
    project_id;cost;name
    %s
    VOTES
    voter_id;vote
    %s
    """
        .formatted(title, projects, projects, projects * 5 + 5, rows, votes);
  }
}
