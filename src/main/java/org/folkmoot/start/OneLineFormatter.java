package org.folkmoot.start;

import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes each event as one line: instant (UTC), level, logger, message, and the causes of a
 * problem. Control characters are escaped, so that nobody can forge a second line. The stack of a
 * cause is written only at level FINE, where somebody is looking for it.
 */
public final class OneLineFormatter extends Formatter {

  private static final String STATEMENT = "SQL statement:";

  /** Called by the log manager, by name. */
  public OneLineFormatter() {}

  @Override
  public String format(LogRecord event) {
    StringBuilder line = new StringBuilder(160);
    line.append(
            DateTimeFormatter.ISO_INSTANT.format(event.getInstant().truncatedTo(ChronoUnit.MILLIS)))
        .append(' ')
        .append(event.getLevel().getName().toLowerCase(Locale.ROOT))
        .append(' ')
        .append(event.getLoggerName())
        .append(": ");
    appendEscaped(line, formatMessage(event));
    for (Throwable cause = event.getThrown(); cause != null; cause = cause.getCause()) {
      line.append(" <- ").append(cause.getClass().getName()).append(": ");
      appendEscaped(line, withoutValues(cause));
      if (cause.getStackTrace().length > 0) {
        line.append(" at ").append(cause.getStackTrace()[0]);
      }
    }
    return line.append('\n').toString();
  }

  /**
   * The message of a problem. Databases quote in theirs what somebody typed; of those only the code
   * and the statement without its values remain, also where another problem repeats them.
   */
  private static String withoutValues(Throwable problem) {
    String message = problem.getMessage() == null ? "" : String.valueOf(problem.getMessage());
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      String quoted = cause.getMessage();
      if (cause instanceof SQLException database && quoted != null && !quoted.isEmpty()) {
        message = message.replace(quoted, summary(database, quoted));
      }
    }
    return message;
  }

  private static String summary(SQLException problem, String message) {
    int statement = message.indexOf(STATEMENT);
    return "[state "
        + problem.getSQLState()
        + ", code "
        + problem.getErrorCode()
        + "]"
        + (statement < 0 ? "" : " " + message.substring(statement));
  }

  private static void appendEscaped(StringBuilder line, @Nullable String text) {
    String shown = text == null ? "" : text;
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        line.append(c);
      }
    }
  }
}
