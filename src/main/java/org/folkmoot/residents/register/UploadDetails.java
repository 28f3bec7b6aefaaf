package org.folkmoot.residents.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An upload of the register as edges see it.
 *
 * @param id identifier in the database
 * @param fileName name of the file
 * @param state how far it is
 * @param bytesTotal size of the file
 * @param counts what it changes
 * @param newWards wards that it adds or would add
 * @param doubts what somebody should look at before saying yes
 * @param problem what is wrong with the whole file, as name of a fault; empty if nothing is
 * @param problemLine line of that; 0 if it has none
 * @param reference what to quote if the work was given up
 * @param createdAt when it was handed in
 * @param rejectedUntil until when its rejected rows can be fetched by the visitor; null if not
 */
public record UploadDetails(
    long id,
    String fileName,
    UploadState state,
    long bytesTotal,
    UploadCounts counts,
    List<NewWard> newWards,
    List<DoubtCount> doubts,
    String problem,
    long problemLine,
    Optional<String> reference,
    Instant createdAt,
    @Nullable Instant rejectedUntil) {

  /** Copies the lists. */
  public UploadDetails {
    newWards = List.copyOf(newWards);
    doubts = List.copyOf(doubts);
  }
}
