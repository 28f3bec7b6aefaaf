package org.folkmoot.votes;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.texts.LocalizedText;

/**
 * The questions of an election as one value: how they are stored, and which arithmetic they need.
 */
final class Questionnaire {

  /**
   * Most options of a question whose ballots are added up: each costs the voter's device a proof.
   */
  static final int MOST_SUMMED = 5;

  private Questionnaire() {}

  /** Whether ballots are shuffled and opened one by one; else they are added up while locked. */
  static boolean isShuffled(List<QuestionForm> questions) {
    return questions.stream()
        .anyMatch(
            question -> !question.kind().summable() || question.options().size() > MOST_SUMMED);
  }

  /** The questions as JSON. */
  static String write(List<QuestionForm> questions) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    questions.forEach(question -> array.add(write(question)));
    return array.build().toString();
  }

  private static JsonObjectBuilder write(QuestionForm question) {
    JsonArrayBuilder grades = Json.createArrayBuilder();
    question.grades().forEach(grade -> grades.add(write(grade)));
    JsonArrayBuilder options = Json.createArrayBuilder();
    question.options().forEach(option -> options.add(write(option)));
    return Json.createObjectBuilder()
        .add("kind", question.kind().name())
        .add("text", write(question.text()))
        .add("hint", write(question.hint()))
        .add("min", question.min())
        .add("max", question.max())
        .add("blank", question.blank())
        .add("points", question.points())
        .add("grades", grades)
        .add("options", options);
  }

  private static JsonObjectBuilder write(VoteOption option) {
    return Json.createObjectBuilder()
        .add("code", option.code())
        .add("text", write(option.text()))
        .add("summary", write(option.summary()))
        .add("cost", option.cost())
        .add("ward", option.ward())
        .add("category", option.category());
  }

  private static JsonObjectBuilder write(LocalizedText text) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    text.byLanguage().forEach(object::add);
    return object;
  }

  /** What {@link #write} gave. */
  static List<QuestionForm> read(String stored) {
    try (JsonReader reader = Json.createReader(new StringReader(stored))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(Questionnaire::readQuestion)
          .toList();
    }
  }

  private static QuestionForm readQuestion(JsonObject json) {
    return new QuestionForm(
        QuestionKind.valueOf(json.getString("kind")),
        readText(json.getJsonObject("text")),
        readText(json.getJsonObject("hint")),
        json.getInt("min"),
        json.getInt("max"),
        json.getBoolean("blank"),
        json.getInt("points"),
        objects(json.getJsonArray("grades")).stream().map(Questionnaire::readText).toList(),
        objects(json.getJsonArray("options")).stream().map(Questionnaire::readOption).toList());
  }

  private static VoteOption readOption(JsonObject json) {
    return new VoteOption(
        json.getString("code"),
        readText(json.getJsonObject("text")),
        readText(json.getJsonObject("summary")),
        json.getJsonNumber("cost").longValueExact(),
        json.getString("ward"),
        json.getString("category"));
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.getValuesAs(JsonObject.class);
  }

  private static LocalizedText readText(JsonObject json) {
    Map<String, String> texts = new LinkedHashMap<>();
    json.keySet().forEach(language -> texts.put(language, json.getString(language)));
    return LocalizedText.of(texts);
  }
}
