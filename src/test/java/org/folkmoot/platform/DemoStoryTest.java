package org.folkmoot.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.kernel.Slug;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.ProposalForm;
import org.junit.jupiter.api.Test;

/**
 * The files of the demo say what the demo is to show, within the limits of what people may write.
 */
class DemoStoryTest {

  private static final List<DemoStory> MAIN = DemoStoryReader.stories("demo");
  private static final Set<String> WRITERS = writers();

  private static Set<String> writers() {
    Set<String> all = new HashSet<>(DemoStoryReader.people().keySet());
    all.addAll(Set.of("carys", "imran", "dewi", "facilitator"));
    return all;
  }

  private static Stream<DemoStory> stories() {
    return Demo.SLUGS.stream().flatMap(slug -> DemoStoryReader.stories(slug).stream());
  }

  private static List<DemoStory.Idea> ideas() {
    return stories().flatMap(story -> story.ideas().stream()).toList();
  }

  private static List<DemoStory.Said> comments() {
    List<DemoStory.Said> all = new ArrayList<>();
    ideas().forEach(idea -> collect(idea.comments(), all));
    return all;
  }

  private static void collect(List<DemoStory.Said> from, List<DemoStory.Said> all) {
    all.addAll(from);
    from.forEach(one -> collect(one.replies(), all));
  }

  @Test
  void ideasAreNoLongerThanPeopleMayWriteThem() {
    assertThat(ideas())
        .allSatisfy(
            idea -> {
              assertThat(idea.title()).hasSizeBetween(1, ProposalForm.LONGEST_TITLE);
              assertThat(idea.text()).hasSizeBetween(1, ProposalForm.LONGEST_BODY);
              assertThat(idea.place().length()).isLessThanOrEqualTo(ProposalForm.LONGEST_PLACE);
            });
  }

  @Test
  void everybodyWhoWritesOrSupportsIsThere() {
    assertThat(ideas().stream().filter(idea -> !idea.isFromPaper()))
        .allSatisfy(idea -> assertThat(WRITERS).contains(idea.author()));
    assertThat(comments()).allSatisfy(said -> assertThat(WRITERS).contains(said.author()));
    assertThat(ideas())
        .allSatisfy(
            idea -> assertThat(idea.supports()).isLessThan(DemoStoryReader.people().size()));
  }

  @Test
  void wardsAndCategoriesHaveTheNamesOfTheCouncil() {
    assertThat(ideas())
        .allSatisfy(
            idea -> {
              if (!idea.ward().isEmpty()) {
                assertThat(DemoRegister.WARDS).contains(idea.ward());
              }
            });
    stories()
        .filter(story -> !story.categories().isEmpty())
        .forEach(
            story ->
                assertThat(story.ideas())
                    .extracting(DemoStory.Idea::category)
                    .isSubsetOf(
                        story.categories().stream()
                            .map(name -> Slug.unusedFor(name.main(), taken -> false))
                            .toList()));
  }

  @Test
  void everyAnswerIsThereInBothLanguagesAndOfEachKind() {
    List<DemoStory.Reply> answers =
        ideas().stream().flatMap(idea -> idea.answer().stream()).toList();

    assertThat(answers).allSatisfy(one -> assertThat(one.text().byLanguage()).hasSize(2));
    assertThat(answers)
        .extracting(DemoStory.Reply::state)
        .contains(Answer.UNDER_REVIEW, Answer.FEASIBLE, Answer.NOT_FEASIBLE, Answer.ACCEPTED);
  }

  @Test
  void thereIsALongThreadAndADeletedComment() {
    assertThat(MAIN.stream().flatMap(story -> story.ideas().stream()))
        .anySatisfy(
            idea -> assertThat(DemoCommentRows.countShown(idea.comments())).isGreaterThan(30));
    assertThat(comments()).anyMatch(DemoStory.Said::deleted);
  }

  @Test
  void ideasAreInBothLanguages() {
    assertThat(ideas())
        .extracting(DemoStory.Idea::language)
        .contains(Locale.forLanguageTag("cy"), Locale.forLanguageTag("en"));
  }

  @Test
  void placesLieInTheWardsThatTheyName() throws IOException {
    Map<String, Path2D> outlines = outlines();

    assertThat(ideas().stream().filter(idea -> !idea.ward().isEmpty() && !idea.place().isEmpty()))
        .isNotEmpty()
        .allSatisfy(
            idea -> {
              GeoPoint point = DemoMap.near(idea.ward(), idea.title());
              Path2D ward = Objects.requireNonNull(outlines.get(idea.ward()), idea.ward());
              assertThat(
                      ward.contains(
                          point.longitude().doubleValue(), point.latitude().doubleValue()))
                  .as(idea.title())
                  .isTrue();
            });
  }

  private static Map<String, Path2D> outlines() throws IOException {
    Map<String, Path2D> outlines = new HashMap<>();
    try (InputStream file = DemoMap.class.getResourceAsStream("demo-wards.geojson");
        JsonReader reader = Json.createReader(file)) {
      for (JsonObject ward :
          reader.readObject().getJsonArray("features").getValuesAs(JsonObject.class)) {
        Path2D outline = new Path2D.Double();
        for (JsonArray corner :
            ward.getJsonObject("geometry")
                .getJsonArray("coordinates")
                .getJsonArray(0)
                .getValuesAs(JsonArray.class)) {
          double east = corner.getJsonNumber(0).doubleValue();
          double north = corner.getJsonNumber(1).doubleValue();
          if (outline.getCurrentPoint() == null) {
            outline.moveTo(east, north);
          } else {
            outline.lineTo(east, north);
          }
        }
        outlines.put(ward.getJsonObject("properties").getString("name"), outline);
      }
    }
    return outlines;
  }
}
