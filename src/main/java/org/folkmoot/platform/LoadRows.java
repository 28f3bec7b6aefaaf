package org.folkmoot.platform;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.LocalizedTextConverter;
import org.folkmoot.texts.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * Writes many ideas, comments and supports in batches, with the numbers that belong to them. Their
 * ids continue those that there are; those of people and supports lie far above.
 */
final class LoadRows {

  static final int PEOPLE = 2_000;

  /** A corner of the wards of the demo, and how far they reach in units of the last digit. */
  private static final BigDecimal SOUTH = new BigDecimal("51.47000");

  private static final BigDecimal WEST = new BigDecimal("-3.25000");
  private static final int POINTS_ACROSS = 6_000;
  private static final int POINT_DIGITS = 5;
  private static final long PEOPLE_FROM = 1_000_000_000L;
  private static final long SUPPORTS_FROM = 2_000_000_000L;
  private static final int BATCH = 1_000;
  private static final int COMMENTS_EACH = 10;
  private static final int MOST_COMMENTS = 10_000;
  private static final int MOST_SUPPORTS = 100;
  private static final double FEW_SUPPORTS = 20;
  private static final int THREADS_OF_TEN = 7;
  private static final Duration APART = Duration.ofMinutes(4);
  private static final List<String> ANSWERS =
      List.of(
          "NONE",
          "NONE",
          "NONE",
          "NONE",
          "NONE",
          "NONE",
          "UNDER_REVIEW",
          "FEASIBLE",
          "NOT_FEASIBLE",
          "ACCEPTED");
  private static final List<String> STANCES = List.of("FOR", "FOR", "AGAINST", "NEUTRAL");

  private final DataSource source;
  private final LoadTarget target;
  private final LoadSentences sentences;
  private final LocalizedTextConverter texts = new LocalizedTextConverter();

  LoadRows(DataSource source, LoadTarget target, long seed) {
    this.source = source;
    this.target = target;
    this.sentences = new LoadSentences(seed);
  }

