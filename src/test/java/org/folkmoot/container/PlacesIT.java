package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.container.IdeaStage.english;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.Council;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.maps.MapPart;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.PlaceDetails;
import org.folkmoot.proposals.PlaceService;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.proposals.ProposalService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where ideas are about: pins on a map, near ones as one. */
@ExtendWith(ArquillianExtension.class)
class PlacesIT {

  private static final MapPart NEAR = MapPart.read("-3.21,51.49,-3.19,51.51", "16").orElseThrow();
  private static final MapPart FAR = MapPart.read("-4,51,-3,52", "9").orElseThrow();

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private Statements statements;
  @Inject private ProposalService proposals;
  @Inject private PlaceService places;

  private ProcessDetails process;

  @BeforeEach
  void aProcessTakesIdeas() {
    Council council = stage.newCouncil();
    stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
    process = ideas.newProcess();
    ideas.enter(ideas.newPerson("Ann Author"));
  }

  @Test
  void standOnTheMapOneByOneOrAsANumber() {
    String bench = published("A bench", 51.5001, -3.2001);
    String tree = published("A tree", 51.5041, -3.2041);
    published("Elsewhere", 48.85, 2.35);
    ideas.published(process, "Nowhere", "");

    assertThat(references(NEAR)).containsExactlyInAnyOrder(bench, tree);
    assertThat(list(FAR)).singleElement().satisfies(PlacesIT::areTwoAroundHere);
    assertThat(ideas.get(bench).point()).contains(GeoPoint.of(51.5001, -3.2001));
  }

  private static void areTwoAroundHere(PlaceDetails both) {
    assertThat(both.count()).isEqualTo(2);
    assertThat(both.single()).isEmpty();
    assertThat(both.point()).isEqualTo(GeoPoint.of(51.5021, -3.2021));
  }

  @Test
  void goWithTheIdea() {
    String bench = published("A bench", 51.5001, -3.2001);
    String draft = proposals.draft(process.slug(), at("A draft", 51.5041, -3.2041));

    assertThat(references(NEAR)).containsExactly(bench).doesNotContain(draft);
    assertThat(places.isAny(process)).isTrue();
    assertThat(places.isAny(ideas.newProcess())).isFalse();
  }

  @Test
  void takeAsManyStatementsForManyAsForOne() throws Exception {
    published("One", 51.5001, -3.2001);
    int one = statements.during(() -> list(NEAR));
    for (int i = 0; i < 20; i++) {
      if (i % 4 == 0) {
        ideas.enter(ideas.newPerson("Author " + i));
      }
      published("Idea " + i, 51.4905 + i * 0.0009, -3.2095 + i * 0.0009);
    }

    assertThat(list(NEAR)).hasSizeGreaterThan(15);
    assertThat(statements.during(() -> list(NEAR))).isEqualTo(one);
  }

  private List<PlaceDetails> list(MapPart part) {
    return places.list(process, ProposalFilter.ALL, part);
  }

  private List<String> references(MapPart part) {
    return list(part).stream()
        .map(PlaceDetails::single)
        .flatMap(Optional::stream)
        .map(PlaceDetails.Single::reference)
        .toList();
  }

  private String published(String title, double latitude, double longitude) {
    String reference = proposals.draft(process.slug(), at(title, latitude, longitude));
    proposals.publish(reference);
    return reference;
  }

  private static ProposalForm at(String title, double latitude, double longitude) {
    return new ProposalForm(
        english(title),
        english("Because."),
        Optional.empty(),
        "",
        Optional.empty(),
        "",
        Optional.of(GeoPoint.of(latitude, longitude)));
  }
}
