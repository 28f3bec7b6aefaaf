package org.folkmoot.platform;

import static org.folkmoot.platform.DemoStoryRows.values;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what people say in the stories of the demo, thread by thread. */
final class DemoCommentRows {

  private static final int DEEPEST = 3;

  /** What is talked about, since when, and how many comments there are to be spread since then. */
  private record Talk(long process, long idea, Instant since, int comments) {}

  /** What a reply hangs below. */
  private record Above(long thread, @Nullable Long branch, long parent, int depth) {}

  private final DemoTarget target;
  private final DemoRows rows;
  private final List<DemoReported> reported = new ArrayList<>();
  private long next;
  private long nextMark;
  private int written;
  private int place;

  DemoCommentRows(DemoTarget target, DemoRows rows, long first) {
    this.target = target;
    this.rows = rows;
    this.next = first;
    this.nextMark = target.firstOfOthers();
  }

  /** Writes the threads about an idea. */
  void write(long process, long idea, Instant since, List<DemoStory.Said> threads)
      throws SQLException {
    Talk talk = new Talk(process, idea, since, countAll(threads));
    written = 0;
    for (DemoStory.Said thread : threads) {
      place = 0;
      write(talk, thread, null);
    }
  }

  private void write(Talk talk, DemoStory.Said said, @Nullable Above above) throws SQLException {
    long id = next++;
    int depth = above == null ? 1 : Math.min(above.depth() + 1, DEEPEST);
    Long branch = above != null && above.branch() == null ? Long.valueOf(id) : null;
    if (above != null && above.branch() != null) {
      branch = above.branch();
    }
    written++;
    Instant at = talk.since().plus(age(talk).multipliedBy(written).dividedBy(talk.comments() + 1L));
    rows.add(
        "comment",
        "id, council_id, process_id, kind, subject_id, parent_id, root_id, branch_id, depth,"
            + " place, author_id, stance, body, state, state_since, created_at, helpful, replies,"
            + " below, version",
        values(
            id,
            target.council(),
            talk.process(),
            "proposal",
            talk.idea(),
            above == null ? null : above.parent(),
            above == null ? null : above.thread(),
            branch,
            depth,
            place++,
            said.deleted() ? null : target.account(said.author()),
            above == null ? said.stance() : null,
            said.text(),
            said.deleted() ? "DELETED" : "SHOWN",
            at,
            at,
            said.helpful(),
            said.replies().size(),
            depth < DEEPEST ? countAll(said.replies()) : said.replies().size(),
            1));
    mark(id, said, at);
    said.moderation()
        .ifPresent(about -> reported.add(new DemoReported("comment", String.valueOf(id), about)));
    long thread = above == null ? id : above.thread();
    for (DemoStory.Said reply : said.replies()) {
      write(talk, reply, new Above(thread, branch, id, depth));
    }
  }

  private Duration age(Talk talk) {
    return Duration.between(talk.since(), target.now());
  }

  private void mark(long comment, DemoStory.Said said, Instant at) throws SQLException {
    for (long person : target.crowd(comment, said.author(), said.helpful())) {
      rows.add(
          "comment_mark",
          "id, council_id, comment_id, account_id, since",
          values(nextMark++, target.council(), comment, person, at));
    }
  }

  /** The id after the last. */
  long next() {
    return next;
  }

  /** What somebody reports. */
  List<DemoReported> reported() {
    return List.copyOf(reported);
  }

  /** How many of these and of their replies can be read. */
  static int countShown(List<DemoStory.Said> comments) {
    return comments.stream()
        .mapToInt(one -> (one.deleted() ? 0 : 1) + countShown(one.replies()))
        .sum();
  }

  private static int countAll(List<DemoStory.Said> comments) {
    return comments.stream().mapToInt(one -> 1 + countAll(one.replies())).sum();
  }
}
