package org.folkmoot.processes;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who may do something in a process.
 *
 * @param who everybody with an account, residents, or residents of some wards
 * @param wards ids of the wards, at least one, if only residents of these may; else empty
 */
public record Audience(Who who, Set<Long> wards) {

  /** Everybody with an account. */
  public static final Audience EVERYBODY = new Audience(Who.EVERYBODY, Set.of());

  /** Whoever has shown to live here. */
  public static final Audience RESIDENTS = new Audience(Who.RESIDENTS, Set.of());

  /** Kinds of audiences. */
  public enum Who {
    /** Everybody with an account. */
    EVERYBODY,
    /** Whoever has shown to live here. */
    RESIDENTS,
    /** Whoever has shown to live in one of some wards. */
    WARDS
  }

  /** Copies the wards; they are there for {@link Who#WARDS} only. */
  public Audience {
    wards = Set.copyOf(wards);
    if (wards.isEmpty() == (who == Who.WARDS)) {
      throw new IllegalArgumentException(who + " with " + wards.size() + " wards");
    }
  }

  /** Residents of these wards. */
  public static Audience of(Set<Long> wards) {
    return new Audience(Who.WARDS, wards);
  }

  /** For example {@code RESIDENTS} or {@code WARDS:12,14}. */
  public String write() {
    return who == Who.WARDS
        ? who
            + ":"
            + new TreeSet<>(wards).stream().map(String::valueOf).collect(Collectors.joining(","))
        : who.name();
  }

  /** What {@link #write} gave. */
  public static Audience read(String text) {
    String[] parts = text.split(":", 2);
    return new Audience(
        Who.valueOf(parts[0]),
        parts.length == 1
            ? Set.of()
            : Arrays.stream(parts[1].split(",", -1))
                .map(Long::valueOf)
                .collect(Collectors.toSet()));
  }
}
