package org.folkmoot.allocation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Says what a file is that does not begin like a Pabulib file, as far as its first bytes tell. */
final class ForeignFile {

  private static final int LOOKED_AT = 4_096;

  private final byte[] head;
  private final String text;

  private ForeignFile(byte[] head) {
    this.head = head;
    this.text = new String(head, StandardCharsets.UTF_8);
  }

  /** What was expected, what this looks like, and what to do. */
  static String describe(byte[] content, int start, int end) {
    byte[] head = Arrays.copyOfRange(content, start, Math.min(end, start + LOOKED_AT));
    return "expected the line META, with which a Pabulib file (.pb, plain text in UTF-8) begins; "
        + new ForeignFile(head).guess();
  }

  private String guess() {
    if (text.isBlank()) {
      return "this file is empty";
    }
    if (opensWith("504b0304")) {
      return "this looks like a spreadsheet or other Office file (Excel, OpenDocument) or a zip"
          + " archive; load the .pb file itself";
    }
    if (opensWith("d0cf11e0")) {
      return "this looks like an old Excel or Word file; load the .pb file itself";
    }
    if (opensWith("25504446")) {
      return "this looks like a PDF; load the .pb file itself";
    }
    if (opensWith("fffe") || opensWith("feff") || isEverySecondByteZero()) {
      return "this looks like text in UTF-16; save it again with the encoding UTF-8";
    }
    return hasZeroByte() ? "this is no text" : guessText();
  }

  private String guessText() {
    String first = text.stripLeading().lines().findFirst().orElse("").strip();
    String upper = first.toUpperCase(Locale.ROOT);
    if (upper.matches("META[;,\\t]+")) {
      return "the first line has separators after META, as a spreadsheet program writes them; load"
          + " the file as it was before that";
    }
    if (upper.equals("META") || upper.equals("\"META\"")) {
      return "the first line must be just META, in capitals, with nothing before it";
    }
    if (first.startsWith("{") || first.startsWith("[")) {
      return "this looks like JSON";
    }
    if (first.startsWith("<")) {
      return "this looks like a web page or XML";
    }
    if (upper.equals("PROJECTS") || upper.equals("VOTES") || upper.startsWith("KEY;VALUE")) {
      return "the beginning seems to be missing; found " + ProblemList.shown(first);
    }
    if (first.matches("[^;,\\t]+([;,\\t][^;,\\t]*)+")) {
      return "this looks like a table (CSV); its rows belong into the sections META, PROJECTS and"
          + " VOTES; found "
          + ProblemList.shown(first);
    }
    return "found " + ProblemList.shown(first);
  }

  private boolean opensWith(String hex) {
    byte[] prefix = HexFormat.of().parseHex(hex);
    return head.length >= prefix.length
        && Arrays.equals(head, 0, prefix.length, prefix, 0, prefix.length);
  }

  /** Text in UTF-16 without a mark: of the first letters one byte in two is zero. */
  private boolean isEverySecondByteZero() {
    return head.length >= 4
        && ((head[0] == 0 && head[2] == 0 && head[1] != 0 && head[3] != 0)
            || (head[1] == 0 && head[3] == 0 && head[0] != 0 && head[2] != 0));
  }

  private boolean hasZeroByte() {
    for (byte one : head) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }
}
