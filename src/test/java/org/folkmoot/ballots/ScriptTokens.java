package org.folkmoot.ballots;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * A script taken apart, for tests: words, signs, texts and regular expressions in their order, and
 * where lines end between them, without comments and blanks. Knows what the house's scripts use.
 */
final class ScriptTokens {

  private static final String NEW_LINE = "\n";

  /** After these words a slash begins a regular expression. */
  private static final Set<String> BEFORE_PATTERN =
      Set.of("return", "typeof", "case", "in", "of", "await", "yield", "new", "throw", "else");

  private final String script;
  private final List<String> tokens = new ArrayList<>();

  /** How many braces are open in each template that an expression stands in. */
  private final Deque<Integer> templates = new ArrayDeque<>();

  private int at;

  private ScriptTokens(String script) {
    this.script = script;
  }

  /** The tokens; one line end stands for several. */
  static List<String> of(String script) {
    ScriptTokens tokens = new ScriptTokens(script);
    while (tokens.at < script.length()) {
      tokens.next();
    }
    if (!tokens.templates.isEmpty()) {
      throw new IllegalArgumentException("a template does not end");
    }
    return tokens.tokens;
  }

  private char peek(int ahead) {
    return at + ahead < script.length() ? script.charAt(at + ahead) : '\0';
  }

  private void next() {
    char sign = peek(0);
    if (sign == '\n') {
      line();
      at++;
    } else if (Character.isWhitespace(sign)) {
      at++;
    } else if (sign == '/' && peek(1) == '/') {
      at = orEnd(script.indexOf('\n', at));
    } else if (sign == '/' && peek(1) == '*') {
      int end = orEnd(script.indexOf("*/", at)) + 2;
      if (script.substring(at, Math.min(end, script.length())).contains(NEW_LINE)) {
        line();
      }
      at = end;
    } else if (sign == '"' || sign == '\'') {
      take(endOfQuoted(sign));
    } else if (sign == '`') {
      template();
    } else if (sign == '/' && isPatternNext()) {
      take(endOfPattern());
    } else if (Character.isJavaIdentifierPart(sign) || sign == '#') {
      int end = at + 1;
      while (end < script.length() && Character.isJavaIdentifierPart(script.charAt(end))) {
        end++;
      }
      take(end);
    } else {
      sign(sign);
    }
  }

  private void line() {
    if (!tokens.isEmpty() && !tokens.get(tokens.size() - 1).equals(NEW_LINE)) {
      tokens.add(NEW_LINE);
    }
  }

  private int orEnd(int place) {
    return place < 0 ? script.length() : place;
  }

  private void take(int end) {
    tokens.add(script.substring(at, end));
    at = end;
  }

  private int endOfQuoted(char quote) {
    int end = at + 1;
    while (script.charAt(end) != quote) {
      if (script.charAt(end) == '\n') {
        throw new IllegalArgumentException("a text goes on in the next line");
      }
      end += script.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }

  /** A template up to its end, or to an expression in it. */
  private void template() {
    int end = at + 1;
    while (script.charAt(end) != '`') {
      if (script.charAt(end) == '\n') {
        throw new IllegalArgumentException("a template goes on in the next line");
      }
      if (script.startsWith("${", end)) {
        take(end + 2);
        templates.push(0);
        return;
      }
      end += script.charAt(end) == '\\' ? 2 : 1;
    }
    take(end + 1);
  }

  private void sign(char sign) {
    if (!templates.isEmpty() && (sign == '{' || sign == '}')) {
      int open = templates.pop();
      if (sign == '}' && open == 0) {
        template();
        return;
      }
      templates.push(open + (sign == '{' ? 1 : -1));
    }
    take(at + 1);
  }

  private boolean isPatternNext() {
    String before = NEW_LINE;
    for (int i = tokens.size() - 1; i >= 0 && before.equals(NEW_LINE); i--) {
      before = tokens.get(i);
    }
    char last = before.charAt(before.length() - 1);
    boolean isValue = Character.isJavaIdentifierPart(last) || ")]}\"'`".indexOf(last) >= 0;
    return !isValue || BEFORE_PATTERN.contains(before);
  }

  private int endOfPattern() {
    int end = at + 1;
    boolean inClass = false;
    while (inClass || script.charAt(end) != '/') {
      char sign = script.charAt(end);
      if (sign == '\n') {
        throw new IllegalArgumentException("a pattern goes on in the next line");
      }
      inClass = sign == '[' || (inClass && sign != ']');
      end += sign == '\\' ? 2 : 1;
    }
    end++;
    while (Character.isJavaIdentifierPart(script.charAt(end))) {
      end++;
    }
    return end;
  }
}
