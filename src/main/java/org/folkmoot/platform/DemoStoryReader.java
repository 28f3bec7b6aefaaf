package org.folkmoot.platform;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.moderation.Decision;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.proposals.Answer;
import org.folkmoot.texts.LocalizedText;

/** Reads the files in the folder {@code demo}: one for each process, and one of people. */
final class DemoStoryReader {

  private static final String PEOPLE = "people.properties";
  private static final String PAPER = "paper";

  /** Files by the name of the council. */
  private static final Map<String, List<String>> FILES =
      Map.of(
          Demo.SLUGS.get(0),
          List.of(
              "safer-streets.json",
              "new-library.json",
              "parks.json",
              "youth-budget.json",
              "market-square.json"),
          Demo.SLUGS.get(1),
          List.of("harbour-safer-streets.json"));

  private DemoStoryReader() {}

  /** Names of the invented people by the first parts of their addresses. */
  static Map<String, String> people() {
    Properties file = new Properties();
    try (InputStreamReader words = new InputStreamReader(open(PEOPLE), StandardCharsets.UTF_8)) {
      file.load(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> people = new TreeMap<>();
    file.stringPropertyNames().forEach(key -> people.put(key, file.getProperty(key)));
    return people;
  }

  /** The processes of a council of the demo. */
  static List<DemoStory> stories(String council) {
    return FILES.getOrDefault(council, List.of()).stream().map(DemoStoryReader::read).toList();
  }

  private static DemoStory read(String name) {
    try (JsonReader reader = Json.createReader(open(name))) {
      return story(reader.readObject());
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        DemoStoryReader.class.getResourceAsStream("demo/" + name), () -> name);
  }

  private static DemoStory story(JsonObject file) {
    return new DemoStory(
        text(file.getJsonObject("title")),
        part(file, "summary").map(DemoStoryReader::text).orElse(LocalizedText.EMPTY),
        list(
            file,
            "phases",
            one ->
                new DemoStory.Span(
                    PhaseKind.valueOf(one.getString("kind")),
                    one.getInt("from"),
                    one.getInt("to"))),
        list(file, "categories", DemoStoryReader::text),
        part(file, "picture").map(DemoStoryReader::drawn),
        list(file, "known", one -> Map.entry(one.getString("title"), one.getInt("supports")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        list(file, "ideas", DemoStoryReader::idea));
  }

  private static DemoStory.Idea idea(JsonObject idea) {
    String author = idea.getString("author");
    return new DemoStory.Idea(
        author.equals(PAPER) ? "" : author,
        idea.getString("paper", ""),
        idea.getInt("days"),
        Locale.forLanguageTag(idea.getString("language", "en")),
        idea.getString("title"),
        idea.getString("text"),
        idea.getString("ward", ""),
        idea.getString("place", ""),
        number(idea, "cost"),
        idea.getString("category"),
        idea.getInt("supports", 0),
        idea.getString("withdrawn", ""),
        part(idea, "answer").map(DemoStoryReader::reply),
        part(idea, "picture").map(DemoStoryReader::drawn),
        part(idea, "document")
            .map(
                file ->
                    new DemoStory.Document(
                        file.getString("name"), text(file), file.getString("line"))),
        part(idea, "case").map(DemoStoryReader::moderation),
        list(idea, "comments", DemoStoryReader::said));
  }

  private static DemoStory.Said said(JsonObject comment) {
    return new DemoStory.Said(
        comment.getString("author"),
        comment.getString("stance", ""),
        comment.getString("text", ""),
        comment.getInt("helpful", 0),
        comment.getBoolean("deleted", false),
        part(comment, "case").map(DemoStoryReader::moderation),
        list(comment, "replies", DemoStoryReader::said));
  }

  private static DemoStory.Reply reply(JsonObject answer) {
    return new DemoStory.Reply(
        Answer.valueOf(answer.getString("state")),
        text(answer),
        number(answer, "cost"),
        part(answer, "responsible").map(DemoStoryReader::text).orElse(LocalizedText.EMPTY),
        answer.getInt("reason", -1));
  }

  private static DemoStory.Drawn drawn(JsonObject picture) {
    return new DemoStory.Drawn(DemoDrawing.valueOf(picture.getString("drawing")), text(picture));
  }

  private static DemoStory.Case moderation(JsonObject report) {
    return new DemoStory.Case(
        report.getInt("rule", -1),
        report.getString("note", ""),
        Optional.of(report.getString("decision", ""))
            .filter(decision -> !decision.isEmpty())
            .map(Decision::valueOf),
        part(report, "words").map(DemoStoryReader::text).orElse(LocalizedText.EMPTY));
  }

  private static LocalizedText text(JsonObject words) {
    return DemoCouncil.inBoth(words.getString("en"), words.getString("cy"));
  }

  private static OptionalLong number(JsonObject object, String name) {
    return object.containsKey(name)
        ? OptionalLong.of(object.getJsonNumber(name).longValueExact())
        : OptionalLong.empty();
  }

  private static Optional<JsonObject> part(JsonObject object, String name) {
    return Optional.ofNullable(object.getJsonObject(name));
  }

  private static <T> List<T> list(JsonObject object, String name, Function<JsonObject, T> reading) {
    List<T> all = new ArrayList<>();
    JsonArray array = object.getJsonArray(name);
    if (array != null) {
      array.getValuesAs(JsonObject.class).forEach(one -> all.add(reading.apply(one)));
    }
    return List.copyOf(all);
  }
}
