package org.folkmoot.notifications;

import org.folkmoot.texts.Texts;

/** Says notices in words, for pages and e-mails. Pure. */
public final class NoticeWords {

  private NoticeWords() {}

  /** What happened, in one line. */
  public static String line(Texts texts, NoticeGroup group) {
    Happening latest = group.latest();
    String who = latest.who().isEmpty() ? texts.get("notifications.somebody") : latest.who();
    String title = texts.text(latest.place().title());
    String process = texts.text(latest.place().process());
    String key = "notifications.line." + group.topic();
    String line =
        group.count() == 1
            ? texts.with(key + ".single", who, title, process)
            : texts.with(key + ".several", group.count(), title, process);
    return group.count() > 1 || latest.says().isEmpty()
        ? line
        : texts.with("notifications.line.says", line, texts.get(latest.says()));
  }
}
