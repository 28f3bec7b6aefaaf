package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.PabulibReader;
import org.folkmoot.ballots.BallotPile;
import org.folkmoot.ballots.counting.MajorityJudgment;
import org.folkmoot.ballots.counting.Schulze;
import org.folkmoot.budgets.RoundRule;
import org.folkmoot.kernel.NotFound;

/**
 * Says what came out of a counted election, from the files that are published of it: whoever reads
 * them can compute the same. What was computed is kept: published files never change.
 */
@ApplicationScoped
public class TallyService {

  private static final int MOST_KEPT = 100;

  private final KeptTallies<Result> results = new KeptTallies<>(MOST_KEPT);
  private final KeptTallies<Outcome> outcomes = new KeptTallies<>(MOST_KEPT);
  private final ElectionService elections;
  private final ElectionRepository rows;
  private final CountedService counted;

  @Inject
  TallyService(ElectionService elections, ElectionRepository rows, CountedService counted) {
    this.elections = elections;
    this.rows = rows;
    this.counted = counted;
  }

  /**
   * What came out.
   *
   * @param ballots ballots in the list, replaced ones included
   * @param counted ballots that were counted: the last one of each voter
   * @param questions by the order in which they were asked
   */
  public record Result(long ballots, long counted, List<QuestionTally> questions) {

    /** Copies the list. */
    public Result {
      questions = List.copyOf(questions);
    }
  }

  /** The result; empty as long as it is not published. */
  public Optional<Result> find(String slug) {
    ElectionDetails election = elections.find(slug).orElseThrow(NotFound::new);
    return counted.has(slug, FileKind.RESULT)
        ? Optional.of(
            results.get(election.uuid(), () -> result(election, read(slug, FileKind.RESULT))))
        : Optional.empty();
  }

