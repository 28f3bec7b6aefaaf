package org.folkmoot.notifications.web;

import java.util.Locale;
import org.folkmoot.notifications.MailPace;
import org.folkmoot.notifications.TopicChoice;

/** What is chosen about one topic, for the form. */
public final class TopicRow {

  private final String topic;
  private boolean onSite;
  private MailPace mail;

  TopicRow(TopicChoice choice) {
    this.topic = choice.topic();
    this.onSite = choice.onSite();
    this.mail = choice.mail();
  }

  TopicChoice read() {
    return new TopicChoice(topic, onSite, mail);
  }

  /** Name of the topic. */
  public String getTopic() {
    return topic;
  }

  /** The same as the end of an id, for example {@code OwnComment}. */
  public String getKey() {
    StringBuilder key = new StringBuilder();
    for (String word : topic.split("-", -1)) {
      key.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return key.toString();
  }

  /** Whether the person is told in the site. */
  public boolean isOnSite() {
    return onSite;
  }

  /** For the form. */
  public void setOnSite(boolean onSite) {
    this.onSite = onSite;
  }

  /** When the person gets e-mail. */
  public MailPace getMail() {
    return mail;
  }

  /** For the form. */
  public void setMail(MailPace mail) {
    this.mail = mail;
  }
}
