package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who of some people is told, and how: nobody of what they did themselves, nobody twice of one
 * change, nobody of what they muted, and everybody as they chose. Four statements and the new rows.
 */
@ApplicationScoped
class Recipients {

  private final NoticeRepository notices;
  private final ChoiceRepository choices;
  private final Topics topics;

  @Inject
  Recipients(NoticeRepository notices, ChoiceRepository choices, Topics topics) {
    this.notices = notices;
    this.choices = choices;
    this.topics = topics;
  }

  /**
   * Makes notices; joins the caller's transaction.
   *
   * @return whether somebody gets e-mail at once
   */
  boolean add(News news, Collection<Long> accounts, Instant at) {
    Set<Long> told = new LinkedHashSet<>(accounts);
    news.actor().ifPresent(told::remove);
    if (told.isEmpty()) {
      return false;
    }
    told.removeAll(notices.listTold(told, news.change()));
    if (!told.isEmpty()) {
      told.removeAll(choices.listMuting(told, mutedBy(news)));
    }
    if (told.isEmpty()) {
      return false;
    }
    NoticeTopic topic = topics.get(news.topic());
    Map<Long, NoticeChoice> chosen = choices.choices(told, news.topic());
    boolean isNow = false;
    for (long account : told) {
      Optional<NoticeChoice> choice = Optional.ofNullable(chosen.get(account));
      boolean onSite = choice.map(NoticeChoice::isOnSite).orElse(true);
      MailPace mail = choice.map(NoticeChoice::mail).orElse(topic.usual());
      if (onSite || mail != MailPace.NONE) {
        notices.add(new Notice(account, news, onSite, mail, at));
        isNow |= mail == MailPace.NOW;
      }
    }
    return isNow;
  }

  private static List<String> mutedBy(News news) {
    List<String> keys = new ArrayList<>(List.of(news.thread(), news.about()));
    news.actor().map(Mute::person).ifPresent(keys::add);
    return keys;
  }
}
