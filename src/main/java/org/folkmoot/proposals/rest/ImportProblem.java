package org.folkmoot.proposals.rest;

import java.util.List;
import org.folkmoot.kernel.SpecSource;

/** Why nothing was entered, with all that is wrong. */
@SpecSource(document = "RFC 9457", section = "3.2")
public record ImportProblem(
    String type, String title, int status, String detail, List<ImportError> errors) {

  /** Copies the list. */
  public ImportProblem {
    errors = List.copyOf(errors);
  }
}
