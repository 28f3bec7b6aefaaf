package org.folkmoot.councils;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.kernel.SpecSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Which unique rule of the database a statement broke. Whoever takes a failure for "somebody was
 * faster" asks here first: every other failure of the database is an error.
 *
 * @param table name of the table, lower case
 * @param columns its columns in the order of the rule, lower case, with commas and no blanks
 */
@SpecSource(document = "ISO/IEC 9075-2", section = "24.1")
public record UniqueViolation(String table, String columns) {

  private static final String STATE = "23505";
  private static final int DEEPEST = 30;

  /** H2: {@code … ON PUBLIC.TABLE(A NULLS FIRST, B NULLS FIRST) VALUES …}. */
  private static final Pattern H2 =
      Pattern.compile("ON (?:\"?\\w+\"?\\.)?\"?(\\w+)\"?\\(([^)]*)\\)");

  /** PostgreSQL: {@code Key (a, b)=(1, 2) …}, the words in the server's language. */
  private static final Pattern POSTGRESQL = Pattern.compile("\\(([^)]*)\\)=\\(");

  /** The unique rule that was broken; empty if something else failed. */
  public static Optional<UniqueViolation> find(Throwable problem) {
    @Nullable Throwable cause = problem;
    for (int i = 0; cause != null && i < DEEPEST; i++) {
      if (cause instanceof SQLException failure && STATE.equals(failure.getSQLState())) {
        return Optional.of(of(failure));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  /**
   * Whether a failure is that another transaction wrote the same row of a table first.
   *
   * @throws RuntimeException the failure itself, if it is any other
   */
  public static boolean wasFirst(RuntimeException problem, String table) {
    if (find(problem).filter(broken -> broken.table.equals(table)).isEmpty()) {
      throw problem;
    }
    return true;
  }

  private static UniqueViolation of(SQLException failure) {
    if (failure instanceof PSQLException ours && ours.getServerErrorMessage() != null) {
      ServerErrorMessage message = ours.getServerErrorMessage();
      Matcher key = POSTGRESQL.matcher(String.valueOf(message.getDetail()));
      return new UniqueViolation(
          String.valueOf(message.getTable()), key.find() ? names(key.group(1)) : "");
    }
    Matcher index = H2.matcher(String.valueOf(failure.getMessage()));
    return index.find()
        ? new UniqueViolation(index.group(1).toLowerCase(Locale.ROOT), names(index.group(2)))
        : new UniqueViolation("", "");
  }

  private static String names(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(column -> column.strip().replace("\"", "").replaceFirst(" .*", ""))
        .map(column -> column.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }

  /** Table and columns, for example {@code account(council_id,email)}. */
  @Override
  public String toString() {
    return table + "(" + columns + ")";
  }
}
