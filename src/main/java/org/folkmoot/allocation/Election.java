package org.folkmoot.allocation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An election over projects: what was asked, what could be funded, how people voted. Immutable and
 * thread-safe.
 *
 * <p>Every election comes from a file in the Pabulib format or from its {@linkplain PabulibTables
 * tables}; the council's own elections take the same way in, so what the platform counts is what
 * anyone can download and count again.
 */
public final class Election {

  private final String name;
  private final PabulibTables tables;
  private final VoteType voteType;
  private final BigDecimal budget;
  private final List<Project> projects;
  private final Map<String, Integer> indexById;
  private final Ballots ballots;
  private final Optional<Integer> maxLength;
  private final List<Notice> notices;

  Election(
      String name,
      PabulibTables tables,
      VoteType voteType,
      BigDecimal budget,
      List<Project> projects,
      Ballots ballots,
      Optional<Integer> maxLength) {
    this(name, tables, voteType, budget, projects, ballots, maxLength, List.of());
  }

  private Election(
      String name,
      PabulibTables tables,
      VoteType voteType,
      BigDecimal budget,
      List<Project> projects,
      Ballots ballots,
      Optional<Integer> maxLength,
      List<Notice> notices) {
    this.notices = notices;
    this.name = name;
    this.tables = tables;
    this.voteType = voteType;
    this.budget = budget;
    this.projects = List.copyOf(projects);
    this.ballots = ballots;
    this.maxLength = maxLength;
    this.indexById = new HashMap<>();
    for (int i = 0; i < this.projects.size(); i++) {
      indexById.put(this.projects.get(i).id(), i);
    }
  }

  /**
   * An election from its tables.
   *
   * @param name name for messages
   * @throws org.folkmoot.kernel.MalformedInput if the tables are not a valid file; the line is that
   *     of the file which {@link PabulibWriter} would write
   */
  public static Election of(PabulibTables tables, String name) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PabulibWriter.write(tables, bytes);
      return new PabulibReader().read(new ByteArrayInputStream(bytes.toByteArray()), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Name of the file or round. */
  public String name() {
    return name;
  }

  /** Keys and values about the election, in the order of the file. */
  public Map<String, String> meta() {
    return tables.meta();
  }

  /** The content as text, for writing. */
  public PabulibTables tables() {
    return tables;
  }

  /** How people marked their ballots. */
  public VoteType voteType() {
    return voteType;
  }

  /** The budget in major units of the currency, exact. */
  public BigDecimal budget() {
    return budget;
  }

  /** ISO code of the currency, if the file has one. */
  public Optional<String> currency() {
    return Optional.ofNullable(meta().get("currency"))
        .map(Blanks::strip)
        .filter(code -> !code.isEmpty());
  }

  /** What is odd about the file; empty for an election that is no whole file. */
  public List<Notice> notices() {
    return notices;
  }

  /** The same election with what was noticed about its file. */
  Election withNotices(List<Notice> found) {
    return new Election(name, tables, voteType, budget, projects, ballots, maxLength, found);
  }

  /**
   * Reads a sum in the currency of the election.
   *
   * @return major units
   * @throws IllegalArgumentException if it is none, with a sentence that says what to write
   */
  public BigDecimal parseSum(String text) {
    int decimals = new MetaSection(tables.meta()).moneyDecimals();
    return DecimalText.findSum(text, decimals)
        .orElseThrow(() -> new IllegalArgumentException(DecimalText.wrongSum(text, decimals)));
  }

  /** The projects in the order of the file. */
  public List<Project> projects() {
    return projects;
  }

  /**
   * A project by its id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Project project(String id) {
    return projects.get(indexOf(id));
  }

  /** Number of ballots, empty and invalid ones counted. */
  public int voters() {
    return ballots.voters();
  }

  /** Whether a ballot held more than it may, so that it counts as an empty one; from 0. */
  boolean isInvalid(int voter) {
    return ballots.isInvalid(voter);
  }

  int indexOf(String id) {
    Integer index = indexById.get(id);
    if (index == null) {
      throw new IllegalArgumentException("no project " + id + " in " + name);
    }
    return index;
  }

  boolean hasProject(String id) {
    return indexById.containsKey(id);
  }

  /**
   * The same election with some of its projects only.
   *
   * @param onlyTheirVoters whether ballots that are empty then are left out
   */
  Election restrictedTo(Set<String> ids, boolean onlyTheirVoters) {
    List<Project> kept = projects.stream().filter(project -> ids.contains(project.id())).toList();
    int[] newIndex = new int[projects.size()];
    Arrays.fill(newIndex, -1);
    for (int i = 0; i < kept.size(); i++) {
      newIndex[indexOf(kept.get(i).id())] = i;
    }
    return new Election(
        name,
        tables,
        voteType,
        budget,
        kept,
        ballots.restrictedTo(newIndex, onlyTheirVoters),
        Optional.of(ordinalLength()));
  }

  Ballots ballots() {
    return ballots;
  }

  /** For ordinal ballots: the length from which a position counts down to a score. */
  int ordinalLength() {
    int longest = 0;
    for (int voter = 0; voter < ballots.voters(); voter++) {
      for (int mark = ballots.start(voter); mark < ballots.end(voter); mark++) {
        longest = Math.max(longest, (int) ballots.points(mark) + 1);
      }
    }
    return maxLength.orElse(longest);
  }

  /** Name and size, for logs. */
  @Override
  public String toString() {
    return name + " (" + projects.size() + " projects, " + voters() + " voters)";
  }
}
