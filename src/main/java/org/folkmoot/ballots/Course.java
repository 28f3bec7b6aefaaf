package org.folkmoot.ballots;

import java.util.regex.Pattern;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.kernel.Verdict;

/** The order in which events may stand. */
@SpecSource(document = "Belenios 2.0", section = "4.4")
final class Course {

  private static final Pattern SUMMED = Pattern.compile("SB*(E(T(D+R?)?)?)?");
  private static final Pattern SHUFFLED = Pattern.compile("SB*(E(T(X+(F(D+R?)?)?)?)?)?");

  private Course() {}

  /**
   * Whether an election can have come to where it is: {@code Setup Ballot* EndBallots
   * EncryptedTally (Shuffle+ EndShuffles)? PartialDecryption+ Result}, or a beginning of that.
   *
   * @return rejected for {@code EVENT_ORDER}, or {@code SHUFFLE_TOO_FEW} where a shuffled election
   *     is decrypted without a shuffle
   */
  static Verdict verify(String course, boolean shuffled) {
    if (shuffled && !course.contains("X") && course.contains("D")) {
      return Reason.SHUFFLE_TOO_FEW.reject("ballots were decrypted without a shuffle");
    }
    Pattern grammar = shuffled ? SHUFFLED : SUMMED;
    return Reason.EVENT_ORDER.unless(
        grammar.matcher(course).matches(), "events in a wrong order: " + shortened(course));
  }

  private static String shortened(String course) {
    return course.replaceAll("B{4,}", "B..B");
  }
}
