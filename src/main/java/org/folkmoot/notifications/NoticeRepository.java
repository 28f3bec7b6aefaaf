package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.councils.CouncilData;

/** Notices of the current council, and what is still to be told to followers. */
@ApplicationScoped
class NoticeRepository {

  private final CouncilData council;

  @Inject
  NoticeRepository(CouncilData council) {
    this.council = council;
  }

  void add(Notice notice) {
    council.rows().persist(notice);
  }

  void add(Telling telling) {
    council.rows().persist(telling);
    council.rows().flush();
  }

  Optional<Telling> findTelling(long id) {
    return council
        .rows()
        .createQuery("select t from Telling t where t.id = :id", Telling.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  void remove(Telling telling) {
    council.rows().remove(telling);
  }

  /** Nothing of a topic is to be told any more. */
  void removeTellings(String topic) {
    council
        .rows()
        .createQuery("delete from Telling t where t.topic = :topic")
        .setParameter("topic", topic)
        .executeUpdate();
  }

  /** Those of some people who were told of a change. */
  Set<Long> listTold(Collection<Long> accounts, String change) {
    return new HashSet<>(
        council
            .rows()
            .createQuery(
                "select n.accountId from Notice n where n.accountId in :accounts"
                    + " and n.change = :change",
                Long.class)
            .setParameter("accounts", accounts)
            .setParameter("change", change)
            .getResultList());
  }

  /** Notices that somebody reads in the site, the latest first, from where the last part ended. */
  List<Notice> listShown(long account, Optional<NoticeCursor> after, int most) {
    TypedQuery<Notice> query =
        query(
            "where n.accountId = :account and n.onSite = true"
                + after
                    .map(
                        cursor ->
                            " and (n.createdAt < :time or (n.createdAt = :time and n.id < :last))")
                    .orElse("")
                + " order by n.createdAt desc, n.id desc");
    query.setParameter("account", account);
    after.ifPresent(
        cursor -> query.setParameter("time", cursor.time()).setParameter("last", cursor.id()));
    return query.setMaxResults(most).getResultList();
  }

  Optional<Notice> find(long account, long id) {
    return query("where n.id = :id and n.accountId = :account")
        .setParameter("id", id)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }

  /** How many somebody has not read, counted up to a limit. */
  int countUnread(long account, int most) {
    return council
        .rows()
        .createQuery(
            "select n.id from Notice n where n.accountId = :account and n.onSite = true"
                + " and n.readAt is null",
            Long.class)
        .setParameter("account", account)
        .setMaxResults(most)
        .getResultList()
        .size();
  }

  void read(long account, Collection<Long> ids, Instant now) {
    if (!ids.isEmpty()) {
      council
          .rows()
          .createQuery(
              "update Notice n set n.readAt = :now where n.accountId = :account"
                  + " and n.id in :ids and n.readAt is null")
          .setParameter("now", now)
          .setParameter("account", account)
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }

  /** All of a topic about one thing are read. */
  void readAbout(Notice notice, Instant now) {
    council
        .rows()
        .createQuery(
            "update Notice n set n.readAt = :now where n.accountId = :account"
                + " and n.topic = :topic and n.about = :about and n.readAt is null")
        .setParameter("now", now)
        .setParameter("account", notice.accountId())
        .setParameter("topic", notice.topic())
        .setParameter("about", notice.about())
        .executeUpdate();
  }

  void readAll(long account, Instant until) {
    council
        .rows()
        .createQuery(
            "update Notice n set n.readAt = :until where n.accountId = :account"
                + " and n.readAt is null and n.createdAt <= :until")
        .setParameter("until", until)
        .setParameter("account", account)
        .executeUpdate();
  }

  /** The next people to whom e-mail of a round is due. */
  List<Long> listAddressees(MailRound round, int most) {
    return round
        .bind(
            council
                .rows()
                .createQuery(
                    "select distinct n.accountId from Notice n where "
                        + MailRound.DUE
                        + " order by n.accountId",
                    Long.class))
        .setMaxResults(most)
        .getResultList();
  }

  /** What is due to them, the latest first. */
  List<Notice> listDue(MailRound round, Collection<Long> accounts, int most) {
    return round
        .bind(
            query(
                "where n.accountId in :accounts and ("
                    + MailRound.DUE
                    + ") order by n.createdAt desc, n.id desc"))
        .setParameter("accounts", accounts)
        .setMaxResults(most)
        .getResultList();
  }

  /** Their e-mail is over. */
  void setMail(Collection<Long> ids, MailState state) {
    if (!ids.isEmpty()) {
      council
          .rows()
          .createQuery("update Notice n set n.mail = :state where n.id in :ids")
          .setParameter("state", state)
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }

  /** What waits of a topic, or of all, waits as was chosen now. */
  void repace(long account, Optional<String> topic, MailState state) {
    var query =
        council
            .rows()
            .createQuery(
                "update Notice n set n.mail = :state where n.accountId = :account"
                    + " and n.mail in :waiting"
                    + topic.map(name -> " and n.topic = :topic").orElse(""))
            .setParameter("state", state)
            .setParameter("account", account)
            .setParameter("waiting", Set.of(MailState.NOW, MailState.DAILY, MailState.WEEKLY));
    topic.ifPresent(name -> query.setParameter("topic", name));
    query.executeUpdate();
  }

  List<Notice> listOf(long account) {
    return query("where n.accountId = :account order by n.createdAt, n.id")
        .setParameter("account", account)
        .getResultList();
  }

  void removeOf(long account) {
    council
        .rows()
        .createQuery("delete from Notice n where n.accountId = :account")
        .setParameter("account", account)
        .executeUpdate();
    council
        .rows()
        .createQuery("update Telling t set t.actorId = null where t.actorId = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  /** Nobody was told of a change. */
  void removeOf(String change) {
    council
        .rows()
        .createQuery("delete from Notice n where n.change = :change")
        .setParameter("change", change)
        .executeUpdate();
  }

  int removeCreatedBefore(Instant time) {
    return council
        .rows()
        .createQuery("delete from Notice n where n.createdAt < :time")
        .setParameter("time", time)
        .executeUpdate();
  }

  private TypedQuery<Notice> query(String condition) {
    return council.rows().createQuery("select n from Notice n " + condition, Notice.class);
  }
}
