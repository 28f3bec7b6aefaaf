package org.folkmoot.processes.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.ProcessDetails;

/**
 * A process in the API.
 *
 * @param id name in addresses
 * @param title name as residents read it, in the main language
 * @param summary what it is about, in the main language
 * @param titles name by language, the main one first
 * @param summaries what it is about, by language
 * @param phases in order of time
 * @param audiences who may do what: {@code EVERYBODY}, {@code RESIDENTS}, or {@code WARDS} with ids
 */
public record ProcessRepresentation(
    String id,
    String title,
    String summary,
    Map<String, String> titles,
    Map<String, String> summaries,
    List<PhaseRepresentation> phases,
    Map<String, String> audiences) {

  /** Copies what it holds, texts in their order. */
  public ProcessRepresentation {
    titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    summaries = Collections.unmodifiableMap(new LinkedHashMap<>(summaries));
    phases = List.copyOf(phases);
    audiences = Collections.unmodifiableMap(new LinkedHashMap<>(audiences));
  }

  static ProcessRepresentation of(ProcessDetails process) {
    return new ProcessRepresentation(
        process.slug(),
        process.title().main(),
        process.summary().main(),
        process.title().byLanguage(),
        process.summary().byLanguage(),
        process.phases().stream()
            .map(
                phase ->
                    new PhaseRepresentation(
                        phase.kind().name(),
                        phase.firstDay(),
                        phase.lastDay(),
                        phase.startsAt(process.zone()),
                        phase.endsAt(process.zone()),
                        Arrays.stream(Activity.values())
                            .filter(phase::isFor)
                            .map(Activity::name)
                            .toList()))
            .toList(),
        audiencesOf(process));
  }

  private static Map<String, String> audiencesOf(ProcessDetails process) {
    Map<String, String> audiences = new LinkedHashMap<>();
    for (Activity activity : Activity.values()) {
      if (process.hasPhaseFor(activity)) {
        audiences.put(activity.name(), process.audiences().of(activity).write());
      }
    }
    return audiences;
  }

  /**
   * A phase in the API.
   *
   * @param kind what it is for
   * @param firstDay first day, by the council's clock
   * @param lastDay last day, by the council's clock
   * @param startsAt first instant, UTC
   * @param endsAt first instant after it, UTC
   * @param open what people can do in it
   */
  public record PhaseRepresentation(
      String kind,
      LocalDate firstDay,
      LocalDate lastDay,
      Instant startsAt,
      Instant endsAt,
      List<String> open) {

    /** Copies what is open. */
    public PhaseRepresentation {
      open = List.copyOf(open);
    }
  }
}
