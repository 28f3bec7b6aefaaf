package org.folkmoot.votes.web;

import java.util.regex.Pattern;
import org.folkmoot.pages.Feedback;
import org.folkmoot.votes.QuestionForm;

/**
 * How much a ballot may choose, as typed: least and largest number, points, and whether nothing.
 */
public final class QuestionLimits {

  private static final String USUAL_POINTS = "10";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  private String min = "1";
  private String max = "1";
  private String points = USUAL_POINTS;
  private boolean blank = true;

  QuestionLimits() {}

  void show(QuestionForm stored) {
    min = String.valueOf(stored.min());
    max = String.valueOf(stored.max());
    blank = stored.blank();
    points = stored.points() == 0 ? USUAL_POINTS : String.valueOf(stored.points());
  }

  /** A number as typed; what is none is a fault of its field. */
  static int read(String typed, String id, Feedback feedback) {
    if (NUMBER.matcher(typed.strip()).matches()) {
      return Integer.parseInt(typed.strip());
    }
    feedback.fault(id, "votes.question.number.wrong");
    return 0;
  }

  /** Least number as typed. */
  public String getMin() {
    return min;
  }

  /** For the form. */
  public void setMin(String min) {
    this.min = min == null ? "" : min;
  }

  /** Largest number as typed. */
  public String getMax() {
    return max;
  }

  /** For the form. */
  public void setMax(String max) {
    this.max = max == null ? "" : max;
  }

  /** Sum of points as typed. */
  public String getPoints() {
    return points;
  }

  /** For the form. */
  public void setPoints(String points) {
    this.points = points == null ? "" : points;
  }

  /** Whether voters may choose nothing. */
  public boolean isBlank() {
    return blank;
  }

  /** For the form. */
  public void setBlank(boolean blank) {
    this.blank = blank;
  }
}
