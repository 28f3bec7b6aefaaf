package org.folkmoot.residents.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An upload of the register as edges see it.
 *
 * @param id identifier in the database
 * @param fileName name of the file
 * @param state how far it is
 * @param bytesTotal size of the file
 * @param bytesDone bytes that were read
 * @param counts what it changes
 * @param newWards wards that it added
 * @param problem what is wrong with the whole file, as {@link FileFault} name; empty if nothing is
 * @param problemLine line of that; 0 if it has none
 * @param createdAt when it was handed in
 * @param rejectedUntil until when its rejected rows can be fetched by the visitor; null if not
 */
public record UploadDetails(
    long id,
    String fileName,
    UploadState state,
    long bytesTotal,
    long bytesDone,
    UploadCounts counts,
    List<String> newWards,
    String problem,
    long problemLine,
    Instant createdAt,
    @Nullable Instant rejectedUntil) {

  /** Copies the names. */
  public UploadDetails {
    newWards = List.copyOf(newWards);
  }

  /** Bytes read of a hundred. */
  public int percent() {
    return bytesTotal == 0 ? 100 : (int) Math.min(100, 100 * bytesDone / bytesTotal);
  }
}
