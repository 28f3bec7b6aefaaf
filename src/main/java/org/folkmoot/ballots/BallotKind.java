package org.folkmoot.ballots;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.MalformedInput;

/**
 * What the numbers of a shuffled question mean, and which votes follow the rules. A vote is a list
 * of one number from 0 to 255 for each option; all zero is a blank one in every kind. Nothing
 * proves before decryption that a vote follows the rules: one that does not is counted as invalid
 * and shown, and is never an error.
 *
 * <p>The kind stands in the question's {@code extra} field as {@code {"kind":"approval"}}, {@code
 * {"kind":"choose-one"}}, {@code {"kind":"knapsack","budget":B,"costs":[…]}}, {@code
 * {"kind":"points","max":M,"total":T}}, {@code {"kind":"ranking","ties":false}} or {@code
 * {"kind":"grades","worst":G}}.
 */
public sealed interface BallotKind {

  /** How a vote counts. */
  enum Validity {
    /** It follows the rules and chooses something. */
    VALID,
    /** All zero. */
    BLANK,
    /** It breaks the rules. */
    INVALID
  }

  /** Any number of options, 1 each. */
  record Approval() implements BallotKind {

    @Override
    public boolean admits(List<Integer> vote) {
      return vote.stream().allMatch(value -> value == 0 || value == 1);
    }
  }

  /** Exactly one option, with 1. */
  record ChooseOne() implements BallotKind {

    @Override
    public boolean admits(List<Integer> vote) {
      return vote.stream().mapToInt(Integer::intValue).sum() == 1;
    }
  }

  /**
   * Options, 1 each, that together cost at most the budget.
   *
   * @param costs one for each option, in minor units, not negative
   * @param budget in minor units
   */
  record Knapsack(List<Long> costs, long budget) implements BallotKind {

    /**
     * @throws IllegalArgumentException if an amount is negative
     */
    public Knapsack {
      costs = List.copyOf(costs);
      if (budget < 0 || costs.stream().anyMatch(cost -> cost < 0)) {
        throw new IllegalArgumentException("a budget or a cost below zero");
      }
    }

    @Override
    public boolean admits(List<Integer> vote) {
      if (vote.size() != costs.size() || !new Approval().admits(vote)) {
        return false;
      }
      BigInteger spent = BigInteger.ZERO;
      for (int i = 0; i < vote.size(); i++) {
        spent = spent.add(BigInteger.valueOf(costs.get(i) * vote.get(i)));
      }
      return spent.compareTo(BigInteger.valueOf(budget)) <= 0;
    }
  }

  /**
   * Points for options.
   *
   * @param max most points for one option, 1 to 255
   * @param total most points in all
   */
  record Points(int max, int total) implements BallotKind {

    /**
     * @throws IllegalArgumentException if a limit is out of range
     */
    public Points {
      if (max < 1 || max > VoteEncoding.MAX_VALUE || total < 1) {
        throw new IllegalArgumentException("at most " + max + " points each, " + total + " in all");
      }
    }

    @Override
    public boolean admits(List<Integer> vote) {
      return vote.stream().allMatch(value -> value <= max)
          && vote.stream().mapToInt(Integer::intValue).sum() <= total;
    }
  }

  /**
   * Options in order of preference: 1 is the best, 0 is not ranked.
   *
   * @param ties whether two options may have one rank; then any ranks may be left out, too.
   *     Otherwise the ranks are 1 to k, once each
   */
  record Ranking(boolean ties) implements BallotKind {

