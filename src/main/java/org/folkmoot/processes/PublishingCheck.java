package org.folkmoot.processes;

import java.util.List;

/** A feature that knows of something that residents would miss in a process. */
public interface PublishingCheck {

  /** What is missing; called within a transaction. */
  List<ProcessGap> gaps(ProcessDetails process);
}
