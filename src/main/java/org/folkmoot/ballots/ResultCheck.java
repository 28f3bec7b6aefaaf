package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.SpecSource;

/** Compares the published result with the decrypted messages. */
final class ResultCheck {

  private final Election election;
  private final long weight;

  /**
   * @param weight of all counted ballots, the most that an option can have
   */
  ResultCheck(Election election, long weight) {
    this.election = election;
    this.weight = weight;
  }

  /**
   * Verifies the record.
   *
   * @throws Refused {@code RESULT_MISMATCH} if a number is not the one that was decrypted, or the
   *     record is not in canonical form
   */
  @SpecSource(document = "Belenios 2.0", section = "4.19")
  ElectionResult verified(byte[] utf8, List<List<Element>> messages) {
    List<Json> claimed =
        Fields.read(JsonReader.read(utf8), "result", fields -> fields.list("result", item -> item));
    Reason.RESULT_MISMATCH.refuseUnless(
        claimed.size() == messages.size(), "the result has " + claimed.size() + " questions");
    List<QuestionResult> questions = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      questions.add(
          election.questions().get(i) instanceof Question.Shuffled shuffled
              ? votes(messages.get(i), shuffled.answers().size())
              : sums(claimed.get(i), messages.get(i)));
    }
    ElectionResult result = new ElectionResult(questions);
    Reason.RESULT_MISMATCH.refuseUnless(
        Arrays.equals(result.toJson().toUtf8(), utf8), "the result is not what was decrypted");
    return result;
  }

  static QuestionResult votes(List<Element> messages, int options) {
    return new QuestionResult.Votes(
        messages.stream().map(message -> VoteEncoding.decode(message, options)).toList(),
        IntStream.range(0, messages.size())
            .filter(i -> VoteEncoding.hasBitsAbove(messages.get(i), options))
            .boxed()
            .collect(Collectors.toSet()));
  }

  /** The claimed sums, each checked against its message: no logarithm need be searched for. */
  private QuestionResult sums(Json claimed, List<Element> messages) {
    List<Long> sums = Fields.list(claimed, "result", json -> number(json));
    Reason.RESULT_MISMATCH.refuseUnless(
        sums.size() == messages.size(), "the result has " + sums.size() + " options");
    Group group = election.group();
    for (int i = 0; i < sums.size(); i++) {
      Reason.RESULT_MISMATCH.refuseUnless(
          sums.get(i) <= weight
              && group.generator().pow(group.scalar(sums.get(i))).equals(messages.get(i)),
          "the published sum of a choice is not the decrypted one");
    }
    return new QuestionResult.Sums(sums);
  }

  private static long number(Json json) {
    if (json instanceof Json.Whole whole) {
      return whole.value();
    }
    String digits = Fields.text(json, "result");
    Reason.RESULT_MISMATCH.refuseUnless(
        digits.matches("[1-9][0-9]{0,17}"), "a sum in the result is no number of votes");
    return Long.parseLong(digits);
  }
}
