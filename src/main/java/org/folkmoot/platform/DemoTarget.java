package org.folkmoot.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where stories of the demo go.
 *
 * @param council id of the council
 * @param now when they are written
 * @param wards ids by name
 * @param accounts ids of people by the first parts of their addresses; those who are invented for
 *     the stories, too
 * @param invented keys of the latter, who support and find helpful
 * @param reasons ids of the reasons for refusals, in their order
 * @param places the stories with what is there of them
 */
record DemoTarget(
    long council,
    Instant now,
    Map<String, Long> wards,
    Map<String, Long> accounts,
    List<String> invented,
    List<Long> reasons,
    List<Place> places) {

  /** Far above what sequences give. */
  private static final long OTHERS_FROM = 700_000_000L;

  private static final long OF_A_COUNCIL = 100_000;
  private static final int STRIDE = 31;

  /**
   * A story with the ids of what is there.
   *
   * @param process the process
   * @param categories by slug
   * @param known supports by the ids of ideas that are there
   */
  record Place(
      DemoStory story, long process, Map<String, Long> categories, Map<Long, Integer> known) {}

  static String email(String key) {
    return key + "@residents.example";
  }

  /** First id of invented people, supports and marks in a council. */
  static long firstOfOthers(long council) {
    return OTHERS_FROM + council * OF_A_COUNCIL;
  }

  long firstOfOthers() {
    return firstOfOthers(council);
  }

  long account(String key) {
    return Objects.requireNonNull(accounts.get(key), key);
  }

  /** So many different people, always the same for the same number; never the author. */
  List<Long> crowd(long number, String author, int size) {
    List<Long> people = new ArrayList<>();
    for (int i = 0; people.size() < size && i < invented.size(); i++) {
      String key = invented.get((int) ((number * STRIDE + (long) i * STRIDE) % invented.size()));
      if (!key.equals(author)) {
        people.add(account(key));
      }
    }
    return people;
  }
}
