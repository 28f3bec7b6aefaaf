package org.folkmoot.votes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.allocation.PabulibTables;
import org.folkmoot.allocation.PabulibWriter;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.ballots.BallotKind;
import org.folkmoot.ballots.ElectionResult;
import org.folkmoot.ballots.QuestionResult;
import org.folkmoot.kernel.Amount;

/**
 * Writes the opened ballots of a budget as a Pabulib file, in their shuffled order: of each ballot
 * a running number and the marks. A blank one, and an invalid one, is a row without marks, so that
 * a ballot that holds too much counts as an empty one. Pure.
 */
final class PabulibBallots {

  /** The cost by which a file says that a project takes no part. */
  private static final String COST_OF_A_WITHDRAWN_PROJECT = "999999999";

  private PabulibBallots() {}

  /**
   * The file.
   *
   * @param withdrawn codes of projects that left while people voted: their votes stay, and they get
   *     no money
   */
  static byte[] of(
      StoredElection election, Locale language, ElectionResult result, Set<String> withdrawn) {
    QuestionForm question = election.questions().get(0);
    List<List<String>> projects = new ArrayList<>();
    for (VoteOption option : question.options()) {
      projects.add(
          List.of(
              option.code(),
              withdrawn.contains(option.code())
                  ? COST_OF_A_WITHDRAWN_PROJECT
                  : money(option.cost(), election),
              option.text().shownTo(language),
              option.category()));
    }
    BallotKind kind = ElectionTemplates.kindOf(question, election.budgetMinor());
    QuestionResult.Votes votes = (QuestionResult.Votes) result.questions().get(0);
    boolean hasPoints =
        typeOf(question) == VoteType.CUMULATIVE || typeOf(question) == VoteType.SCORING;
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < votes.votes().size(); i++) {
      List<Integer> vote = votes.votes().get(i);
      boolean valid =
          !votes.garbled().contains(i)
              && kind.judge(vote, question.options().size()) == BallotKind.Validity.VALID;
      rows.add(row(i + 1, question, valid ? vote : List.of(), hasPoints));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      PabulibWriter.write(
          new PabulibTables(
              meta(election, language, projects.size(), rows.size()),
              List.of("project_id", "cost", "name", "category"),
              projects,
              hasPoints ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"),
              rows),
          bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> meta(
      StoredElection election, Locale language, int projects, int votes) {
    QuestionForm question = election.questions().get(0);
    Map<String, String> meta = new LinkedHashMap<>();
    meta.put("description", election.title().shownTo(language));
    meta.put("num_projects", String.valueOf(projects));
    meta.put("num_votes", String.valueOf(votes));
    meta.put("budget", money(election.budgetMinor(), election));
    meta.put("currency", election.currency().getCurrencyCode());
    meta.put("vote_type", typeOf(question).code());
    if (question.kind() == QuestionKind.APPROVAL) {
      meta.put("max_length", String.valueOf(question.max()));
    } else if (question.kind() == QuestionKind.POINTS) {
      meta.put("max_sum_points", String.valueOf(question.points()));
    } else if (question.kind() == QuestionKind.KNAPSACK) {
      meta.put("max_sum_cost", money(election.budgetMinor(), election));
    }
    return meta;
  }

  private static String money(long minor, StoredElection election) {
    return new Amount(minor, election.currency()).toMajor().toPlainString();
  }

  /** The kind of ballots that a question about a budget makes. */
  static VoteType typeOf(QuestionForm question) {
    return switch (question.kind()) {
      case YES_NO, ONE, PROJECT -> VoteType.CHOOSE_ONE;
      case SEVERAL, APPROVAL -> VoteType.APPROVAL;
      case KNAPSACK -> VoteType.KNAPSACK;
      case POINTS -> VoteType.CUMULATIVE;
      case RANKING -> VoteType.ORDINAL;
      case GRADES -> VoteType.SCORING;
    };
  }

  private static List<String> row(
      int number, QuestionForm question, List<Integer> vote, boolean hasPoints) {
    List<Integer> chosen =
        IntStream.range(0, vote.size())
            .filter(option -> vote.get(option) > 0)
            .boxed()
            .sorted(
                Comparator.comparing(
                    option -> question.kind() == QuestionKind.RANKING ? vote.get(option) : 0))
            .toList();
    List<String> row = new ArrayList<>();
    row.add(String.valueOf(number));
    row.add(
        String.join(
            ",", chosen.stream().map(option -> question.options().get(option).code()).toList()));
    if (hasPoints) {
      row.add(
          String.join(
              ",",
              chosen.stream()
                  .map(option -> String.valueOf(points(question, vote.get(option))))
                  .toList()));
    }
    return row;
  }

  /** The best grade is worth one less than there are grades, the worst nothing. */
  private static int points(QuestionForm question, int value) {
    return question.kind() == QuestionKind.GRADES ? question.grades().size() - value : value;
  }
}