  private byte[] read(String slug, FileKind kind) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int piece = 0;
    Optional<byte[]> next = counted.findPiece(slug, kind, piece);
    while (next.isPresent()) {
      bytes.writeBytes(next.get());
      piece++;
      next = counted.findPiece(slug, kind, piece);
    }
    return bytes.toByteArray();
  }

  static Result result(ElectionDetails election, byte[] bytes) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      JsonObject json = reader.readObject();
      JsonArray answers = json.getJsonArray("result");
      JsonArray garbled = json.getJsonArray("garbled");
      List<QuestionTally> tallies = new ArrayList<>();
      for (int i = 0; i < election.questions().size(); i++) {
        QuestionForm question = election.questions().get(i);
        JsonArray answer = answers.getJsonArray(i);
        tallies.add(
            election.shuffled()
                ? opened(
                    question,
                    election.budget(),
                    answer,
                    garbled == null ? Set.of() : new HashSet<>(ints(garbled.getJsonArray(i))))
                : summed(question, longs(answer), json.getInt("counted")));
      }
      return new Result(json.getInt("ballots"), json.getInt("counted"), tallies);
    }
  }

  private static List<Long> longs(JsonArray numbers) {
    return numbers.stream().map(TallyService::number).toList();
  }

  private static List<Integer> ints(JsonArray numbers) {
    return numbers.stream().map(value -> Math.toIntExact(number(value))).toList();
  }

  /** Large numbers are texts in the protocol. */
  private static long number(jakarta.json.JsonValue value) {
    return value instanceof JsonNumber number
        ? number.longValueExact()
        : Long.parseLong(((jakarta.json.JsonString) value).getString());
  }

  /** Sums; the blank ballots stand first where there may be any. */
  private static QuestionTally summed(QuestionForm question, List<Long> sums, long counted) {
    long blank = question.blank() ? sums.get(0) : 0;
    List<Long> votes = question.blank() ? sums.subList(1, sums.size()) : sums;
    return new QuestionTally(question, counted, blank, 0, byNumber(question, votes));
  }

  private static QuestionTally opened(
      QuestionForm question, long budget, JsonArray votes, Set<Integer> garbled) {
    int options = question.options().size();
    BallotPile pile =
        BallotPile.sort(
            ElectionTemplates.kindOf(question, budget),
            options,
            votes.getValuesAs(JsonArray.class).stream().map(TallyService::ints).toList(),
            garbled);
    List<QuestionTally.OptionTally> lines =
        switch (question.kind()) {
          case RANKING -> ranked(question, pile);
          case GRADES -> graded(question, pile);
          case YES_NO, ONE, SEVERAL, APPROVAL, POINTS, KNAPSACK, PROJECT ->
              byNumber(question, pile.totals());
        };
    return new QuestionTally(
        question,
        (long) pile.valid().size() + pile.blank(),
        pile.blank(),
        pile.invalid().size(),
        lines);
  }

  private static List<QuestionTally.OptionTally> byNumber(
      QuestionForm question, List<Long> numbers) {
    return IntStream.range(0, numbers.size())
        .boxed()
        .sorted(Comparator.comparing((Integer option) -> numbers.get(option)).reversed())
        .map(
            option ->
                new QuestionTally.OptionTally(
                    question.options().get(option),
                    1
                        + Math.toIntExact(
                            numbers.stream().filter(n -> n > numbers.get(option)).count()),
                    numbers.get(option),
                    0))
        .toList();
  }

  /** By the Schulze method; the number is how many put the option first. */
  private static List<QuestionTally.OptionTally> ranked(QuestionForm question, BallotPile pile) {
    List<QuestionTally.OptionTally> lines = new ArrayList<>();
    int place = 1;
    for (List<Integer> level : Schulze.count(pile.options(), pile.valid()).levels()) {
      for (int option : level) {
        long first = pile.valid().stream().filter(vote -> vote.get(option) == 1).count();
        lines.add(new QuestionTally.OptionTally(question.options().get(option), place, first, 0));
      }
      place += level.size();
    }
    return lines;
  }

  /** By majority judgment; the number is how many gave the middle grade or a better one. */
  private static List<QuestionTally.OptionTally> graded(QuestionForm question, BallotPile pile) {
    MajorityJudgment judgment =
        MajorityJudgment.count(pile.options(), question.grades().size(), pile.valid());
    List<QuestionTally.OptionTally> lines = new ArrayList<>();
    int place = 1;
    for (MajorityJudgment.Level level : judgment.levels()) {
      for (int option : level.options()) {
        long atLeast =
            judgment.histogram().get(option).stream()
                .limit(level.majorityGrade())
                .mapToLong(Integer::longValue)
                .sum();
        lines.add(
            new QuestionTally.OptionTally(
                question.options().get(option), place, atLeast, level.majorityGrade()));
      }
      place += level.options().size();
    }
    return lines;
  }

  /**
   * What the money goes to, by the rule that the confirmation fixed: funded projects with the steps
   * that led to them; empty if it is about no budget or not counted.
   */
  public Optional<Outcome> findOutcome(String slug) {
    ElectionDetails election = elections.find(slug).orElseThrow(NotFound::new);
    return counted.has(slug, FileKind.BALLOTS)
        ? findRule(slug)
            .map(
                rule ->
                    outcomes.get(
                        election.uuid(), () -> decide(slug, read(slug, FileKind.BALLOTS), rule)))
        : Optional.empty();
  }

  static Outcome decide(String slug, byte[] file, AllocationOptions rule) {
    try {
      Election ballots = new PabulibReader().read(new ByteArrayInputStream(file), slug + ".pb");
      return Allocation.of(ballots).decide(rule);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rule that the confirmation fixed; empty if there is none. */
  @Transactional
  public Optional<AllocationOptions> findRule(String slug) {
    return rows.find(slug)
        .filter(election -> election.state() != ElectionState.DRAFT)
        .map(election -> election.frozen().rule())
        .filter(rule -> !rule.isEmpty())
        .map(RoundRule::readOptions);
  }
}
