package org.folkmoot.moderation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.moderation.sieve.SieveRule;

/**
 * How a council sifts what is written, and how much one person may write.
 *
 * @param rules rules of the sieve that are on
 * @param threshold score from which on a person is asked
 * @param hosts sites to which links may lead, in small letters
 * @param words words and phrases that are worth a look
 * @param ideasADay how many ideas one person publishes in a day
 * @param commentsAnHour how many comments one person writes in an hour
 * @param reportsADay how many reports one person makes in a day
 * @param version number that changes with them; 0 until the council chooses
 */
public record ModerationSettings(
    Set<SieveRule> rules,
    int threshold,
    List<String> hosts,
    List<String> words,
    int ideasADay,
    int commentsAnHour,
    int reportsADay,
    long version) {

  /** Most that a limit can be: as good as none. */
  public static final int MOST_ALLOWED = 1_000;

  /** Most lines of a list. */
  public static final int MOST_LINES = 300;

  /** Most characters of a list. */
  public static final int LONGEST_LIST = 4_000;

  /** What holds until a council chooses. */
  public static final ModerationSettings USUAL =
      new ModerationSettings(
          EnumSet.allOf(SieveRule.class), 3, List.of(), List.of(), 10, 30, 60, 0);

  /** Copies the collections. */
  public ModerationSettings {
    rules = Set.copyOf(rules);
    hosts = List.copyOf(hosts);
    words = List.copyOf(words);
  }
}
