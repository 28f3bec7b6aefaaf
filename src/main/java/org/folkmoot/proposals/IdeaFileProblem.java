package org.folkmoot.proposals;

import org.folkmoot.kernel.Excerpt;

/**
 * What is wrong in a file with ideas.
 *
 * @param place where it stands
 * @param kind end of the key of the sentence that says what to do
 * @param detail what stands there, cut short; may be empty
 */
public record IdeaFileProblem(Place place, String kind, String detail) {

  private static final int LONGEST = 60;
  private static final String OBJECT = "#";

  /**
   * A place in a file.
   *
   * @param number of the line on which a row begins, or of an object, from 1; 0 for the whole file
   * @param object whether it is the number of an object
   */
  public record Place(long number, boolean object) {

    /** Nowhere in particular. */
    static final Place FILE = new Place(0, false);

    static Place line(long number) {
      return new Place(number, false);
    }

    static Place object(long number) {
      return new Place(number, true);
    }
  }

  static IdeaFileProblem of(Place place, String kind, String detail) {
    return new IdeaFileProblem(
        place, kind, Excerpt.of(detail.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), LONGEST));
  }

  /** Number of the line or object. */
  public long line() {
    return place.number();
  }

  String toLine() {
    return (place.object() ? OBJECT : "") + place.number() + "\t" + kind + "\t" + detail;
  }

  static IdeaFileProblem ofLine(String stored) {
    String[] parts = stored.split("\t", 3);
    boolean isObject = parts[0].startsWith(OBJECT);
    return new IdeaFileProblem(
        new Place(Long.parseLong(isObject ? parts[0].substring(1) : parts[0]), isObject),
        parts[1],
        parts[2]);
  }
}
