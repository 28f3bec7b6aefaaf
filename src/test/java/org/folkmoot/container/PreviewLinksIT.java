package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.NewPreviewLink;
import org.folkmoot.processes.PreviewService;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.processes.TooManyPreviewLinks;
import org.folkmoot.throttles.TooManyTries;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Colleagues outside see one draft, by a link and its password, until it is taken back. */
@ExtendWith(ArquillianExtension.class)
class PreviewLinksIT {

  private static final String PLACE = "198.51.100.7";

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private ProcessService processes;
  @Inject private ProcessStateService states;
  @Inject private PreviewService previews;
  @Inject private Visitor visitor;

  private Council council;
  private ProcessDetails process;

  @BeforeEach
  void aDraft() {
    council = stage.newCouncil();
    stage.enter(council, Role.FACILITATOR);
    process = processes.find(processes.draft(Stage.about("Parks"))).orElseThrow();
  }

  @Test
  void opensByItsPasswordHoweverItIsTyped() {
    NewPreviewLink link = previews.create(process);
    visitor.enter(Optional.empty());

    Optional<String> pass =
        previews.open(
            link.token(), " " + link.password().toUpperCase(Locale.ROOT).replace("-", " "), PLACE);

    assertThat(previews.find(link.token(), pass.orElseThrow()).orElseThrow().slug())
        .isEqualTo(process.slug());
    assertThat(processes.find(process.slug())).as("nothing else becomes visible").isEmpty();
  }

  @Test
  void aWrongPasswordOrPassOpensNothing() {
    NewPreviewLink link = previews.create(process);
    NewPreviewLink other = previews.create(process);
    String pass = previews.open(other.token(), other.password(), PLACE).orElseThrow();

    assertThat(previews.open(link.token(), other.password(), PLACE)).isEmpty();
    assertThat(previews.open(link.token(), "", PLACE)).isEmpty();
    assertThat(previews.find(link.token(), pass)).isEmpty();
    assertThat(previews.find(link.token(), "")).isEmpty();
    assertThatThrownBy(() -> previews.open("none", link.password(), PLACE))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void wrongPasswordsAreCountedAndRightOnesAreNot() {
    NewPreviewLink link = previews.create(process);
    for (int i = 0; i < 15; i++) {
      assertThat(previews.open(link.token(), link.password(), PLACE)).isPresent();
    }
    for (int i = 0; i < 10; i++) {
      assertThat(previews.open(link.token(), "wrong", PLACE)).isEmpty();
    }

    assertThatThrownBy(() -> previews.open(link.token(), link.password(), PLACE))
        .isInstanceOf(TooManyTries.class);
    assertThat(previews.open(link.token(), link.password(), "203.0.113.9")).isPresent();
  }

  @Test
  void aLinkThatIsTakenBackLeadsNowhereForThoseWhoAreInToo() {
    NewPreviewLink link = previews.create(process);
    String pass = previews.open(link.token(), link.password(), PLACE).orElseThrow();

    previews.takeBack(process, previews.list(process).get(0).id());
    previews.takeBack(process, 1);

    assertThat(previews.isKnown(link.token())).isFalse();
    assertThat(previews.find(link.token(), pass)).isEmpty();
    assertThat(previews.list(process)).isEmpty();
  }

  @Test
  void goesWithItsDraftAndWhenItsProcessIsWithdrawn() {
    NewPreviewLink link = previews.create(process);
    states.delete(process.slug());
    ProcessDetails shown = processes.find(processes.draft(Stage.about("Shown"))).orElseThrow();
    NewPreviewLink other = previews.create(shown);
    states.publish(shown.slug(), true);
    states.withdraw(shown.slug(), shown.title());

    assertThat(previews.isKnown(link.token())).isFalse();
    assertThat(previews.isKnown(other.token())).isFalse();
  }

  @Test
  void isMadeAndSeenByWhoRunsTheProcessAndKeptApartByCouncil() {
    NewPreviewLink link = previews.create(process);
    for (int i = 1; i < 10; i++) {
      previews.create(process);
    }
    assertThatThrownBy(() -> previews.create(process)).isInstanceOf(TooManyPreviewLinks.class);
    stage.enter(council, Role.MODERATOR);

    assertThatThrownBy(() -> previews.create(process)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> previews.list(process)).isInstanceOf(NotAllowed.class);
    assertThat(otherRequest.call(stage.newCouncil(), () -> previews.isKnown(link.token())))
        .isFalse();
  }
}
