package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.folkmoot.councils.Council;
import org.folkmoot.figures.FigureProbe;
import org.folkmoot.figures.FigureService;
import org.folkmoot.figures.FigureTable;
import org.folkmoot.figures.InterestDetails;
import org.folkmoot.figures.InterestRefusal;
import org.folkmoot.figures.InterestService;
import org.folkmoot.figures.ProtectedCell;
import org.folkmoot.figures.Shown;
import org.folkmoot.figures.WardPages;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.SupportService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Figures are made once and protected; councillors declare interests; wards have pages. */
@ExtendWith(ArquillianExtension.class)
class FiguresIT {

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private OtherRequest otherRequest;
  @Inject private FigureProbe probe;
  @Inject private FigureService figures;
  @Inject private InterestService interests;
  @Inject private WardPages wards;
  @Inject private SupportService supports;

  private Council council;
  private Person staff;

  @BeforeEach
  void aCouncil() {
    council = stage.newCouncil();
    staff = stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR, Role.COUNCILLOR);
  }

  @Test
  void figuresOfAPhaseAreMadeOnceWhateverComesLater() {
    ProcessDetails process = ideas.newProcess();
    String idea = ideas.published(process, "A bridge", "");
    List<Person> residents = ideas.residents(3);
    residents
        .subList(0, 2)
        .forEach(
            resident -> {
              ideas.enter(resident);
              supports.support(idea);
            });
    ideas.enter(staff);

    assertThat(probe.listDue()).noneMatch(key -> key.startsWith(process.slug()));
    probe.makeForPhase(process.slug(), "IDEAS");
    List<FigureTable> first = figures.ofProcess(process.slug());
    ideas.enter(residents.get(2));
    supports.support(idea);
    ideas.enter(staff);
    probe.makeForPhase(process.slug(), "IDEAS");
    List<FigureTable> second = figures.ofProcess(process.slug());

    assertThat(first).isNotEmpty().isEqualTo(second);
    assertThat(first)
        .flatExtracting(FigureTable::cells)
        .extracting(ProtectedCell::shown)
        .as("three people at most are never shown")
        .containsOnly(Shown.WITHHELD);
    assertThat(otherRequest.call(stage.newCouncil(), () -> figures.ofProcess(process.slug())))
        .isEmpty();
  }

  @Test
  void aCouncillorDeclaresAnInterestOnceAndEndsIt() {
    interests.declare("  I own a bakery. ");
    assertThatThrownBy(() -> interests.declare("I own a bakery."))
        .isInstanceOf(InterestRefusal.class);
    assertThatThrownBy(() -> interests.declare(" \u200b ")).isInstanceOf(InterestRefusal.class);
    assertThatThrownBy(() -> interests.declare("x".repeat(1_001)))
        .isInstanceOf(InterestRefusal.class);
    InterestDetails declared = interests.listOwn().get(0);
    assertThat(declared.words()).isEqualTo("I own a bakery.");

    interests.end(declared.id());
    interests.end(declared.id());

    assertThat(interests.listOf(Set.of(staff.id())))
        .singleElement()
        .satisfies(one -> assertThat(one.ended()).isTrue());
    interests.declare("I own a bakery.");
    assertThat(interests.listOwn()).hasSize(2);
    assertThat(otherRequest.call(stage.newCouncil(), () -> interests.listOf(Set.of(staff.id()))))
        .isEmpty();
  }

  @Test
  void nobodyElseDeclaresOrEnds() {
    interests.declare("I own a bakery.");
    long id = interests.listOwn().get(0).id();
    ideas.enter(ideas.newPerson("Resident"));
    assertThatThrownBy(() -> interests.declare("Me too")).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> interests.end(id)).isInstanceOf(NotAllowed.class);
    stage.enter(council, Role.COUNCILLOR);
    assertThatThrownBy(() -> interests.end(id)).isInstanceOf(NotFound.class);
  }

  @Test
  void aResidentsOwnWardIsKnownOnceTheyAreVerified() {
    assertThat(wards.findOwn()).isEmpty();
    Person resident = ideas.residents(1).get(0);
    ideas.enter(resident);

    assertThat(wards.findOwn())
        .hasValueSatisfying(
            ward -> {
              assertThat(ward.name()).isEqualTo("Riverside");
              assertThat(wards.parts(ward, 5))
                  .extracting(WardPages.Part::name)
                  .doesNotContain("waiting");
            });
    assertThat(wards.find("0")).isEmpty();
    assertThat(wards.find("x'")).isEmpty();
  }
}
