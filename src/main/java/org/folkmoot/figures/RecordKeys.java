package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import org.folkmoot.councils.CouncilKeys;

/**
 * Keys of records: random to everybody without the secret of the installation, the same for the
 * same record for ever, so that none needs to be stored.
 */
@ApplicationScoped
class RecordKeys {

  private static final String PURPOSE = "figures";

  private final CouncilKeys keys;

  @Inject
  RecordKeys(CouncilKeys keys) {
    this.keys = keys;
  }

  /**
   * Key of a record.
   *
   * @param subject what the record belongs to
   * @param person who it is, in that subject
   */
  long of(String subject, String person) {
    byte[] hash = keys.hash(PURPOSE, subject + " " + person);
    return ByteBuffer.wrap(hash).getInt() & (NoiseTable.KEYS - 1);
  }
}
