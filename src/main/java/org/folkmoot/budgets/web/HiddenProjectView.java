package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.moderation.HiddenNote;
import org.folkmoot.moderation.ModerationLog;
import org.jspecify.annotations.Nullable;

/** Says on the page of a project why its texts are hidden. */
@Named
@RequestScoped
public class HiddenProjectView {

  private final ModerationLog log;

  @Inject
  HiddenProjectView(ModerationLog log) {
    this.log = log;
  }

  /** Why a project is hidden, by its id; null if nobody said so. */
  public @Nullable HiddenNote note(long id) {
    return log.findHidden("project", String.valueOf(id)).orElse(null);
  }
}
