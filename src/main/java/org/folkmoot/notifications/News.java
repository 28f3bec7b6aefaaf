package org.folkmoot.notifications;

import java.util.Optional;

/**
 * What a feature wants to be told: the keys by which its {@link NoticeSource} reads it back.
 *
 * @param topic name of the topic
 * @param change lasting key of the change, of which everybody is told at most once
 * @param thing id of what the source reads
 * @param about key of what it belongs to
 * @param thread key by which people mute what belongs together
 * @param actor who did it, and is not told
 */
public record News(
    String topic, String change, long thing, String about, String thread, Optional<Long> actor) {

  /** News of something that the council did. */
  public static News of(String topic, String change, long thing, String about) {
    return new News(topic, change, thing, about, about, Optional.empty());
  }

  /** The same, done by somebody. */
  public News by(long account) {
    return new News(topic, change, thing, about, thread, Optional.of(account));
  }

  /** The same, muted with a thread. */
  public News in(String mutedWith) {
    return new News(topic, change, thing, about, mutedWith, actor);
  }

  /** The same about another topic, for people who have another reason to hear of it. */
  public News as(String other) {
    return new News(other, change, thing, about, thread, actor);
  }
}
