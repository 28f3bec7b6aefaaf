package org.folkmoot.processes;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may do what in a process. Usually everybody with an account writes and comments, and
 * residents support and vote.
 *
 * @param byActivity the audiences that differ from the usual ones
 * @param approval whether what new people write waits for a moderator before others read it;
 *     usually it does not
 */
public record Audiences(Map<Activity, Audience> byActivity, boolean approval) {

  private static final String APPROVAL = "APPROVAL=NEW";

  /** For so many days somebody with an account is new. */
  public static final int DAYS_NEW = 30;

  /** As usual. */
  public static final Audiences USUAL = new Audiences(Map.of());

  /** Nothing waits. */
  public Audiences(Map<Activity, Audience> byActivity) {
    this(byActivity, false);
  }

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

  /**
   * For example {@code SUPPORT=WARDS:12,14;COMMENT=RESIDENTS;APPROVAL=NEW}; empty if all is as
   * usual.
   */
  String write() {
    return Stream.concat(
            new TreeMap<>(byActivity)
                .entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue().write()),
            approval ? Stream.of(APPROVAL) : Stream.of())
        .collect(Collectors.joining(";"));
  }

  /** What {@link #write} gave. */
  static Audiences read(String text) {
    Map<Activity, Audience> found = new EnumMap<>(Activity.class);
    boolean approval = false;
    for (String part : text.split(";", -1)) {
      if (part.equals(APPROVAL)) {
        approval = true;
      } else if (!part.isEmpty()) {
        String[] pair = part.split("=", 2);
        found.put(Activity.valueOf(pair[0]), Audience.read(pair[1]));
      }
    }
    return new Audiences(found, approval);
  }
}
