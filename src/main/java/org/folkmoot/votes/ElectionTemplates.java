package org.folkmoot.votes;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.folkmoot.ballots.BallotKind;
import org.folkmoot.ballots.CredentialAuthority;

/** Writes what the protocol's record says of an election, in one language. Pure. */
final class ElectionTemplates {

  /** Group of elections whose ballots are added up while they are locked. */
  static final String SUMMED = "BELENIOS-2048";

  /** Group of elections whose ballots are shuffled. */
  static final String SHUFFLED = "RFC-3526-2048";

  private static final int MOST_POINTS_EACH = 255;

  private ElectionTemplates() {}

  static String groupOf(ElectionDetails election) {
    return election.shuffled() ? SHUFFLED : SUMMED;
  }

  /**
   * The template that {@link org.folkmoot.ballots.ElectionDesk#freeze} reads.
   *
   * @param description what stands in the record about it, in that language
   */
  static String write(
      ElectionDetails election,
      String description,
      Locale language,
      String council,
      CredentialAuthority authority) {
    JsonArrayBuilder questions = Json.createArrayBuilder();
    for (QuestionForm question : election.questions()) {
      questions.add(
          election.shuffled()
              ? shuffled(question, language, election.budget())
              : summed(question, language));
    }
    return Json.createObjectBuilder()
        .add("description", description)
        .add("name", election.title().shownTo(language))
        .add("group", groupOf(election))
        .add("questions", questions)
        .add("administrator", council)
        .add("credential_authority", authority.toText())
        .build()
        .toString();
  }

  private static JsonObjectBuilder summed(QuestionForm question, Locale language) {
    boolean several = question.kind() == QuestionKind.SEVERAL;
    JsonObjectBuilder json = Json.createObjectBuilder().add("answers", answers(question, language));
    if (question.blank()) {
      json.add("blank", true);
    }
    return json.add("min", several ? question.min() : 1)
        .add("max", several ? question.max() : 1)
        .add("question", question.text().shownTo(language));
  }

  private static JsonObjectBuilder shuffled(QuestionForm question, Locale language, long budget) {
    return Json.createObjectBuilder()
        .add("type", "NonHomomorphic")
        .add(
            "value",
            Json.createObjectBuilder()
                .add("answers", answers(question, language))
                .add("question", question.text().shownTo(language)))
        .add("extra", parsed(kindOf(question, budget).toText()));
  }

  private static JsonArrayBuilder answers(QuestionForm question, Locale language) {
    JsonArrayBuilder answers = Json.createArrayBuilder();
    question.options().forEach(option -> answers.add(answer(option, language)));
    return answers;
  }

  /** A project is named by its code, too: two of them may have one name. */
  private static String answer(VoteOption option, Locale language) {
    String text = option.text().shownTo(language);
    return option.code().isEmpty() ? text : option.code() + ": " + text;
  }

  /**
   * What a shuffled ballot means. A largest number of options is a sum of points of 1 each: the
   * kind of approval knows no limit.
   */
  static BallotKind kindOf(QuestionForm question, long budget) {
    return switch (question.kind()) {
      case YES_NO, ONE, PROJECT -> new BallotKind.ChooseOne();
      case SEVERAL, APPROVAL ->
          question.max() >= question.options().size()
              ? new BallotKind.Approval()
              : new BallotKind.Points(1, question.max());
      case RANKING -> new BallotKind.Ranking(false);
      case GRADES -> new BallotKind.Grades(question.grades().size());
      case POINTS ->
          new BallotKind.Points(Math.min(question.points(), MOST_POINTS_EACH), question.points());
      case KNAPSACK -> new BallotKind.Knapsack(costs(question.options()), budget);
    };
  }

  private static List<Long> costs(List<VoteOption> options) {
    return options.stream().map(VoteOption::cost).toList();
  }

  private static JsonObject parsed(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
