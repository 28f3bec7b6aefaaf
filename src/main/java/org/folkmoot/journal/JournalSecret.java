package org.folkmoot.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.SignedCheckpoint;

/**
 * Tells a secret that was mixed up: the administration log of a council is signed with a key that
 * comes from the secret of the installation, and its checkpoint names that key.
 */
@ApplicationScoped
public class JournalSecret {

  private static final String OTHER_KEY = "SIGNATURE_MISSING";

  private final JournalRows rows;
  private final JournalKeys keys;

  @Inject
  JournalSecret(JournalRows rows, JournalKeys keys) {
    this.rows = rows;
    this.keys = keys;
  }

  /**
   * Whether the log of the current council is empty or was signed under our secret. A log that
   * somebody changed counts as ours: {@link JournalReader} tells that.
   */
  @Transactional
  public boolean isOurs() {
    return rows.findEnd()
        .map(JournalRows.End::checkpoint)
        .filter(checkpoint -> !checkpoint.isEmpty())
        .map(this::namesOurKey)
        .orElse(Boolean.TRUE);
  }

  private boolean namesOurKey(String checkpoint) {
    try {
      Verdict verdict =
          SignedCheckpoint.parse("checkpoint", Bytes.ofUtf8(checkpoint)).verify(keys.verifierKey());
      return !(verdict instanceof Verdict.Rejected rejected && rejected.reason().equals(OTHER_KEY));
    } catch (MalformedInput e) {
      return true;
    }
  }
}
