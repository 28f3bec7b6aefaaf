package org.folkmoot.notifications;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;

/**
 * Where features say what happened. Both methods join the transaction in which it happens; e-mail,
 * and the notices of people who follow something, are made by jobs after it.
 */
@ApplicationScoped
public class Notifier {

  private final NoticeRepository notices;
  private final FollowRepository follows;
  private final Recipients recipients;
  private final JobQueue queue;
  private final CurrentCouncil currentCouncil;
  private final Clock clock;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  @SuppressWarnings("NullAway.Init")
  private TransactionSynchronizationRegistry transactions;

  @Inject
  Notifier(
      NoticeRepository notices,
      FollowRepository follows,
      Recipients recipients,
      JobQueue queue,
      CurrentCouncil currentCouncil,
      Clock clock) {
    this.notices = notices;
    this.follows = follows;
    this.recipients = recipients;
    this.queue = queue;
    this.currentCouncil = currentCouncil;
    this.clock = clock;
  }

  /** Tells a few people. Whoever was told of the same change before is not told again. */
  @Transactional
  public void tell(News news, Collection<Long> accounts) {
    if (recipients.add(news, accounts, now())) {
      mailSoon();
    }
  }

  /**
   * Tells all who follow a thing, however many they are.
   *
   * @param kind kind of the thing, for example {@code proposal}
   * @param subject its id
   * @param everybody whether those are meant, too, who follow it only because they support it
   */
  @Transactional
  public void tellFollowers(News news, String kind, long subject, boolean everybody) {
    if (follows.hasFollowers(kind, subject, everybody)) {
      Telling telling = new Telling(news, kind, subject, everybody, now());
      notices.add(telling);
      queue.add(JobOrder.of(NoticeJobs.FOLLOWERS, telling.id()).titled(news.about()));
    }
  }

  /** Forgets who was told of a change; joins the caller's transaction. */
  @Transactional
  public void forget(News news) {
    notices.removeOf(news.change());
  }

  /**
   * Asks for the letters that go at once; joins the caller's transaction. Once in a transaction is
   * enough, however much is told in it: the job finds all that waits.
   */
  void mailSoon() {
    long council = currentCouncil.get().id();
    String asked = Notifier.class.getName() + ' ' + council;
    if (transactions.getResource(asked) == null) {
      queue.add(JobOrder.of(NoticeJobs.PROMPT_MAIL, council));
      transactions.putResource(asked, true);
    }
  }

  /** As the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
