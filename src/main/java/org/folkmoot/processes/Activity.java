package org.folkmoot.processes;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What people can do in a phase, besides reading. */
public enum Activity {
  /** Write ideas. */
  IDEAS,
  /** Support ideas of others. */
  SUPPORT,
  /** Comment. */
  COMMENT,
  /** Vote. */
  VOTE;

  /** What is usually open in a kind of phase. */
  public static Set<Activity> usualIn(PhaseKind kind) {
    return switch (kind) {
      case IDEAS -> EnumSet.of(IDEAS, SUPPORT, COMMENT);
      case DISCUSSION -> EnumSet.of(SUPPORT, COMMENT);
      case VOTE -> EnumSet.of(VOTE);
      case INFORMATION, EVALUATION, RESULTS -> EnumSet.noneOf(Activity.class);
    };
  }

  /** What people write: rules must have been chosen for it. */
  public static Set<Activity> writing() {
    return EnumSet.of(IDEAS, COMMENT);
  }

  /** Names separated by commas, in the order of the activities. */
  static String write(Set<Activity> activities) {
    return Arrays.stream(values())
        .filter(activities::contains)
        .map(Activity::name)
        .collect(Collectors.joining(","));
  }

  /** The activities of a text as {@link #write} gives it. */
  public static Set<Activity> read(String text) {
    Set<Activity> found = EnumSet.noneOf(Activity.class);
    List.of(text.split(",", -1)).stream()
        .filter(name -> !name.isEmpty())
        .forEach(name -> found.add(valueOf(name)));
    return found;
  }
}
