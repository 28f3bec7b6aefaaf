package org.folkmoot.throttles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.folkmoot.councils.CouncilKeys;
import org.folkmoot.councils.UniqueViolation;

/**
 * Counts tries and says when there were too many, by the generic cell rate algorithm: each bucket
 * is one time, which every try moves on by its share. Rows in the database, so that the counts
 * survive a restart and hold for all nodes together; keys (addresses, e-mail) are stored as keyed
 * hashes only.
 */
@ApplicationScoped
public class Throttle {

  private static final int HASH_CHARACTERS = 40;
  private static final int LETTERS_FROM_ONE = 3;
  private static final int LETTERS = 10;
  private static final int LETTERS_FROM = 300;
  private static final Duration LETTERS_PER = Duration.ofMinutes(10);

  private final ThrottleRows rows;
  private final CouncilKeys keys;
  private final Clock clock;

  @Inject
  Throttle(ThrottleRows rows, CouncilKeys keys, Clock clock) {
    this.rows = rows;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Counts one try in the current council, in a transaction of its own: it counts even if the
   * caller's work is rolled back.
   *
   * @param kind what is tried, at most 30 characters
   * @param key who or what is tried, of any length
   * @param burst tries that are allowed at once, at least 1
   * @param per time after which that many are allowed again
   * @return whether the try is allowed
   */
  public boolean allow(String kind, String key, int burst, Duration per) {
    String bucket = bucketOf(kind, key);
    long share = per.toMillis() / burst;
    long now = clock.millis();
    try {
      return rows.use(bucket, now, share, burst);
    } catch (RuntimeException e) {
      return UniqueViolation.wasFirst(e, "throttle") && rows.use(bucket, now, share, burst);
    }
  }

  /**
   * Counts one e-mail that somebody asks for without being signed in, whatever it is about. Those
   * that one stranger asks for leave enough for the owner of the address, and a whole town may be
   * behind one network address.
   *
   * @param canonicalEmail where it goes
   * @param from network address of the caller
   * @throws TooManyTries after 3 e-mails to the address that the caller asked for in 10 minutes, 10
   *     that anybody did, or 300 from the caller
   */
  public void countLetter(String canonicalEmail, String from) {
    String pair = canonicalEmail + " " + from;
    if (!allow("letter-pair", pair, LETTERS_FROM_ONE, LETTERS_PER)
        || !allow("letter", canonicalEmail, LETTERS, LETTERS_PER)
        || !allow("letter-from", from, LETTERS_FROM, LETTERS_PER)) {
      throw new TooManyTries();
    }
  }

  /**
   * When the next try will be allowed, for who was just told that there were too many.
   *
   * @return empty if nothing was counted
   */
  public Optional<Instant> findNext(String kind, String key, int burst, Duration per) {
    long share = per.toMillis() / burst;
    return rows.findFreeAt(bucketOf(kind, key))
        .map(freeAt -> Instant.ofEpochMilli(freeAt - share * (burst - 1)));
  }

  /** Gives back one try that turned out to be a right one. */
  public void giveBack(String kind, String key, int burst, Duration per) {
    rows.giveBack(bucketOf(kind, key), per.toMillis() / burst);
  }

  /** Forgets all tries of a key, as after a right password. */
  public void forget(String kind, String key) {
    rows.remove(bucketOf(kind, key));
  }

  private String bucketOf(String kind, String key) {
    String hash = HexFormat.of().formatHex(keys.hash("throttle", key));
    return kind + "/" + hash.substring(0, HASH_CHARACTERS);
  }
}
