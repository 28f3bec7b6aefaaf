package org.folkmoot.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Notices of one topic about one thing, told in one line.
 *
 * @param id id of the latest
 * @param topic name of the topic
 * @param count how many
 * @param unread whether one of them was not read
 * @param latest what happened last
 * @param at when that was
 */
public record NoticeGroup(
    long id, String topic, int count, boolean unread, Happening latest, Instant at) {

  /**
   * Groups notices, in the order of the latest of each.
   *
   * @param notices the latest first
   * @param happenings what can be told of them, by their ids; others are left out
   */
  static List<NoticeGroup> of(List<Notice> notices, Map<Long, Happening> happenings) {
    Map<String, List<Notice>> groups = new LinkedHashMap<>();
    for (Notice notice : notices) {
      if (happenings.containsKey(notice.id())) {
        groups
            .computeIfAbsent(notice.topic() + " " + notice.about(), key -> new ArrayList<>())
            .add(notice);
      }
    }
    return groups.values().stream().flatMap(group -> group(group, happenings).stream()).toList();
  }

  private static Optional<NoticeGroup> group(
      List<Notice> notices, Map<Long, Happening> happenings) {
    Notice last = notices.get(0);
    return Optional.ofNullable(happenings.get(last.id()))
        .map(
            latest ->
                new NoticeGroup(
                    last.id(),
                    last.topic(),
                    notices.size(),
                    notices.stream().anyMatch(Notice::isUnread),
                    latest,
                    last.createdAt()));
  }
}
