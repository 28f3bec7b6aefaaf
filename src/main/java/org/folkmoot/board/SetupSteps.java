package org.folkmoot.board;

import java.util.List;

/** A feature that has a part in setting a council up. */
public interface SetupSteps {

  /** Its steps as the data of the current council say; called within a transaction. */
  List<SetupStep> steps();
}
