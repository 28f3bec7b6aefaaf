package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;

/** People choose how they are told, for each topic. */
@ApplicationScoped
public class ChoiceService {

  private final Topics topics;
  private final ChoiceRepository choices;
  private final NoticeRepository notices;
  private final Visitor visitor;

  @Inject
  ChoiceService(
      Topics topics, ChoiceRepository choices, NoticeRepository notices, Visitor visitor) {
    this.topics = topics;
    this.choices = choices;
    this.notices = notices;
    this.visitor = visitor;
  }

  /**
   * What holds for the visitor, for each topic in its order.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public List<TopicChoice> list() {
    Map<String, NoticeChoice> chosen = choices.choicesOf(visitor.requirePerson().id());
    return topics.list().stream()
        .map(
            topic ->
                Optional.ofNullable(chosen.get(topic.name()))
                    .map(one -> new TopicChoice(topic.name(), one.isOnSite(), one.mail()))
                    .orElseGet(() -> new TopicChoice(topic.name(), true, topic.usual())))
        .toList();
  }

  /** How the visitor is told about one topic; as usual if nobody is signed in. */
  @Transactional
  public TopicChoice find(String topic) {
    NoticeTopic known = topics.get(topic);
    return visitor.person().map(Person::id).map(choices::choicesOf).stream()
        .flatMap(chosen -> Optional.ofNullable(chosen.get(topic)).stream())
        .findFirst()
        .map(one -> new TopicChoice(topic, one.isOnSite(), one.mail()))
        .orElseGet(() -> new TopicChoice(topic, true, known.usual()));
  }

  /**
   * Chooses for the visitor. What waits to be told waits as was chosen now.
   *
   * @throws IllegalArgumentException if there is no such topic
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public void choose(List<TopicChoice> wanted) {
    long account = visitor.requirePerson().id();
    Map<String, NoticeChoice> chosen = choices.choicesOf(account);
    for (TopicChoice choice : wanted) {
      NoticeTopic topic = topics.get(choice.topic());
      NoticeChoice before = chosen.get(topic.name());
      boolean wasUsual = before == null && choice.onSite() && choice.mail() == topic.usual();
      boolean isSame =
          before != null && before.isOnSite() == choice.onSite() && before.mail() == choice.mail();
      if (!wasUsual && !isSame) {
        set(account, topic.name(), Optional.ofNullable(before), choice.onSite(), choice.mail());
      }
    }
  }

  /** No e-mails any more about a topic, or about all; what is told in the site stays. */
  void stopMail(long account, Optional<String> only) {
    Map<String, NoticeChoice> chosen = choices.choicesOf(account);
    topics.list().stream()
        .map(NoticeTopic::name)
        .filter(name -> only.filter(wanted -> !wanted.equals(name)).isEmpty())
        .forEach(
            name -> {
              Optional<NoticeChoice> before = Optional.ofNullable(chosen.get(name));
              set(
                  account,
                  name,
                  before,
                  before.map(NoticeChoice::isOnSite).orElse(true),
                  MailPace.NONE);
            });
  }

  private void set(
      long account, String topic, Optional<NoticeChoice> before, boolean onSite, MailPace mail) {
    before.ifPresentOrElse(
        row -> row.choose(onSite, mail),
        () -> choices.add(new NoticeChoice(account, topic, onSite, mail)));
    notices.repace(account, Optional.of(topic), waiting(mail));
  }

  /** What waited already does not rush out because somebody chose to hear of it at once. */
  private static MailState waiting(MailPace mail) {
    return mail == MailPace.NOW ? MailState.DAILY : MailState.of(mail);
  }
}