    @Override
    public boolean admits(List<Integer> vote) {
      if (ties) {
        return true;
      }
      List<Integer> ranks = vote.stream().filter(rank -> rank > 0).sorted().toList();
      for (int i = 0; i < ranks.size(); i++) {
        if (ranks.get(i) != i + 1) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * A grade for every option: 1 is the best. A vote that leaves some option without a grade is
   * invalid, as {@code belenios-tool} has it; a booth fills in the worst.
   *
   * @param worst the worst grade, 1 to 255
   */
  record Grades(int worst) implements BallotKind {

    /**
     * @throws IllegalArgumentException if the grade is out of range
     */
    public Grades {
      if (worst < 1 || worst > VoteEncoding.MAX_VALUE) {
        throw new IllegalArgumentException("no grades from 1 to " + worst);
      }
    }

    @Override
    public boolean admits(List<Integer> vote) {
      return vote.stream().allMatch(grade -> grade >= 1 && grade <= worst);
    }
  }

  /** Whether a vote of numbers from 0 to 255, not all zero, follows the rules of this kind. */
  boolean admits(List<Integer> vote);

  /** How a vote counts; of another length than the number of options, or out of range: invalid. */
  default Validity judge(List<Integer> vote, int options) {
    boolean wellFormed =
        vote.size() == options
            && vote.stream().allMatch(value -> value >= 0 && value <= VoteEncoding.MAX_VALUE);
    if (wellFormed && vote.stream().allMatch(value -> value == 0)) {
      return Validity.BLANK;
    }
    return wellFormed && admits(vote) ? Validity.VALID : Validity.INVALID;
  }

  /**
   * Reads the text of an {@code extra} field.
   *
   * @throws MalformedInput if it is not in the one form that {@link #toText} writes
   */
  static BallotKind parse(String text) {
    try {
      return read(JsonReader.read(text.getBytes(StandardCharsets.UTF_8)));
    } catch (Refused e) {
      throw new MalformedInput("question", 0, "extra", e.detail());
    }
  }

  /**
   * Reads an {@code extra} field.
   *
   * @throws Refused {@code ELECTION_QUESTION} or a reason that starts with {@code JSON}
   */
  static BallotKind read(Json extra) {
    return Fields.read(extra, "extra", BallotKind::read);
  }

  private static BallotKind read(Fields fields) {
    String kind = fields.text("kind");
    try {
      return switch (kind) {
        case "approval" -> new Approval();
        case "choose-one" -> new ChooseOne();
        case "knapsack" -> readKnapsack(fields);
        case "points" -> new Points(fields.whole("max"), fields.whole("total"));
        case "ranking" -> new Ranking(readTies(fields));
        case "grades" -> new Grades(fields.whole("worst"));
        default -> throw Reason.ELECTION_QUESTION.refuse("unknown kind of ballot \"" + kind + "\"");
      };
    } catch (IllegalArgumentException e) {
      throw Reason.ELECTION_QUESTION.refuse("a kind of ballot with impossible limits");
    }
  }

  private static boolean readTies(Fields fields) {
    return fields
        .optionalFlag("ties")
        .orElseThrow(() -> Reason.JSON_FIELDS.refuse("extra: a ranking without \"ties\""));
  }

  private static BallotKind readKnapsack(Fields fields) {
    long budget = amount(fields.any("budget"));
    return new Knapsack(fields.list("costs", BallotKind::amount), budget);
  }

  private static long amount(Json json) {
    if (json instanceof Json.Whole whole) {
      return whole.value();
    }
    BigInteger amount = Fields.decimal(Fields.text(json, "extra"));
    boolean canonical =
        amount.bitLength() < Long.SIZE && amount.compareTo(BigInteger.valueOf(Json.MAX_NUMBER)) > 0;
    Reason.NUMBER_NOT_CANONICAL.refuseUnless(canonical, "an amount out of range");
    return amount.longValueExact();
  }

  /** The text of the {@code extra} field. */
  default String toText() {
    return toJson().write();
  }

  /** The {@code extra} field. */
  private Json toJson() {
    List<Json.Member> members = new ArrayList<>();
    if (this instanceof Approval) {
      members.add(Json.member("kind", Json.text("approval")));
    } else if (this instanceof ChooseOne) {
      members.add(Json.member("kind", Json.text("choose-one")));
    } else if (this instanceof Knapsack knapsack) {
      members.add(Json.member("kind", Json.text("knapsack")));
      members.add(Json.member("budget", Json.number(knapsack.budget())));
      members.add(
          Json.member("costs", Json.array(knapsack.costs().stream().map(Json::number).toList())));
    } else if (this instanceof Points points) {
      members.add(Json.member("kind", Json.text("points")));
      members.add(Json.member("max", Json.number(points.max())));
      members.add(Json.member("total", Json.number(points.total())));
    } else if (this instanceof Ranking ranking) {
      members.add(Json.member("kind", Json.text("ranking")));
      members.add(Json.member("ties", new Json.Flag(ranking.ties())));
    } else if (this instanceof Grades grades) {
      members.add(Json.member("kind", Json.text("grades")));
      members.add(Json.member("worst", Json.number(grades.worst())));
    }
    return new Json.Members(members);
  }
}
