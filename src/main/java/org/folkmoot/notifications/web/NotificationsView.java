package org.folkmoot.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.notifications.NoticeGroup;
import org.folkmoot.notifications.NoticePart;
import org.folkmoot.notifications.NoticeWords;
import org.folkmoot.notifications.NotificationService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** What the visitor was told, part by part. */
@Named
@RequestScoped
public class NotificationsView {

  private static final String PAGE = "/notifications";

  private final NotificationService notifications;
  private final Address address;
  private final Feedback feedback;
  private final Texts texts;
  private @Nullable NoticePart part;

  @Inject
  NotificationsView(
      NotificationService notifications, Address address, Feedback feedback, Texts texts) {
    this.notifications = notifications;
    this.address = address;
    this.feedback = feedback;
    this.texts = texts;
  }

  /** The notices of this part. */
  public List<NoticeGroup> getList() {
    return getPart().groups();
  }

  /** Address of what follows; empty at the end. */
  public String getNext() {
    String next = getPart().next();
    return next.isEmpty() ? "" : PAGE + "?after=" + next;
  }

  /** Whether this is not the beginning. */
  public boolean isLater() {
    return !address.get("after").isEmpty();
  }

  private NoticePart getPart() {
    NoticePart known = part;
    if (known == null) {
      known = notifications.list(address.get("after"));
      part = known;
    }
    return known;
  }

  /** What happened, in one line. */
  public String line(NoticeGroup group) {
    return NoticeWords.line(texts, group);
  }

  /** Notes that all are read. */
  public void readAll() {
    notifications.readAll();
    feedback.done(PAGE, "notifications.readAll.done");
  }
}
