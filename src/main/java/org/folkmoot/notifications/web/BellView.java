package org.folkmoot.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.notifications.NotificationService;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** How many notices the visitor has not read, for the top of each page. */
@Named
@RequestScoped
public class BellView {

  private final NotificationService notifications;
  private final Texts texts;
  private @Nullable Integer unread;

  @Inject
  BellView(NotificationService notifications, Texts texts) {
    this.notifications = notifications;
    this.texts = texts;
  }

  /** Whether there is something to read. */
  public boolean isRinging() {
    return unread() > 0;
  }

  /** The number as it is shown; empty if there is none. */
  public String getNumber() {
    if (unread() >= NotificationService.MOST_COUNTED) {
      return texts.number(NotificationService.MOST_COUNTED - 1) + "+";
    }
    return isRinging() ? texts.number(unread()) : "";
  }

  /** The number in words. */
  public String getWords() {
    return unread() >= NotificationService.MOST_COUNTED
        ? texts.get("notifications.bellFull")
        : texts.count("notifications.bell", unread());
  }

  private int unread() {
    Integer known = unread;
    if (known == null) {
      known = notifications.countUnread();
      unread = known;
    }
    return known;
  }
}
