package org.folkmoot.processes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.LocalizedTextConverter;

/**
 * One thing of a process that changed. Values are texts by language as JSON; days as {@code
 * 2026-03-01/2026-03-14}; names of activities separated by commas; or an audience as {@link
 * Audience#write} gives it.
 *
 * @param subject what it is about
 * @param detail the kind of the phase, or the activity; empty if it is about neither
 * @param before what it was; empty if it was not there
 * @param after what it became; empty if it is gone
 */
public record ChangedPart(Subject subject, String detail, String before, String after) {

  /** What a change can be about. */
  public enum Subject {
    /** The name of the process. */
    TITLE,
    /** What it is about. */
    SUMMARY,
    /** A phase came, went, or has other days. */
    DAYS,
    /** What people can do in a phase. */
    OPEN,
    /** What the council says about a phase. */
    NOTE,
    /** Who may do something. */
    AUDIENCE,
    /** Whether what new people write waits for a moderator: {@code yes} or {@code no}. */
    APPROVAL
  }

  /** What differs, in the order of the page. */
  static List<ChangedPart> between(ProcessForm before, ProcessForm after) {
    List<ChangedPart> parts = new ArrayList<>();
    add(parts, Subject.TITLE, "", json(before.title()), json(after.title()));
    add(parts, Subject.SUMMARY, "", json(before.summary()), json(after.summary()));
    List<PhaseSpan> gone = new ArrayList<>(before.phases());
    Map<PhaseSpan, PhaseSpan> earlier = new HashMap<>();
    for (PhaseSpan phase : after.phases()) {
      gone.stream()
          .filter(old -> old.kind() == phase.kind())
          .findFirst()
          .ifPresent(
              old -> {
                earlier.put(phase, old);
                gone.remove(old);
              });
    }
    gone.forEach(old -> add(parts, Subject.DAYS, old.kind().name(), days(old), ""));
    for (PhaseSpan phase : after.phases()) {
      PhaseSpan old = earlier.get(phase);
      String kind = phase.kind().name();
      if (old == null) {
        add(parts, Subject.DAYS, kind, "", days(phase));
      } else {
        add(parts, Subject.DAYS, kind, days(old), days(phase));
        add(parts, Subject.OPEN, kind, Activity.write(old.open()), Activity.write(phase.open()));
        add(parts, Subject.NOTE, kind, json(old.note()), json(phase.note()));
      }
    }
    for (Activity activity : Activity.values()) {
      String was = before.audiences().of(activity).write();
      add(parts, Subject.AUDIENCE, activity.name(), was, after.audiences().of(activity).write());
    }
    String waited = yesOrNo(before.audiences().approval());
    add(parts, Subject.APPROVAL, "", waited, yesOrNo(after.audiences().approval()));
    return parts;
  }

  private static void add(
      List<ChangedPart> parts, Subject subject, String detail, String before, String after) {
    if (!before.equals(after)) {
      parts.add(new ChangedPart(subject, detail, before, after));
    }
  }

  private static String yesOrNo(boolean waits) {
    return waits ? "yes" : "no";
  }

  private static String days(PhaseSpan phase) {
    return phase.firstDay() + "/" + phase.lastDay();
  }

  private static String json(LocalizedText text) {
    String stored = new LocalizedTextConverter().convertToDatabaseColumn(text);
    return stored == null || text.isEmpty() ? "" : stored;
  }
}
