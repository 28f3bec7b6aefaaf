package org.folkmoot.votes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.trustees.TrusteeTask;

/**
 * How far the trustees of a board are with a vote whose voting is over.
 *
 * @param task what is done now; empty before the list is put together, and when all is in
 * @param step number of the shuffle that comes next, from 1
 * @param shuffles how many shuffles there must be; 0 where ballots are added up
 * @param threshold how many must decrypt
 * @param parts what is in, in the order in which it came
 */
public record TrusteeTally(
    Optional<TrusteeTask> task, int step, int shuffles, int threshold, List<Part> parts) {

  /** Copies the parts. */
  public TrusteeTally {
    parts = List.copyOf(parts);
  }

  /**
   * What a trustee did.
   *
   * @param owner number of the trustee
   */
  public record Part(TrusteeTask task, int owner, Instant at) {}

  /** Whether a trustee has done this. */
  public boolean hasDone(TrusteeTask what, int owner) {
    return parts.stream().anyMatch(part -> part.task() == what && part.owner() == owner);
  }

  /** How many have done this. */
  public int done(TrusteeTask what) {
    return (int) parts.stream().filter(part -> part.task() == what).count();
  }

  /** Whether this trustee can do now what is done now: nobody shuffles or decrypts twice. */
  public boolean waitsFor(int owner) {
    return task.isPresent() && !hasDone(task.get(), owner);
  }
}
