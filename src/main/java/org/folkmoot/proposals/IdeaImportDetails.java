package org.folkmoot.proposals;

import java.time.Instant;
import java.util.List;

/**
 * A file with ideas as edges see it.
 *
 * @param id identifier in the database
 * @param processId process into which it goes
 * @param fileName name of the file
 * @param state how far it is
 * @param ideas how many came of it
 * @param problems what to mend; empty unless it failed by its own fault
 * @param createdAt when it was handed in
 */
public record IdeaImportDetails(
    long id,
    long processId,
    String fileName,
    IdeaImportState state,
    int ideas,
    List<IdeaFileProblem> problems,
    Instant createdAt) {

  /** Copies the list. */
  public IdeaImportDetails {
    problems = List.copyOf(problems);
  }
}
