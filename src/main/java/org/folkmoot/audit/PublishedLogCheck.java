package org.folkmoot.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballots.SideFile;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.GrowingTree;
import org.folkmoot.merkle.MerkleProofs;
import org.folkmoot.merkle.QuorumPolicy;
import org.folkmoot.merkle.SignatureType;
import org.folkmoot.merkle.SignedCheckpoint;
import org.folkmoot.merkle.TreeHash;
import org.folkmoot.merkle.VerifierKey;

/**
 * Checks that a published log is genuine: every checkpoint is signed and has the root of the
 * entries that it covers, so that all are consistent with each other and with the whole; the last
 * one covers all entries and is witnessed as the policy demands.
 *
 * @param trustedKey key of the log, where the auditor knows it; the key in the file must be this
 * @param witnesses who must have co-signed the last checkpoint
 * @param now the present, for the times of co-signatures
 */
record PublishedLogCheck(
    Optional<VerifierKey> trustedKey, Optional<QuorumPolicy> witnesses, Instant now) {

  /**
   * Rejects with {@code LOG_KEY}, {@code LOG_CHECKPOINT} (unreadable), {@code LOG_SIGNATURE},
   * {@code LOG_ORIGIN} (not all of one log), {@code LOG_ORDER} (sizes go down), {@code LOG_ROOT},
   * {@code LOG_INCOMPLETE} (the last checkpoint does not cover all entries) or {@code LOG_QUORUM}.
   */
  Verdict verify(SideFile.PublishedLog log) {
    try {
      VerifierKey key = VerifierKey.parse(log.key());
      List<SignedCheckpoint> checkpoints = new ArrayList<>();
      for (String note : log.checkpoints()) {
        checkpoints.add(SignedCheckpoint.parse("checkpoint", Bytes.ofUtf8(note)));
      }
      return trustedKey.isPresent() && !trustedKey.get().equals(key)
          ? Verdict.rejected("LOG_KEY", "the log is signed by " + key.toText())
          : verify(log.entries(), checkpoints, key);
    } catch (MalformedInput e) {
      return Verdict.rejected("LOG_CHECKPOINT", e.source() + ": " + e.expectation());
    }
  }

  private Verdict verify(
      List<String> entries, List<SignedCheckpoint> checkpoints, VerifierKey key) {
    GrowingTree tree = new GrowingTree();
    entries.forEach(entry -> tree.append(TreeHash.ofLeaf(Bytes.ofUtf8(entry))));
    MerkleProofs proofs = new MerkleProofs(tree);
    long size = 0;
    for (SignedCheckpoint checkpoint : checkpoints) {
      Verdict verdict = verify(checkpoint, checkpoints.get(0), size, proofs, key);
      if (!verdict.isAccepted()) {
        return verdict;
      }
      size = checkpoint.head().size();
    }
    if (checkpoints.isEmpty() || size != entries.size()) {
      return Verdict.rejected(
          "LOG_INCOMPLETE", "the last checkpoint covers " + size + " of " + entries.size());
    }
    return witnessed(checkpoints.get(checkpoints.size() - 1));
  }

  private static Verdict verify(
      SignedCheckpoint checkpoint,
      SignedCheckpoint first,
      long previousSize,
      MerkleProofs proofs,
      VerifierKey key) {
    long size = checkpoint.head().size();
    String where = "checkpoint of " + size + " entries: ";
    if (key.type() != SignatureType.ED25519 || !checkpoint.verify(key).isAccepted()) {
      return Verdict.rejected("LOG_SIGNATURE", where + "not signed by " + key.name());
    }
    if (!checkpoint.checkpoint().origin().equals(first.checkpoint().origin())) {
      return Verdict.rejected("LOG_ORIGIN", where + "of another log");
    }
    if (size < previousSize) {
      return Verdict.rejected("LOG_ORDER", where + "after one of " + previousSize);
    }
    return size <= proofs.size() && proofs.headAt(size).equals(checkpoint.head())
        ? Verdict.accepted()
        : Verdict.rejected("LOG_ROOT", where + "not the root of the entries");
  }

  private Verdict witnessed(SignedCheckpoint last) {
    return witnesses
        .map(policy -> policy.verify(last.note(), now))
        .filter(verdict -> !verdict.isAccepted())
        .map(verdict -> Verdict.rejected("LOG_QUORUM", ((Verdict.Rejected) verdict).detail()))
        .orElse(Verdict.accepted());
  }
}
