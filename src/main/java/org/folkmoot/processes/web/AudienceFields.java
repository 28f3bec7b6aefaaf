package org.folkmoot.processes.web;

import java.util.Set;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Audience;
import org.jspecify.annotations.Nullable;

/** Who may do one thing, as typed. */
public class AudienceFields {

  private final Activity activity;
  private Audience.Who who;

  AudienceFields(Activity activity, Audience audience) {
    this.activity = activity;
    this.who = audience.who();
  }

  /** The audience; null if it is for residents of wards and there are none. */
  @Nullable Audience read(Set<Long> wards) {
    return switch (who) {
      case EVERYBODY -> Audience.EVERYBODY;
      case RESIDENTS -> Audience.RESIDENTS;
      case WARDS -> wards.isEmpty() ? null : Audience.of(wards);
    };
  }

  /** What it is about. */
  public Activity getActivity() {
    return activity;
  }

  /** Who may. */
  public Audience.Who getWho() {
    return who;
  }

  /** For the form. */
  public void setWho(Audience.@Nullable Who who) {
    if (who != null) {
      this.who = who;
    }
  }
}
