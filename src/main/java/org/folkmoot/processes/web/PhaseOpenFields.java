package org.folkmoot.processes.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.pages.Tick;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;

/** What people can do in a phase, and what the council says about it, as typed. */
public class PhaseOpenFields {

  private final PhaseSpan phase;
  private final List<Tick<Activity>> ticks;
  private final LocalizedInput note;

  PhaseOpenFields(PhaseSpan phase, Supplier<List<Locale>> languages) {
    this.phase = phase;
    this.ticks =
        Arrays.stream(Activity.values())
            .map(activity -> new Tick<>(activity, phase.isFor(activity)))
            .toList();
    this.note = new LocalizedInput(languages);
    note.show(phase.note());
  }

  PhaseSpan read() {
    Set<Activity> open =
        ticks.stream().filter(Tick::isTicked).map(Tick::getValue).collect(Collectors.toSet());
    return new PhaseSpan(phase.kind(), phase.firstDay(), phase.lastDay(), note.read(), open);
  }

  /** What the phase is for. */
  public PhaseKind getKind() {
    return phase.kind();
  }

  /** One box for each activity. */
  public List<Tick<Activity>> getTicks() {
    return ticks;
  }

  /** What the council says about it. */
  public LocalizedInput getNote() {
    return note;
  }
}
