package org.folkmoot.budgets;

import java.time.Instant;
import java.util.List;
import org.folkmoot.allocation.Notice;
import org.jspecify.annotations.Nullable;

/**
 * An import as edges see it.
 *
 * @param id identifier in the database
 * @param processId process into which it goes
 * @param roundId the round that it became or goes into; null if none yet
 * @param fileName name of the file
 * @param state how far it is
 * @param bytesTotal size of the file in bytes
 * @param bytesDone bytes that were read
 * @param problems one sentence each, with line numbers; empty unless it failed
 * @param notices what is odd in the file, although it could be used
 * @param createdAt when it was handed in
 */
public record ImportDetails(
    long id,
    long processId,
    @Nullable Long roundId,
    String fileName,
    ImportState state,
    long bytesTotal,
    long bytesDone,
    List<String> problems,
    List<Notice> notices,
    Instant createdAt) {

  /** Copies the lists. */
  public ImportDetails {
    problems = List.copyOf(problems);
    notices = List.copyOf(notices);
  }

  /** Bytes read of a hundred; 100 once the file was read. */
  public int percent() {
    return bytesTotal == 0 ? 100 : (int) Math.min(100, 100 * bytesDone / bytesTotal);
  }
}