  /** Writes so many ideas, ten times as many comments, and some supports for each. */
  void write(int ideas) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      writePeople(connection);
      long firstIdea = next(connection, "proposal");
      List<Integer> supports = writeIdeas(connection, firstIdea, ideas);
      writeSupports(connection, firstIdea, supports);
      writeComments(connection, firstIdea, ideas);
      DemoRows.countStances(connection, target.council());
      connection.commit();
      restart(connection, "proposal_id", firstIdea + ideas);
      restart(connection, "comment_id", next(connection, "comment"));
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private static long next(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select coalesce(max(id), 0) + 1 from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void restart(Connection connection, String sequence, long from)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("alter sequence " + sequence + " restart with " + from);
    }
  }

  private void writePeople(Connection connection) throws SQLException {
    try (Rows rows =
        new Rows(
            connection,
            "insert into account (id, council_id, email, name, password_hash, failed_sign_ins,"
                + " created_at, search_text) values (?, ?, ?, ?, '-', 0, ?, ?)")) {
      for (int i = 0; i < PEOPLE; i++) {
        String email = "resident-" + i + "@load.example";
        String name = sentences.name();
        rows.add(
            PEOPLE_FROM + i,
            target.council(),
            email,
            name,
            target.now(),
            SearchText.of(name + " " + email));
      }
    }
  }

  private List<Integer> writeIdeas(Connection connection, long first, int ideas)
      throws SQLException {
    List<Integer> supports = new ArrayList<>(ideas);
    try (Rows rows =
        new Rows(
            connection,
            "insert into proposal (id, council_id, process_id, author_id, title, body, ward_id,"
                + " place, search, state, state_since, reason, created_at, published_at, supports,"
                + " comments, answer, answer_text, answered_at, category_id, latitude, longitude,"
                + " version)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)")) {
      for (int i = 0; i < ideas; i++) {
        LoadSentences.Idea idea = sentences.idea(first + i);
        boolean isWithdrawn = sentences.number(50) == 0;
        String answer = ANSWERS.get(sentences.number(ANSWERS.size()));
        boolean isAnswered = !answer.equals("NONE");
        boolean hasPoint = sentences.number(2) == 0;
        Instant published = target.now().minus(APART.multipliedBy(ideas - i));
        supports.add(sentences.skewed(MOST_SUPPORTS, FEW_SUPPORTS));
        rows.add(
            first + i,
            target.council(),
            target.process(),
            PEOPLE_FROM + sentences.number(PEOPLE),
            json(idea.title()),
            json(idea.body()),
            target.wards().isEmpty() ? null : one(target.wards()),
            idea.place(),
            SearchText.of(idea.title().main() + " " + idea.place() + " " + idea.body().main()),
            isWithdrawn ? "WITHDRAWN" : "PUBLISHED",
            published,
            isWithdrawn ? "It is no longer needed." : "",
            published,
            published,
            supports.get(i),
            comments(i, ideas),
            answer,
            isAnswered ? "{\"en\":\"We have looked at it.\"}" : "{}",
            isAnswered ? published.plus(APART) : null,
            one(target.categories()),
            hasPoint ? coordinate(SOUTH) : null,
            hasPoint ? coordinate(WEST) : null);
      }
    }
    return supports;
  }

  private BigDecimal coordinate(BigDecimal from) {
    return from.add(BigDecimal.valueOf(sentences.number(POINTS_ACROSS), POINT_DIGITS));
  }

  /** Ten for each idea on average, and up to 10,000 for the first. */
  private static int comments(int idea, int ideas) {
    long all = (long) COMMENTS_EACH * ideas;
    int first = Math.min(MOST_COMMENTS, ideas);
    if (idea == 0) {
      return first;
    }
    long rest = all - first;
    long others = ideas - 1L;
    return (int) (rest * idea / others - rest * (idea - 1) / others);
  }

  private void writeSupports(Connection connection, long first, List<Integer> supports)
      throws SQLException {
    try (Rows rows =
        new Rows(
            connection,
            "insert into proposal_support (id, council_id, proposal_id, account_id, since)"
                + " values (?, ?, ?, ?, ?)")) {
      long id = SUPPORTS_FROM;
      for (int i = 0; i < supports.size(); i++) {
        int from = sentences.number(PEOPLE);
        for (int n = 0; n < supports.get(i); n++) {
          long person = PEOPLE_FROM + (from + n) % PEOPLE;
          rows.add(id++, target.council(), first + i, person, target.now());
        }
      }
    }
  }

  private void writeComments(Connection connection, long firstIdea, int ideas) throws SQLException {
    long id = next(connection, "comment");
    try (Rows rows =
        new Rows(
            connection,
            "insert into comment (id, council_id, process_id, kind, subject_id, parent_id, root_id,"
                + " branch_id, depth, place, author_id, stance, body, state, state_since,"
                + " created_at, helpful, replies, below, version) values (?, ?, ?, 'proposal', ?,"
                + " ?, ?, ?, ?, ?, ?, ?, ?, 'SHOWN', ?, ?, ?, ?, ?, 1)")) {
      for (int i = 0; i < ideas; i++) {
        int left = comments(i, ideas);
        while (left > 0) {
          int replies =
              sentences.number(10) < THREADS_OF_TEN
                  ? 0
                  : Math.min(left - 1, 1 + sentences.number(4));
          writeThread(rows, id, firstIdea + i, replies);
          id += replies + 1;
          left -= replies + 1;
        }
      }
    }
  }

  private void writeThread(Rows rows, long id, long idea, int replies) throws SQLException {
    for (int place = 0; place <= replies; place++) {
      boolean isFirst = place == 0;
      rows.add(
          id + place,
          target.council(),
          target.process(),
          idea,
          isFirst ? null : id,
          isFirst ? null : id,
          isFirst ? null : id + place,
          isFirst ? 1 : 2,
          place,
          PEOPLE_FROM + sentences.number(PEOPLE),
          isFirst ? one(STANCES) : null,
          sentences.comment(),
          target.now(),
          target.now(),
          isFirst ? sentences.skewed(MOST_SUPPORTS, FEW_SUPPORTS) : 0,
          isFirst ? replies : 0,
          isFirst ? replies : 0);
    }
  }

  private String json(LocalizedText text) {
    return String.valueOf(texts.convertToDatabaseColumn(text));
  }

  private <T> T one(List<T> choices) {
    return choices.get(sentences.number(choices.size()));
  }

  /** Rows of one table, sent in batches and kept every now and then. */
  private static final class Rows implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement statement;
    private int waiting;

    Rows(Connection connection, String sql) throws SQLException {
      this.connection = connection;
      this.statement = connection.prepareStatement(sql);
    }

    void add(@Nullable Object... values) throws SQLException {
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        statement.setObject(
            i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
      }
      statement.addBatch();
      waiting++;
      if (waiting == BATCH) {
        send();
      }
    }

    private void send() throws SQLException {
      statement.executeBatch();
      connection.commit();
      waiting = 0;
    }

    @Override
    public void close() throws SQLException {
      try (statement) {
        send();
      }
    }
  }
}
