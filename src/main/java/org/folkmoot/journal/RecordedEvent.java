package org.folkmoot.journal;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.entries.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is shown.
 *
 * @param number place in the log, from 0
 * @param time when it was recorded
 * @param actorId account that acted; 0 for the system
 * @param action key of the sentence
 * @param particulars names and details; null if they are erased
 */
public record RecordedEvent(
    long number, Instant time, long actorId, String action, @Nullable Particulars particulars) {

  /** In place of an account that the reader may not know. */
  static final long SOMEBODY = -1;

  private static final Pattern ABOUT_PEOPLE =
      Pattern.compile("(accounts|residents|privacy)[.]journal[.].*");

  /** Whether names and details are erased, or cannot be read. */
  public boolean isErased() {
    return particulars == null;
  }

  /** The same entry without the name of whoever did it, and of whom it was done to. */
  RecordedEvent withoutNames() {
    Particulars known = particulars;
    if (known == null) {
      return new RecordedEvent(number, time, SOMEBODY, action, null);
    }
    return new RecordedEvent(
        number,
        time,
        SOMEBODY,
        action,
        new Particulars("", isAboutPerson() ? "…" : known.subject(), known.details()));
  }

  /** Whether the subject is, or may be, somebody's name or address. */
  public boolean isAboutPerson() {
    return ABOUT_PEOPLE.matcher(action).matches();
  }

  /** Subject and details; none if they are erased. */
  public List<String> words() {
    Particulars known = particulars;
    return known == null
        ? List.of()
        : Stream.concat(Stream.of(known.subject()), known.details().stream()).toList();
  }
}
