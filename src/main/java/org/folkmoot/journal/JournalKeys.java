package org.folkmoot.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.folkmoot.councils.CouncilKeys;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.merkle.Checkpoint;
import org.folkmoot.merkle.NoteSigner;
import org.folkmoot.merkle.SignedCheckpoint;
import org.folkmoot.merkle.TreeHead;
import org.folkmoot.merkle.VerifierKey;

/** What the log of the current council is signed and sealed with; nothing of it is stored. */
@ApplicationScoped
class JournalKeys {

  private static final String SIGNING = "journal";
  private static final String SEALING = "journal/seal";

  private final CouncilKeys keys;
  private final CurrentCouncil currentCouncil;

  @Inject
  JournalKeys(CouncilKeys keys, CurrentCouncil currentCouncil) {
    this.keys = keys;
    this.currentCouncil = currentCouncil;
  }

  private NoteSigner signer() {
    return new NoteSigner(origin(), Bytes.of(keys.key(SIGNING).getEncoded()));
  }

  private String origin() {
    return currentCouncil.get().slug() + "/journal";
  }

  VerifierKey verifierKey() {
    return signer().verifierKey();
  }

  /** The signed checkpoint as text. */
  String sign(TreeHead head) {
    return text(SignedCheckpoint.sign(Checkpoint.of(origin(), head), signer()));
  }

  private static String text(SignedCheckpoint checkpoint) {
    return new String(checkpoint.toBytes().toArray(), StandardCharsets.UTF_8);
  }

  /** Whether a stored checkpoint is of this log, signed by it, and says just this. */
  boolean isSigned(String checkpoint, TreeHead head) {
    if (head.size() == 0 && checkpoint.isEmpty()) {
      return true;
    }
    try {
      SignedCheckpoint stored = SignedCheckpoint.parse("checkpoint", Bytes.ofUtf8(checkpoint));
      return stored.checkpoint().equals(Checkpoint.of(origin(), head))
          && stored.verify(verifierKey()).isAccepted();
    } catch (MalformedInput e) {
      return false;
    }
  }

  /** Code over a leaf that only this installation can make. */
  String seal(Digest leafHash) {
    return Bytes.of(keys.hash(SEALING, leafHash.toHex())).toHex();
  }
}
