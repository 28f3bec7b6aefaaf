package org.folkmoot.proposals;

import org.folkmoot.kernel.Excerpt;

/**
 * What is wrong with a line of a file with ideas.
 *
 * @param line number of the line on which the row begins, from 1; 0 for the whole file
 * @param kind end of the key of the sentence that says what to do
 * @param detail what stands there, cut short; may be empty
 */
public record IdeaFileProblem(long line, String kind, String detail) {

  private static final int LONGEST = 60;

  static IdeaFileProblem of(long line, String kind, String detail) {
    return new IdeaFileProblem(
        line, kind, Excerpt.of(detail.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), LONGEST));
  }

  String toLine() {
    return line + "\t" + kind + "\t" + detail;
  }

  static IdeaFileProblem ofLine(String stored) {
    String[] parts = stored.split("\t", 3);
    return new IdeaFileProblem(Long.parseLong(parts[0]), parts[1], parts[2]);
  }
}
