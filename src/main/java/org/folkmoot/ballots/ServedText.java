package org.folkmoot.ballots;

import java.util.stream.Collectors;

/**
 * A script or style sheet as it is served: its source without lines that are comments, without
 * empty lines and without what stands before the first sign of a line. All else stays, line by
 * line, so that whoever has the sources makes the same bytes again and whoever reads the served
 * file reads the same program.
 */
final class ServedText {

  private static final String OPEN = "/*";
  private static final String CLOSE = "*/";

  private final String name;
  private final boolean script;
  private boolean inComment;

  private ServedText(String name) {
    this.name = name;
    this.script = name.endsWith(".js");
  }

  /** Whether a file of this name is served in that form. */
  static boolean isFor(String name) {
    return name.endsWith(".js") || name.endsWith(".css");
  }

  /**
   * Makes the served form.
   *
   * @param name of the file; in scripts a line that begins with two slashes is a comment, too
   * @param source lines that end with a line feed; no text may span lines
   * @throws IllegalArgumentException if something follows a comment of several lines in its last
   *     line, or a comment does not end
   */
  static String of(String name, String source) {
    ServedText text = new ServedText(name);
    String served =
        source
            .lines()
            .map(String::strip)
            .filter(text::isKept)
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    if (text.inComment) {
      throw new IllegalArgumentException(name + ": a comment does not end");
    }
    return served;
  }

  private boolean isKept(String line) {
    if (inComment) {
      leave(line);
      return false;
    }
    if (line.isEmpty() || (script && line.startsWith("//"))) {
      return false;
    }
    if (!line.startsWith(OPEN)) {
      return true;
    }
    int end = line.indexOf(CLOSE, OPEN.length());
    inComment = end < 0;
    // a comment before something else is a part of that line
    return end >= 0 && end + CLOSE.length() < line.length();
  }

  private void leave(String line) {
    int end = line.indexOf(CLOSE);
    if (end >= 0 && end + CLOSE.length() < line.length()) {
      throw new IllegalArgumentException(name + ": something follows a comment: " + line);
    }
    inComment = end < 0;
  }
}
