package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.folkmoot.councils.Council;
import org.folkmoot.people.Role;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.PhaseSwitchProbe;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * That a phase begins or ends is told once, in order, also after a standstill and by many nodes.
 */
@ExtendWith(ArquillianExtension.class)
class PhaseSwitchesIT {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private ProcessService processes;
  @Inject private PhaseSwitchProbe probe;
  @Resource private ManagedThreadFactory threads;

  private final LocalDate today = LocalDate.now(Clock.system(LONDON));
  private Council council;

  @BeforeEach
  void aFacilitator() {
    council = stage.newCouncil();
    stage.enter(council, Role.FACILITATOR);
  }

  @Test
  void aPhaseBeginsWithItsFirstMomentByTheCouncilsClock() {
    String slug = published(span(PhaseKind.IDEAS, 3, 5));
    Instant midnight = today.plusDays(3).atStartOfDay(LONDON).toInstant();

    probe.catchUp(midnight.minusMillis(1));
    assertThat(probe.heardOf(slug)).isEmpty();
    probe.catchUp(midnight);

    assertThat(probe.heardOf(slug)).containsExactly("began IDEAS");
  }

  @Test
  void isToldOnceHoweverOftenSomebodyLooks() {
    String slug = published(span(PhaseKind.IDEAS, 0, 5));

    probe.catchUp(noonIn(1));
    probe.catchUp(noonIn(1));
    probe.catchUp(noonIn(2));

    assertThat(probe.heardOf(slug)).containsExactly("began IDEAS");
  }

  @Test
  void afterAStandstillAllThatWasMissedFollowsInOrder() {
    String slug = published(span(PhaseKind.IDEAS, 1, 5), span(PhaseKind.VOTE, 6, 9));

    probe.catchUp(noonIn(30));

    assertThat(probe.heardOf(slug))
        .containsExactly("began IDEAS", "ended IDEAS", "began VOTE", "ended VOTE");
  }

  @Test
  void whatWasOverBeforeResidentsSawItIsToldToNobody() {
    String slug = published(span(PhaseKind.IDEAS, -9, -5), span(PhaseKind.VOTE, -2, 9));

    probe.catchUp(noonIn(0));

    assertThat(probe.heardOf(slug)).containsExactly("began VOTE");
  }

  @Test
  void aDraftIsNotTold() {
    String slug = processes.create(form(span(PhaseKind.IDEAS, 0, 5)), false);

    probe.catchUp(noonIn(1));

    assertThat(probe.heardOf(slug)).isEmpty();
  }

  @Test
  void anObserverThatFailsIsAskedAgainAndHoldsUpNoOtherProcess() {
    String slug = published(span(PhaseKind.IDEAS, 0, 1), span(PhaseKind.VOTE, 2, 5));
    String other = published(span(PhaseKind.IDEAS, 0, 5));
    probe.breakOn(slug);
    try {
      assertThatThrownBy(() -> probe.catchUp(noonIn(3))).isInstanceOf(RuntimeException.class);
    } finally {
      probe.breakOn("");
    }

    assertThat(probe.heardOf(slug)).isEmpty();
    assertThat(probe.heardOf(other)).containsExactly("began IDEAS");
    probe.catchUp(noonIn(3));
    assertThat(probe.heardOf(slug)).containsExactly("began IDEAS", "ended IDEAS", "began VOTE");
  }

  @Test
  void severalNodesTellItOnce() throws InterruptedException {
    String slug = published(span(PhaseKind.IDEAS, 0, 1), span(PhaseKind.VOTE, 2, 5));
    List<String> wrong = new CopyOnWriteArrayList<>();
    List<Thread> nodes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      nodes.add(
          threads.newThread(
              () -> {
                try {
                  otherRequest.here(
                      council,
                      () -> {
                        probe.catchUp(noonIn(3));
                        return true;
                      });
                } catch (Exception e) {
                  wrong.add(e.toString());
                }
              }));
    }

    nodes.forEach(Thread::start);
    for (Thread node : nodes) {
      node.join();
    }
    probe.catchUp(noonIn(3));

    assertThat(wrong).isEmpty();
    assertThat(probe.heardOf(slug))
        .containsExactlyInAnyOrder("began IDEAS", "ended IDEAS", "began VOTE");
  }

  private Instant noonIn(int days) {
    return today.plusDays(days).atTime(12, 0).atZone(LONDON).toInstant();
  }

  private String published(PhaseSpan... phases) {
    return processes.create(form(phases), true);
  }

  private PhaseSpan span(PhaseKind kind, int from, int to) {
    return new PhaseSpan(kind, today.plusDays(from), today.plusDays(to));
  }

  private static ProcessForm form(PhaseSpan... phases) {
    return new ProcessForm(
        LocalizedText.of(Locale.UK, "Parks " + UUID.randomUUID()),
        LocalizedText.of(Locale.UK, "About"),
        List.of(phases));
  }
}
