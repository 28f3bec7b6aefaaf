package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The parts of {@link NoticeJobs}, each a transaction of its own. */
@ApplicationScoped
class FollowerSteps {

  /** People in one transaction: few enough that nobody waits for it. */
  static final int PART = 500;

  private final NoticeRepository notices;
  private final FollowRepository follows;
  private final Recipients recipients;
  private final Topics topics;
  private final Notifier notifier;

  @Inject
  FollowerSteps(
      NoticeRepository notices,
      FollowRepository follows,
      Recipients recipients,
      Topics topics,
      Notifier notifier) {
    this.notices = notices;
    this.follows = follows;
    this.recipients = recipients;
    this.topics = topics;
    this.notifier = notifier;
  }

  /**
   * Tells the next followers. What was hidden, taken back or changed meanwhile is told to nobody.
   *
   * @param confirm called first: whether the work may still go on
   * @return whether there may be more
   */
  @Transactional
  boolean tellPart(long id, Runnable confirm) {
    confirm.run();
    Optional<Telling> found = notices.findTelling(id);
    if (found.isEmpty()) {
      return false;
    }
    Telling telling = found.get();
    News news = telling.news();
    List<Follow> part =
        topics.stands(news.topic(), news.thing(), news.change())
            ? follows.listNext(telling, PART)
            : List.of();
    if (part.isEmpty()) {
      notices.remove(telling);
      return false;
    }
    List<Long> accounts = part.stream().map(Follow::accountId).toList();
    if (recipients.add(news, accounts, telling.happenedAt())) {
      notifier.mailSoon();
    }
    telling.advance(part.get(part.size() - 1).id());
    return true;
  }
}
