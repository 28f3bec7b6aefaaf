package org.folkmoot.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.moderation.PauseDetails;
import org.folkmoot.moderation.PauseService;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Who may not write for a time. */
@Named
@RequestScoped
public class PausedView {

  private final PauseService pauses;
  private final Texts texts;
  private @Nullable List<PauseDetails> list;

  @Inject
  PausedView(PauseService pauses, Texts texts) {
    this.pauses = pauses;
    this.texts = texts;
  }

  /** Everybody whose pause lasts. */
  public List<PauseDetails> getList() {
    List<PauseDetails> known = list;
    if (known == null) {
      known = pauses.list();
      list = known;
    }
    return known;
  }

  /** Until when somebody may not write; empty if they may. */
  public String until(long account) {
    return pauses.find(account).map(texts::dateTime).orElse("");
  }
}
