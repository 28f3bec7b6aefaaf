package org.folkmoot.jobs;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.people.Person;

/**
 * What a feature asks for. Immutable.
 *
 * @param name name of the {@link Job}
 * @param subject id of what it works on; the job learns it by {@link JobRun#subject}
 * @param lane another lane than that of the job
 * @param title what it works on, in words that staff know, for example the name of a file
 * @param address path of the page that shows more, for example {@code /staff/import?job=7}; may be
 *     empty
 * @param process the process whose facilitators see the job; without, only administrators do
 * @param askedBy account of whoever asked for it
 * @param asker their name
 * @param turn jobs with the same one run one after another; by default name and subject
 * @param notBefore when it may begin; by default at once
 */
public record JobOrder(
    String name,
    long subject,
    Optional<Lane> lane,
    String title,
    String address,
    Optional<Long> process,
    Optional<Long> askedBy,
    String asker,
    String turn,
    Optional<Instant> notBefore) {

  private static final int LONGEST_TITLE = 255;

  /** A job on one thing. */
  public static JobOrder of(String name, long subject) {
    return new JobOrder(
        name,
        subject,
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        name + "/" + subject,
        Optional.empty());
  }

  /** The same in another lane. */
  public JobOrder in(Lane other) {
    return new JobOrder(
        name,
        subject,
        Optional.of(other),
        title,
        address,
        process,
        askedBy,
        asker,
        turn,
        notBefore);
  }

  /** The same with words of what it works on, shortened to 255 characters. */
  public JobOrder titled(String words) {
    int end = Math.min(words.length(), LONGEST_TITLE);
    boolean cut = end < words.length() && Character.isHighSurrogate(words.charAt(end - 1));
    String shortened = words.substring(0, cut ? end - 1 : end);
    return new JobOrder(
        name, subject, lane, shortened, address, process, askedBy, asker, turn, notBefore);
  }

  /** The same with the page that shows more. */
  public JobOrder shownAt(String path) {
    return new JobOrder(name, subject, lane, title, path, process, askedBy, asker, turn, notBefore);
  }

  /** The same, seen by the facilitators of a process. */
  public JobOrder forProcess(long id) {
    return new JobOrder(
        name, subject, lane, title, address, Optional.of(id), askedBy, asker, turn, notBefore);
  }

  /** The same in the name of somebody. */
  public JobOrder askedBy(Person person) {
    return new JobOrder(
        name,
        subject,
        lane,
        title,
        address,
        process,
        Optional.of(person.id()),
        person.name(),
        turn,
        notBefore);
  }

  /** The same, never at the same time as another job with this turn. */
  public JobOrder inTurn(String what) {
    return new JobOrder(
        name, subject, lane, title, address, process, askedBy, asker, what, notBefore);
  }

  /** The same, but not before this time. */
  public JobOrder notBefore(Instant time) {
    return new JobOrder(
        name, subject, lane, title, address, process, askedBy, asker, turn, Optional.of(time));
  }
}
