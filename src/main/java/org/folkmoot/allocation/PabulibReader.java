package org.folkmoot.allocation;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.SpecSource;

/**
 * Reads elections in the Pabulib format. It accepts what real files have (either line end, a byte
 * order mark, decimals, quoted separators, unknown keys and columns, a project listed twice) and
 * refuses what could be understood in two ways (a decimal comma, a second project with the same id,
 * a row with another number of fields). Memory is bounded by a few times the limit, whatever the
 * stream holds. Stateless and thread-safe.
 */
@SpecSource(document = "Pabulib format", section = "pabulib.org/format")
public final class PabulibReader {

  /** Largest file, in bytes: ten times the largest known. */
  public static final int BYTE_LIMIT = 64 << 20;

  /** How many problems are collected before reading stops. */
  public static final int PROBLEM_LIMIT = 100;

  private final int byteLimit;

  /** A reader for files up to {@link #BYTE_LIMIT}. */
  public PabulibReader() {
    this(BYTE_LIMIT);
  }

  PabulibReader(int byteLimit) {
    this.byteLimit = byteLimit;
  }

  /**
   * Reads one election.
   *
   * @param in the bytes, read to the end or to the first sign that this is no such file; not closed
   * @param name file name, for messages
   * @throws MalformedInput the first problem, with line, field and what was expected
   * @throws IOException if the stream fails
   */
  public Election read(InputStream in, String name) throws IOException {
    return examine(in, name, bytes -> {}).orThrow();
  }

  /**
   * Reads one election and collects what stands against it.
   *
   * @param in the bytes, read to the end or to the first sign that this is no such file; not closed
   * @param name file name, for messages
   * @param progress hears now and then how many bytes have been read
   * @throws IOException if the stream fails
   */
  public Reading examine(InputStream in, String name, LongConsumer progress) throws IOException {
    ProblemList problems = new ProblemList(name);
    SourceBytes source = SourceBytes.readFrom(in, byteLimit, progress, problems);
    return problems.isEmpty()
        ? parse(source, name, problems)
        : new Reading(Optional.empty(), problems.toList(), List.of());
  }

  private static Reading parse(SourceBytes source, String name, ProblemList problems) {
    RowCursor rows = new RowCursor(source.content, source.start, source.end, problems);
    NoticeList notices = new NoticeList();
    MetaSection meta = new MetaSection(rows, problems);
    meta.read();
    BigDecimal budget = meta.readBudget();
    meta.checkThreshold();
    VoteType type = meta.voteType();
    ProjectsSection projects = new ProjectsSection(rows, problems, meta.moneyDecimals());
    projects.read();
    VotesSection votes =
        new VotesSection(source.content, rows, problems, notices, projects, meta, type);
    votes.read();
    if (!problems.isEmpty()) {
      return new Reading(Optional.empty(), problems.toList(), notices.toList());
    }
    PabulibTables tables =
        new PabulibTables(
            meta.values(),
            projects.columns(),
            projects.projects().stream().map(p -> List.copyOf(p.columns().values())).toList(),
            votes.columns(),
            votes.lazyRows());
    Election election =
        new Election(
            name, tables, type, budget, projects.projects(), votes.ballots(), longest(meta));
    PlausibilityCheck.check(election, notices);
    List<Notice> found = notices.toList();
    return new Reading(Optional.of(election.withNotices(found)), List.of(), found);
  }

  private static Optional<Integer> longest(MetaSection meta) {
    return meta.findWhole("max_length");
  }
}
