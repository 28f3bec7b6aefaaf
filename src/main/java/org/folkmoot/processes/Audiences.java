package org.folkmoot.processes;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who may do what in a process. Usually everybody with an account writes and comments, and
 * residents support and vote.
 *
 * @param byActivity the audiences that differ from the usual ones
 */
public record Audiences(Map<Activity, Audience> byActivity) {

  /** As usual. */
  public static final Audiences USUAL = new Audiences(Map.of());

  /** Copies the map without what is as usual. */
  public Audiences {
    Map<Activity, Audience> unusual = new EnumMap<>(Activity.class);
    byActivity.forEach(
        (activity, audience) -> {
          if (!audience.equals(usual(activity))) {
            unusual.put(activity, audience);
          }
        });
    byActivity = Map.copyOf(unusual);
  }

  /** Who usually may. */
  public static Audience usual(Activity activity) {
    return switch (activity) {
      case IDEAS, COMMENT -> Audience.EVERYBODY;
      case SUPPORT, VOTE -> Audience.RESIDENTS;
    };
  }

  /** Who may do it here. */
  public Audience of(Activity activity) {
    return byActivity.getOrDefault(activity, usual(activity));
  }

  /** For example {@code SUPPORT=WARDS:12,14;COMMENT=RESIDENTS}; empty if all is as usual. */
  String write() {
    return new TreeMap<>(byActivity)
        .entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue().write())
            .collect(Collectors.joining(";"));
  }

  /** What {@link #write} gave. */
  static Audiences read(String text) {
    Map<Activity, Audience> found = new EnumMap<>(Activity.class);
    for (String part : text.split(";", -1)) {
      if (!part.isEmpty()) {
        String[] pair = part.split("=", 2);
        found.put(Activity.valueOf(pair[0]), Audience.read(pair[1]));
      }
    }
    return new Audiences(found);
  }
}
