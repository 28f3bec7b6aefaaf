package org.folkmoot.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.accounts.DisplayName;
import org.folkmoot.accounts.DisplayNames;
import org.folkmoot.moderation.HiddenNote;
import org.folkmoot.moderation.ModerationLog;
import org.folkmoot.people.Visitor;
import org.jspecify.annotations.Nullable;

/** Tells people in their account that their name is hidden, and why. */
@Named
@RequestScoped
public class HiddenNameView {

  private final DisplayNames names;
  private final ModerationLog log;
  private final Visitor visitor;
  private @Nullable HiddenNote note;
  private boolean loaded;

  @Inject
  HiddenNameView(DisplayNames names, ModerationLog log, Visitor visitor) {
    this.names = names;
    this.log = log;
    this.visitor = visitor;
  }

  /** Why the name is hidden; null if it is not. */
  public @Nullable HiddenNote getNote() {
    if (!loaded) {
      loaded = true;
      note =
          names
              .find(visitor.requirePerson().id())
              .filter(DisplayName::hidden)
              .flatMap(name -> log.findHidden("name", String.valueOf(name.account())))
              .orElse(null);
    }
    return note;
  }
}
