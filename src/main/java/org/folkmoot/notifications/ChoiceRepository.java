package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.councils.CouncilData;

/** What people of the current council chose: how they are told, and what they muted. */
@ApplicationScoped
class ChoiceRepository {

  private final CouncilData council;

  @Inject
  ChoiceRepository(CouncilData council) {
    this.council = council;
  }

  void add(NoticeChoice choice) {
    council.rows().persist(choice);
    council.rows().flush();
  }

  void add(Mute mute) {
    council.rows().persist(mute);
    council.rows().flush();
  }

  void add(UnsubscribeCode code) {
    council.rows().persist(code);
    council.rows().flush();
  }

  /** What some people chose about a topic, by their accounts. */
  Map<Long, NoticeChoice> choices(Collection<Long> accounts, String topic) {
    return council
        .rows()
        .createQuery(
            "select c from NoticeChoice c where c.accountId in :accounts and c.topic = :topic",
            NoticeChoice.class)
        .setParameter("accounts", accounts)
        .setParameter("topic", topic)
        .getResultStream()
        .collect(Collectors.toMap(NoticeChoice::accountId, Function.identity()));
  }

  /** What somebody chose, by topic. */
  Map<String, NoticeChoice> choicesOf(long account) {
    return council
        .rows()
        .createQuery(
            "select c from NoticeChoice c where c.accountId = :account", NoticeChoice.class)
        .setParameter("account", account)
        .getResultStream()
        .collect(Collectors.toMap(NoticeChoice::topic, Function.identity()));
  }

  /** Those of some people who muted any of these. */
  Set<Long> listMuting(Collection<Long> accounts, Collection<String> muted) {
    return new HashSet<>(
        council
            .rows()
            .createQuery(
                "select m.accountId from Mute m where m.accountId in :accounts"
                    + " and m.muted in :muted",
                Long.class)
            .setParameter("accounts", accounts)
            .setParameter("muted", muted)
            .getResultList());
  }

  /** What somebody muted, the latest first. */
  List<Mute> mutesOf(long account) {
    return council
        .rows()
        .createQuery(
            "select m from Mute m where m.accountId = :account order by m.since desc, m.id desc",
            Mute.class)
        .setParameter("account", account)
        .getResultList();
  }

  void unmute(long account, String muted) {
    council
        .rows()
        .createQuery("delete from Mute m where m.accountId = :account and m.muted = :muted")
        .setParameter("account", account)
        .setParameter("muted", muted)
        .executeUpdate();
  }

  /** Codes of some people, by their accounts. */
  Map<Long, String> codes(Collection<Long> accounts) {
    return council
        .rows()
        .createQuery(
            "select c from UnsubscribeCode c where c.accountId in :accounts", UnsubscribeCode.class)
        .setParameter("accounts", accounts)
        .getResultStream()
        .collect(Collectors.toMap(UnsubscribeCode::accountId, UnsubscribeCode::code));
  }

  Optional<UnsubscribeCode> findCode(String code) {
    return council
        .rows()
        .createQuery("select c from UnsubscribeCode c where c.code = :code", UnsubscribeCode.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /** Everything of an account goes, and what others muted of it. */
  void removeOf(long account) {
    for (String entity : List.of("NoticeChoice", "Mute", "UnsubscribeCode")) {
      council
          .rows()
          .createQuery("delete from " + entity + " e where e.accountId = :account")
          .setParameter("account", account)
          .executeUpdate();
    }
    council
        .rows()
        .createQuery("delete from Mute m where m.muted = :person")
        .setParameter("person", Mute.person(account))
        .executeUpdate();
  }
}
