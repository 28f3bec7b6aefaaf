package org.folkmoot.ballots;

import java.util.Locale;

/** Writes canonical JSON. */
final class JsonWriter {

  private static final char DELETE = 0x7f;

  private JsonWriter() {}

  static void append(Json json, StringBuilder out) {
    if (json instanceof Json.Text text) {
      appendText(text.value(), out);
    } else if (json instanceof Json.Whole whole) {
      out.append(whole.value());
    } else if (json instanceof Json.Flag flag) {
      out.append(flag.value());
    } else if (json instanceof Json.Array array) {
      out.append('[');
      String separator = "";
      for (Json item : array.items()) {
        out.append(separator);
        append(item, out);
        separator = ",";
      }
      out.append(']');
    } else if (json instanceof Json.Members members) {
      appendMembers(members, out);
    }
  }

  private static void appendMembers(Json.Members members, StringBuilder out) {
    out.append('{');
    String separator = "";
    for (Json.Member member : members.items()) {
      out.append(separator);
      appendText(member.name(), out);
      out.append(':');
      append(member.value(), out);
      separator = ",";
    }
    out.append('}');
  }

  private static void appendText(String text, StringBuilder out) {
    out.append('"');
    if (isPlain(text)) {
      out.append(text);
    } else {
      for (int i = 0; i < text.length(); i++) {
        appendCharacter(text.charAt(i), out);
      }
    }
    out.append('"');
  }

  /** Whether a text stands for itself, as nearly all do. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < ' ' || character == '"' || character == '\\' || character == DELETE) {
        return false;
      }
    }
    return true;
  }

  private static void appendCharacter(char character, StringBuilder out) {
    switch (character) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (character < ' ' || character == DELETE) {
          out.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
        } else {
          out.append(character);
        }
      }
    }
  }
}
