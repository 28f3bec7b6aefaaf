package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.SpecSource;

/** The result of an election, one entry per question. */
@SpecSource(document = "Belenios 2.0", section = "4.19")
public record ElectionResult(List<QuestionResult> questions) {

  /** Copies the list. */
  public ElectionResult {
    questions = List.copyOf(questions);
  }

  /** The list of the entries as JSON, the form that the result record of the archive has. */
  public String toJsonText() {
    return entries().write();
  }

  /** The canonical record. */
  Json toJson() {
    return Json.members(Json.member("result", entries()));
  }

  private Json entries() {
    List<Json> rows = new ArrayList<>();
    for (QuestionResult question : questions) {
      rows.add(
          question instanceof QuestionResult.Votes votes
              ? Json.array(votes.votes().stream().map(ElectionResult::row).toList())
              : row(((QuestionResult.Sums) question).votes()));
    }
    return Json.array(rows);
  }

  private static Json row(List<? extends Number> numbers) {
    return Json.array(numbers.stream().map(number -> Json.number(number.longValue())).toList());
  }
}
