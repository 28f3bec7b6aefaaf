package org.folkmoot.allocation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the last section of a file: one voter a row. Works on bytes, as most of a file is here. */
final class VotesSection {

  private static final int VOTER_LIMIT = 5_000_000;
  private static final int POINT_DIGITS = 6;
  private static final int POINT_DECIMALS = 3;

  private final byte[] content;
  private final RowCursor rows;
  private final ProblemList problems;
  private final NoticeList notices;
  private final BallotLimits limits;
  private final List<Project> projects;
  private final IdTable ids;
  private final VoteType type;
  private final Ballots.Collector ballots;
  private final int[] lastVoterOf;
  private int[] items = new int[64];
  private int itemCount;
  private int[] rowBounds = new int[2048];
  private List<String> columns = List.of();

  VotesSection(
      byte[] content,
      RowCursor rows,
      ProblemList problems,
      NoticeList notices,
      ProjectsSection section,
      MetaSection meta,
      VoteType type) {
    this.content = content;
    this.rows = rows;
    this.problems = problems;
    this.notices = notices;
    this.limits = new BallotLimits(meta, type, section.projects(), notices);
    this.projects = section.projects();
    this.ids = section.idTable();
    this.type = type;
    this.ballots = new Ballots.Collector(type.hasPoints() || type == VoteType.ORDINAL);
    this.lastVoterOf = new int[projects.size()];
    Arrays.fill(lastVoterOf, -1);
  }

  /** Reads to the end of the file. */
  void read() {
    if (!rows.advance() || !rows.is("VOTES")) {
      problems.add(rows.line(), null, "expected the line VOTES after the PROJECTS section");
      return;
    }
    List<String> required =
        type.hasPoints() ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote");
    columns = ProjectsSection.header(rows, problems, required);
    int voterId = columns.indexOf("voter_id");
    int vote = columns.indexOf("vote");
    int points = type.hasPoints() ? columns.indexOf("points") : -1;
    IdTable voters = new IdTable(content, 1 << 14);
    while (voterId >= 0 && rows.advance()) {
      if (rows.split() && isWhole() && isNew(voters, voterId)) {
        take(vote, points);
      }
    }
  }

  private boolean isWhole() {
    if (rows.count != columns.size()) {
      problems.add(
          rows.line(), null, "expected " + columns.size() + " fields, found " + rows.count);
      return false;
    }
    if (ballots.voters() == VOTER_LIMIT) {
      problems.add(rows.line(), null, "expected at most " + VOTER_LIMIT + " voters");
      return false;
    }
    return true;
  }

  private boolean isNew(IdTable voters, int voterId) {
    rows.strip(voterId);
    if (voters.add(rows.starts[voterId], rows.ends[voterId]) >= 0) {
      return true;
    }
    problems.add(
        rows.line(),
        "voter_id",
        "expected each voter once, found again " + ProblemList.shown(rows.text(voterId)));
    return false;
  }

  private void take(int vote, int points) {
    if (2 * ballots.voters() + 2 > rowBounds.length) {
      rowBounds = Arrays.copyOf(rowBounds, 2 * rowBounds.length);
    }
    rowBounds[2 * ballots.voters()] = rows.from();
    rowBounds[2 * ballots.voters() + 1] = rows.to();
    if (rows.isQuoted(vote)) {
      byte[] text = rows.text(vote).getBytes(StandardCharsets.UTF_8);
      readVote(text, 0, text.length);
    } else {
      readVote(content, rows.starts[vote], rows.ends[vote]);
    }
    if (points >= 0) {
      readPoints(rows.starts[points], rows.ends[points]);
    } else if (type == VoteType.ORDINAL) {
      for (int item = 0; item < itemCount; item++) {
        if (items[item] >= 0) {
          ballots.points(items[item], item, 0);
        }
      }
    }
    if (limits.isValid(rows.line(), ballots)) {
      ballots.endVoter();
    } else {
      ballots.endInvalidVoter();
    }
  }

  /**
   * Marks the listed projects; {@code items} gets the mark of each item, -1 where there is none.
   */
  private void readVote(byte[] bytes, int from, int to) {
    itemCount = 0;
    int start = from;
    while (start <= to && from < to) {
      int end = start;
      while (end < to && bytes[end] != ',') {
        end++;
      }
      if (itemCount == items.length) {
        items = Arrays.copyOf(items, 2 * itemCount);
      }
      items[itemCount++] = readItem(bytes, start, end);
      start = end + 1;
    }
  }

  private int readItem(byte[] bytes, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && bytes[from] == ' ') {
      from++;
    }
    while (to > from && bytes[to - 1] == ' ') {
      to--;
    }
    int project = ids.find(bytes, from, to);
    if (project < 0) {
      String found = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      problems.add(
          rows.line(),
          "vote",
          "expected ids of the PROJECTS section, found " + ProblemList.shown(found));
      return -1;
    }
    if (lastVoterOf[project] == ballots.voters()) {
      notices.add(rows.line(), Notice.Kind.LISTED_TWICE, projects.get(project).id());
      return -1;
    }
    lastVoterOf[project] = ballots.voters();
    ballots.mark(project);
    return ballots.marks() - 1;
  }

  private void readPoints(int from, int to) {
    int item = 0;
    int start = from;
    while (start <= to && from < to) {
      int end = start;
      while (end < to && content[end] != ',') {
        end++;
      }
      int trimmed = start;
      while (trimmed < end && content[trimmed] == ' ') {
        trimmed++;
      }
      if (!readPoint(trimmed, end, item < itemCount ? items[item] : -1)) {
        return;
      }
      item++;
      start = end + 1;
    }
    if (item != itemCount) {
      problems.add(
          rows.line(),
          "points",
          "expected as many numbers as projects in vote (" + itemCount + "), found " + item);
    }
  }

  private boolean readPoint(int from, int to, int mark) {
    long value = 0;
    int digits = 0;
    int decimals = -1;
    boolean valid = true;
    for (int at = from; at < to && valid; at++) {
      byte next = content[at];
      if (next >= '0' && next <= '9') {
        value = 10 * value + next - '0';
        digits += decimals >= 0 ? 0 : 1;
        decimals += decimals >= 0 ? 1 : 0;
        valid = digits <= POINT_DIGITS && decimals <= POINT_DECIMALS;
      } else if (next == '.' && decimals < 0 && digits > 0) {
        decimals = 0;
      } else {
        valid = false;
      }
    }
    if (!valid || digits == 0 || decimals == 0) {
      String found = new String(content, from, to - from, StandardCharsets.UTF_8);
      problems.add(
          rows.line(),
          "points",
          "expected points of zero or more, below a million, with at most 3 decimals, found "
              + ProblemList.shown(found));
      return false;
    }
    if (mark >= 0) {
      ballots.points(mark, value, Math.max(0, decimals));
    }
    return true;
  }

  List<String> columns() {
    return columns;
  }

  Ballots ballots() {
    return ballots.build();
  }

  /** Rows as text, decoded when asked for. */
  List<List<String>> lazyRows() {
    return new VoteRows(content, Arrays.copyOf(rowBounds, 2 * ballots.voters()));
  }
}
