package org.folkmoot.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Audience;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.ElectionState;

/** Votes and processes that are open to the people of the ward. */
@RequestScoped
class OpenHere implements WardPart {

  private final ProcessService processes;
  private final ElectionService elections;
  private final Texts texts;
  private final Clock clock;

  @Inject
  OpenHere(ProcessService processes, ElectionService elections, Texts texts, Clock clock) {
    this.processes = processes;
    this.elections = elections;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "open";
  }

  @Override
  public int position() {
    return 20;
  }

  @Override
  public List<WardItem> items(WardDetails ward, int most) {
    List<WardItem> items = new ArrayList<>();
    Instant now = clock.instant();
    for (ElectionDetails election : elections.list()) {
      if (election.state() == ElectionState.OPEN
          && processes
              .findById(election.processId())
              .filter(process -> isFor(process, Activity.VOTE, ward))
              .isPresent()) {
        items.add(
            new WardItem(
                election.title(),
                "/vote?name=" + election.slug(),
                List.of(texts.with("figures.ward.until", election.closesAt())),
                texts.get("figures.kind.vote"),
                false));
      }
    }
    for (ProcessDetails process : processes.list()) {
      Optional<PhaseSpan> phase = process.currentPhase(now);
      if (phase.isPresent() && isForAny(process, phase.get(), ward)) {
        items.add(
            new WardItem(
                process.title(),
                "/process?process=" + process.slug(),
                List.of(
                    texts.get("processes.phase." + phase.get().kind().name()),
                    texts.with("figures.ward.until", phase.get().lastDay())),
                "",
                false));
      }
    }
    return items.subList(0, Math.min(most, items.size()));
  }

  private static boolean isForAny(ProcessDetails process, PhaseSpan phase, WardDetails ward) {
    return phase.open().stream().anyMatch(activity -> isFor(process, activity, ward));
  }

  private static boolean isFor(ProcessDetails process, Activity activity, WardDetails ward) {
    Audience audience = process.audiences().of(activity);
    return audience.wards().isEmpty() || audience.wards().contains(ward.id());
  }
}
