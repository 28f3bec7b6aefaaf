package org.folkmoot.notifications;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;

/**
 * Something that happened, as it can be told now.
 *
 * @param change lasting key of the change; a notice of another change is out of date
 * @param place what it belongs to
 * @param path page that shows it
 * @param actor account of who did it; 0 for the council
 * @param who name of who did it; empty if it is not to be known
 * @param thread key by which people mute what belongs together
 * @param excerpt its first words, if it has words
 * @param says key of a text that says more; may be empty
 * @param letters e-mails that tell this alone, in place of the usual one, by topic
 */
public record Happening(
    String change,
    NoticePlace place,
    String path,
    long actor,
    String who,
    String thread,
    String excerpt,
    String says,
    Map<String, OwnLetter> letters) {

  /** Copies the letters. */
  public Happening {
    letters = Map.copyOf(letters);
  }

  /**
   * A template that says it better than the usual one; its first value is the name of the reader.
   *
   * @param template beginning of the message keys
   * @param values its further values, as the reader's language has them
   */
  public record OwnLetter(String template, List<LocalizedText> values) {

    /** Copies the values. */
    public OwnLetter {
      values = List.copyOf(values);
    }
  }

  /** Something that the council did. */
  public static Happening of(String change, NoticePlace place, String path) {
    return new Happening(change, place, path, 0, "", place.about(), "", "", Map.of());
  }

  /** The same, done by somebody. */
  public Happening by(long account, String name) {
    return new Happening(change, place, path, account, name, thread, excerpt, says, letters);
  }

  /** The same with its first words, muted with a thread. */
  public Happening saying(String words, String mutedWith) {
    return new Happening(change, place, path, actor, who, mutedWith, words, says, letters);
  }

  /** The same with a text that says more. */
  public Happening meaning(String key) {
    return new Happening(change, place, path, actor, who, thread, excerpt, key, letters);
  }

  /** The same with an e-mail of its own for those who are told by a topic. */
  public Happening writtenAs(String topic, String template, String value) {
    return writtenAs(topic, template, List.of(LocalizedText.of(Locale.ENGLISH, value)));
  }

  /** The same with values that are shown in the reader's language. */
  public Happening writtenAs(String topic, String template, List<LocalizedText> values) {
    Map<String, OwnLetter> all = new HashMap<>(letters);
    all.put(topic, new OwnLetter(template, values));
    return new Happening(change, place, path, actor, who, thread, excerpt, says, all);
  }

  /** The e-mail of its own for those who are told by a topic. */
  Optional<OwnLetter> letter(String topic) {
    return Optional.ofNullable(letters.get(topic));
  }
}
