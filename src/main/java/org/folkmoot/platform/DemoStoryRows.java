package org.folkmoot.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.proposals.Answer;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.LocalizedTextConverter;
import org.folkmoot.texts.Markdown;
import org.folkmoot.texts.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * Writes what people did in the demo on days that are over: no service lets anybody do something in
 * the past. All or nothing, in one transaction.
 */
final class DemoStoryRows {

  private static final long MINOR = 100;
  private static final int MINUTES = 600;

  /** Of the time since an idea was published, so much is left when the council answers. */
  private static final double AFTER_ANSWER = 0.3;

  private final DemoTarget target;
  private final List<DemoReported> reported = new ArrayList<>();
  private final LocalizedTextConverter texts = new LocalizedTextConverter();
  private long nextIdea;
  private long nextSupport;

  DemoStoryRows(DemoTarget target) {
    this.target = target;
    this.nextSupport = target.firstOfOthers();
  }

  /** Writes the stories, and gives what is reported in them. */
  List<DemoReported> write(DataSource source, Map<String, String> people) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (DemoRows rows = new DemoRows(connection)) {
        writePeople(rows, people);
        nextIdea = rows.next("proposal");
        DemoCommentRows comments = new DemoCommentRows(target, rows, rows.next("comment"));
        for (DemoTarget.Place place : target.places()) {
          for (DemoStory.Idea idea : place.story().ideas()) {
            writeIdea(rows, place, idea, comments);
          }
        }
        reported.addAll(comments.reported());
        for (DemoTarget.Place place : target.places()) {
          supportKnown(connection, rows, place);
        }
        rows.send();
        DemoRows.countStances(connection, target.council());
        rows.restart("proposal_id", nextIdea);
        rows.restart("comment_id", comments.next());
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
    return List.copyOf(reported);
  }

  private void writePeople(DemoRows rows, Map<String, String> people) throws SQLException {
    for (Map.Entry<String, String> person : people.entrySet()) {
      String email = DemoTarget.email(person.getKey());
      rows.add(
          "account",
          "id, council_id, email, name, password_hash, failed_sign_ins, created_at, search_text",
          values(
              target.account(person.getKey()),
              target.council(),
              email,
              person.getValue(),
              "-",
              0,
              target.now().minus(Duration.ofDays(240)),
              SearchText.of(person.getValue() + " " + email)));
    }
  }

  private void writeIdea(
      DemoRows rows, DemoTarget.Place place, DemoStory.Idea idea, DemoCommentRows comments)
      throws SQLException {
    long id = nextIdea++;
    Instant published =
        target
            .now()
            .minus(Duration.ofDays(idea.days()))
            .plus(Duration.ofMinutes(Math.floorMod(idea.title().hashCode(), MINUTES)));
    Duration age = Duration.between(published, target.now());
    boolean isWithdrawn = !idea.withdrawn().isEmpty();
    Optional<GeoPoint> point =
        Optional.of(idea)
            .filter(one -> !one.place().isEmpty() && !one.ward().isEmpty())
            .map(one -> DemoMap.near(one.ward(), one.title()));
    Optional<DemoStory.Reply> answer = idea.answer();
    rows.add(
        "proposal",
        "answer_reasons, id, council_id, process_id, author_id, on_behalf, title, body, ward_id, place, latitude,"
            + " longitude, cost_minor, search, state, state_since, reason, created_at,"
            + " published_at, supports, comments, answer, answer_text, answer_cost_minor,"
            + " answer_responsible, answered_at, category_id, version",
        values(
            answer
                .filter(one -> one.reason() >= 0)
                .map(one -> "," + target.reasons().get(one.reason()) + ",")
                .orElse(""),
            id,
            target.council(),
            place.process(),
            idea.isFromPaper() ? null : target.account(idea.author()),
            idea.isFromPaper() ? idea.onBehalf() : null,
            json(LocalizedText.of(idea.language(), idea.title())),
            json(LocalizedText.of(idea.language(), idea.text())),
            target.wards().get(idea.ward()),
            idea.place(),
            point.map(GeoPoint::latitude).orElse(null),
            point.map(GeoPoint::longitude).orElse(null),
            idea.cost().isPresent() ? idea.cost().getAsLong() * MINOR : null,
            SearchText.of(idea.title() + " " + idea.place() + " " + Markdown.toPlain(idea.text())),
            isWithdrawn ? "WITHDRAWN" : "PUBLISHED",
            isWithdrawn ? published.plus(age.dividedBy(2)) : published,
            idea.withdrawn(),
            published,
            published,
            idea.supports(),
            DemoCommentRows.countShown(idea.comments()),
            answer.map(DemoStory.Reply::state).orElse(Answer.NONE).name(),
            json(answer.map(DemoStory.Reply::text).orElse(LocalizedText.EMPTY)),
            answer
                .filter(one -> one.cost().isPresent())
                .map(one -> one.cost().getAsLong() * MINOR)
                .orElse(null),
            json(answer.map(DemoStory.Reply::responsible).orElse(LocalizedText.EMPTY)),
            answer
                .map(one -> published.plusSeconds((long) (age.toSeconds() * (1 - AFTER_ANSWER))))
                .orElse(null),
            place.categories().get(idea.category()),
            1));
    idea.moderation()
        .ifPresent(about -> reported.add(new DemoReported("proposal", "P" + id, about)));
    writeSupports(rows, id, idea.author(), idea.supports(), published);
    comments.write(place.process(), id, published, idea.comments());
  }

  private void writeSupports(
      DemoRows rows, long idea, String author, int supports, Instant published)
      throws SQLException {
    long seconds = Duration.between(published, target.now()).toSeconds();
    List<Long> people = target.crowd(idea, author, supports);
    for (int i = 0; i < people.size(); i++) {
      rows.add(
          "proposal_support",
          "id, council_id, proposal_id, account_id, since",
          values(
              nextSupport++,
              target.council(),
              idea,
              people.get(i),
              published.plusSeconds(seconds * (i + 1) / (supports + 1))));
    }
  }

  /** Supports for ideas that their authors published at the start. */
  private void supportKnown(Connection connection, DemoRows rows, DemoTarget.Place place)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update proposal set supports = ? where id = ?")) {
      for (Map.Entry<Long, Integer> known : place.known().entrySet()) {
        writeSupports(rows, known.getKey(), "", known.getValue(), target.now());
        update.setInt(1, known.getValue());
        update.setLong(2, known.getKey());
        update.executeUpdate();
      }
    }
  }

  private @Nullable String json(LocalizedText text) {
    return texts.convertToDatabaseColumn(text);
  }

  static List<@Nullable Object> values(@Nullable Object... values) {
    return Arrays.asList(values);
  }
}
