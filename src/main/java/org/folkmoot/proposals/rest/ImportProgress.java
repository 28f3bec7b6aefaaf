package org.folkmoot.proposals.rest;

import java.util.List;

/**
 * How far an import is.
 *
 * @param ideas how many were entered
 * @param errors what is wrong if it failed
 */
public record ImportProgress(long id, String state, int ideas, List<ImportError> errors) {

  /** Copies the list. */
  public ImportProgress {
    errors = List.copyOf(errors);
  }
}
