package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Admission;
import org.folkmoot.processes.Audience;
import org.folkmoot.processes.NotAdmitted;
import org.folkmoot.processes.Participation;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.Texts;

/** Says in words who may take part, and what the visitor can do now. */
@Named("participation")
@RequestScoped
public class ParticipationWords {

  private final Participation participation;
  private final Texts texts;
  private final Map<Long, ActionLine> ideas = new HashMap<>();

  @Inject
  ParticipationWords(Participation participation, Texts texts) {
    this.participation = participation;
    this.texts = texts;
  }

  /** Name of an activity. */
  public String name(Activity activity) {
    return texts.get("processes.activity." + activity.name());
  }

  /** Who may, for example “residents of Riverside and Old Town”. */
  public String audience(Audience audience) {
    return texts.with(
        "processes.audience." + audience.who().name(),
        String.join(", ", participation.namesOf(audience)));
  }

  /** Who may do what, for each activity that a process has. */
  public List<PartWords> audiences(ProcessDetails process) {
    return Arrays.stream(Activity.values())
        .filter(one -> isThere(process, one))
        .map(one -> new PartWords(name(one), audience(process.audiences().of(one))))
        .toList();
  }

  /**
   * What is open in a process now, in the order of the activities. The first thing that the visitor
   * can do is the main one.
   */
  public List<ActionLine> actions(ProcessDetails process) {
    List<ActionLine> lines = new ArrayList<>();
    boolean isMainThere = false;
    for (Activity activity : Activity.values()) {
      Admission admission = participation.of(process, activity);
      if (admission.opening().isOpen() && isThere(process, activity)) {
        ActionLine line = line(process, admission, !isMainThere);
        lines.add(line);
        isMainThere |= line.main();
      }
    }
    return lines;
  }

  /**
   * Whether the visitor can write ideas, until when, and what to do first; as {@link #actions} says
   * it.
   */
  public ActionLine ideas(ProcessDetails process) {
    return ideas.computeIfAbsent(
        process.id(), id -> line(process, participation.of(process, Activity.IDEAS), false));
  }

  /** Where nobody can write ideas, there are none to support. */
  private static boolean isThere(ProcessDetails process, Activity activity) {
    return process.hasPhaseFor(activity)
        && (activity != Activity.SUPPORT || process.hasPhaseFor(Activity.IDEAS));
  }

  private ActionLine line(ProcessDetails process, Admission admission, boolean isFirst) {
    String key = admission.activity().name();
    Optional<NotAdmitted> refusal = admission.refusal();
    if (refusal.isPresent()) {
      boolean isProvable = admission.standing() == Admission.Standing.NOT_VERIFIED;
      return new ActionLine(
          name(admission.activity()),
          texts.with(refusal.get().messageKey(), refusal.get().arguments().toArray()),
          texts.get("processes.now.advice." + admission.standing().name()),
          isProvable ? ActionLine.VERIFY : "",
          isProvable ? texts.get("residents.verify.title") : "",
          false);
    }
    String href = href(process, admission.activity());
    return new ActionLine(
        name(admission.activity()),
        texts.with(
            "processes.now.until." + key,
            admission.opening().day().map(texts::date).orElse(""),
            audience(admission.audience())),
        advice(admission),
        href,
        href.isEmpty() ? "" : texts.get("processes.now.action." + key),
        isFirst && !href.isEmpty());
  }

  /** Somebody whom nobody knows yet learns before writing what is wanted afterwards. */
  private String advice(Admission admission) {
    boolean isForAll = admission.audience().who() == Audience.Who.EVERYBODY;
    return admission.standing() == Admission.Standing.STRANGER && !isForAll
        ? texts.get("processes.now.advice.STRANGER")
        : "";
  }

  private static String href(ProcessDetails process, Activity activity) {
    return switch (activity) {
      case IDEAS -> "/propose?process=" + process.slug();
      case SUPPORT -> "/proposals?process=" + process.slug();
      case COMMENT -> "#comments";
      case VOTE -> "";
    };
  }
}
