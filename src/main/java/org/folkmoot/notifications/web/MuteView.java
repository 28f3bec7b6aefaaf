package org.folkmoot.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.notifications.Happening;
import org.folkmoot.notifications.MuteService;
import org.folkmoot.notifications.NoticeGroup;
import org.folkmoot.notifications.NotificationService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.jspecify.annotations.Nullable;

/** Mutes the discussion or the person of a notice. */
@Named
@RequestScoped
public class MuteView {

  private final NotificationService notifications;
  private final MuteService mutes;
  private final Address address;
  private final Feedback feedback;
  private @Nullable Happening happening;

  @Inject
  MuteView(
      NotificationService notifications, MuteService mutes, Address address, Feedback feedback) {
    this.notifications = notifications;
    this.mutes = mutes;
    this.address = address;
    this.feedback = feedback;
  }

  /**
   * Looks for the notice of the address.
   *
   * @throws NotFound if it is not the visitor's, or can be read no more
   */
  public void load() {
    getHappening();
  }

  /** What the notice is about. */
  public Happening getHappening() {
    Happening known = happening;
    if (known == null) {
      known = notifications.find(address.id()).map(NoticeGroup::latest).orElseThrow(NotFound::new);
      happening = known;
    }
    return known;
  }

  /** Whether somebody did it, whom one may mute. */
  public boolean isByPerson() {
    return getHappening().actor() != 0 && !getHappening().who().isEmpty();
  }

  /** Mutes the discussion. */
  public void muteThread() {
    mutes.muteThread(address.id());
    done();
  }

  /** Mutes the person. */
  public void mutePerson() {
    mutes.mutePerson(address.id());
    done();
  }

  private void done() {
    feedback.done("/notifications", "notifications.mute.done");
  }
}
