package org.folkmoot.allocation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tie-break of one allocation as a total order of its projects. Immutable. */
final class TieOrder {

  private final Election election;
  private final Tally tally;
  private final List<TieBreak.Criterion> criteria;
  private final String seed;
  private final long[] cost;

  TieOrder(Election election, Tally tally, long[] cost, TieBreak tieBreak) {
    this.cost = cost;
    this.election = election;
    this.tally = tally;
    this.criteria = tieBreak.criteria();
    this.seed = tieBreak.seed().orElse("");
  }

  /** The tied project that comes first. */
  int first(int[] tied) {
    return Arrays.stream(tied).boxed().min(this::compare).orElseThrow();
  }

  /** The last criterion that was needed to put the winner before every other tied project. */
  Optional<TieBreak.Criterion> decidedBy(int winner, int[] tied) {
    return Arrays.stream(tied)
        .filter(other -> other != winner)
        .mapToObj(other -> decision(winner, other))
        .max(Comparator.comparingInt(this::position));
  }

  private int position(TieBreak.Criterion criterion) {
    int position = criteria.indexOf(criterion);
    return position < 0 ? criteria.size() : position;
  }

  private TieBreak.Criterion decision(int a, int b) {
    return criteria.stream()
        .filter(criterion -> compare(criterion, a, b) != 0)
        .findFirst()
        .orElse(TieBreak.Criterion.LEX);
  }

  /** Negative if project {@code a} comes before {@code b}. */
  int compare(int a, int b) {
    for (TieBreak.Criterion criterion : criteria) {
      int order = compare(criterion, a, b);
      if (order != 0) {
        return order;
      }
    }
    return compare(TieBreak.Criterion.LEX, a, b);
  }

  private int compare(TieBreak.Criterion criterion, int a, int b) {
    Project left = election.projects().get(a);
    Project right = election.projects().get(b);
    return switch (criterion) {
      case SUPPORTERS -> Long.compare(tally.supporters(b), tally.supporters(a));
      case COST -> Long.compare(cost[a], cost[b]);
      case VOTES -> Long.compare(tally.score(b), tally.score(a));
      case EARLIER -> submitted(left).compareTo(submitted(right));
      case FILE -> Integer.compare(a, b);
      case LEX -> Arrays.compareUnsigned(utf8(left.id()), utf8(right.id()));
      case LOTTERY -> ticket(left).compareTo(ticket(right));
    };
  }

  private static String submitted(Project project) {
    return project.column("submitted").orElse("\uFFFF");
  }

  private String ticket(Project project) {
    return Lottery.ticket(seed, project.id());
  }

  /** Byte order of UTF-8 is the order of code points; that of Java strings is not. */
  private static byte[] utf8(String id) {
    return id.getBytes(StandardCharsets.UTF_8);
  }
}
