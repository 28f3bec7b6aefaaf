package org.folkmoot.outcomes;

import java.util.Optional;

/**
 * Which decisions are wanted.
 *
 * @param kind about what; empty for anything
 * @param verdict what was decided; empty for anything
 * @param promise how their promises stand; empty for all, promising or not
 * @param promises whether only those are wanted that promise something
 * @param differing whether only those that differ from the vote
 * @param process id of a process; 0 for any
 * @param ward id of a ward; 0 for any
 * @param round id of a round, of which the projects are meant; 0 for any
 */
public record DecisionFilter(
    Optional<DecisionKind> kind,
    Optional<Verdict> verdict,
    Optional<PromiseState> promise,
    boolean promises,
    boolean differing,
    long process,
    long ward,
    long round) {

  /** All of them. */
  public static final DecisionFilter ALL =
      new DecisionFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), false, false, 0, 0, 0);

  /** The same of one process; 0 for any. */
  public DecisionFilter of(long one) {
    return new DecisionFilter(kind, verdict, promise, promises, differing, one, ward, round);
  }

  /** The same of one ward; 0 for any. */
  public DecisionFilter in(long one) {
    return new DecisionFilter(kind, verdict, promise, promises, differing, process, one, round);
  }

  /** The same of the projects of one round. */
  public DecisionFilter ofRound(long one) {
    return new DecisionFilter(
        Optional.of(DecisionKind.PROJECT),
        verdict,
        promise,
        promises,
        differing,
        process,
        ward,
        one);
  }

  /** The same of which promises stand so. */
  public DecisionFilter standing(Optional<PromiseState> state) {
    return new DecisionFilter(
        kind, verdict, state, promises || state.isPresent(), differing, process, ward, round);
  }

  /** The same that promise something. */
  public DecisionFilter promising() {
    return new DecisionFilter(kind, verdict, promise, true, differing, process, ward, round);
  }

  /** The same with one verdict. */
  public DecisionFilter saying(Optional<Verdict> one) {
    return new DecisionFilter(kind, one, promise, promises, differing, process, ward, round);
  }

  /** The same that differ from the vote, or all. */
  public DecisionFilter differing(boolean only) {
    return new DecisionFilter(kind, verdict, promise, promises, only, process, ward, round);
  }

  /** How many conditions people have set. */
  public int chosen() {
    return (verdict.isPresent() ? 1 : 0)
        + (promise.isPresent() ? 1 : 0)
        + (differing ? 1 : 0)
        + (process == 0 ? 0 : 1)
        + (ward == 0 ? 0 : 1);
  }
}
