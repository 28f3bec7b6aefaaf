package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.people.AccountDeleted;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;
import org.folkmoot.processes.ProcessLeaves;

/** What this feature holds about a person, all of which goes with the account. */
@ApplicationScoped
class NotificationData implements PersonalDataSource {

  private static final int MOST_FOLLOWS = 1_000;

  private final NoticeRepository notices;
  private final FollowRepository follows;
  private final ChoiceRepository choices;

  @Inject
  NotificationData(NoticeRepository notices, FollowRepository follows, ChoiceRepository choices) {
    this.notices = notices;
    this.follows = follows;
    this.choices = choices;
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    long id = person.id();
    return List.of(
        new DataSection(
            "follows",
            follows.listOf(id, MOST_FOLLOWS).stream().map(NotificationData::fieldsOf).toList()),
        new DataSection(
            "notices", notices.listOf(id).stream().map(NotificationData::fieldsOf).toList()),
        new DataSection(
            "notice-choices",
            choices.choicesOf(id).values().stream().map(NotificationData::fieldsOf).toList()),
        new DataSection(
            "mutes",
            choices.mutesOf(id).stream()
                .map(mute -> Map.<String, Object>of("what", mute.muted(), "since", mute.since()))
                .toList()));
  }

  private static Map<String, Object> fieldsOf(Follow follow) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("what", NoticePlace.key(follow.kind(), follow.subjectId()));
    fields.put("why", follow.why().name());
    fields.put("since", follow.since());
    return fields;
  }

  private static Map<String, Object> fieldsOf(Notice notice) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("topic", notice.topic());
    fields.put("what", notice.about());
    fields.put("since", notice.createdAt());
    notice.readAt().ifPresent(at -> fields.put("readAt", at));
    return fields;
  }

  private static Map<String, Object> fieldsOf(NoticeChoice choice) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("topic", choice.topic());
    fields.put("onSite", choice.isOnSite());
    fields.put("mail", choice.mail().name());
    return fields;
  }

  void forget(@Observes AccountDeleted account) {
    notices.removeOf(account.accountId());
    follows.removeOf(account.accountId());
    choices.removeOf(account.accountId());
  }

  void forget(@Observes ProcessLeaves process) {
    if (process.deleted()) {
      follows.removeAll(ProcessFollowing.KIND, process.processId());
    }
  }
}
