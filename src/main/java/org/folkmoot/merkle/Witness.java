package org.folkmoot.merkle;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.kernel.Verdict;

/**
 * A witness of logs: sees to it that each log only ever grows, and says so under its checkpoints.
 *
 * <p>It knows some logs by origin and keys. A log sends its new checkpoint with a proof that it
 * continues the tree which the witness co-signed last. The witness checks, records, and only then
 * co-signs. Thread-safe if its store is.
 */
@SpecSource(document = "C2SP tlog-witness", section = "add-checkpoint")
public final class Witness {

  private final Cosigner cosigner;
  private final Map<String, List<VerifierKey>> logs;
  private final WitnessStore store;
  private final Clock clock;

  /**
   * @param cosigner the witness' own key
   * @param logs trusted keys of each log, by origin
   * @param store heads co-signed so far
   * @param clock for the time in co-signatures
   */
  public Witness(
      Cosigner cosigner, Map<String, List<VerifierKey>> logs, WitnessStore store, Clock clock) {
    this.cosigner = cosigner;
    this.logs =
        logs.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
    this.store = store;
    this.clock = clock;
  }

  /** Answers the body of an {@code add-checkpoint} request. */
  public WitnessAnswer add(Bytes body) {
    try {
      return add(AddCheckpointRequest.parse(body));
    } catch (MalformedInput e) {
      return new WitnessAnswer.Malformed(e.expectation());
    }
  }

  /**
   * Answers a request, checking in the order of the protocol: log known, signed, sizes in order,
   * old size current, proof. Records before it co-signs.
   */
  WitnessAnswer add(AddCheckpointRequest request) {
    String origin = request.checkpoint().checkpoint().origin();
    List<VerifierKey> keys = logs.get(origin);
    if (keys == null) {
      return new WitnessAnswer.UnknownLog();
    }
    if (!request.checkpoint().note().verifyAny(keys).isAccepted()) {
      return new WitnessAnswer.Unsigned();
    }
    TreeHead next = request.checkpoint().head();
    if (request.oldSize() > next.size()) {
      return new WitnessAnswer.Malformed("the old size is above the size of the checkpoint");
    }
    TreeHead latest = store.latest(origin);
    if (request.oldSize() != latest.size()) {
      return new WitnessAnswer.Conflict(latest.size());
    }
    ConsistencyProof proof = new ConsistencyProof(latest.size(), next.size(), request.path());
    if (proof.verify(latest.root(), next.root()) instanceof Verdict.Rejected rejected) {
      return new WitnessAnswer.Inconsistent(rejected.reason());
    }
    if (!store.replace(origin, latest, next)) {
      return new WitnessAnswer.Conflict(store.latest(origin).size());
    }
    return new WitnessAnswer.Cosigned(
        cosigner.cosign(request.checkpoint().note().text(), clock.instant()));
  }
}
