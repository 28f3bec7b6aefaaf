package org.folkmoot.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The side of the job table that nodes see: taking, renewing and ending leases. Each method is one
 * or two statements that commit by themselves, and each change names the lease that it is for, so
 * that a node which lost a lease changes nothing. Must be called without an open transaction.
 */
@ApplicationScoped
class JobLeases {

  /** How long a dead node holds its jobs. */
  static final Duration LEASE = Duration.ofSeconds(45);

  private static final int CANDIDATES = 8;
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String OURS = " where id = ? and lease_number = ? and state = 'RUNNING'";
  private static final String GIVEN_BACK =
      "state = 'WAITING', running_turn = null, node = null, leased_until = null";

  @Resource(lookup = "java:app/jdbc/folkmoot")
  @SuppressWarnings("NullAway.Init")
  private DataSource source;

  private final String node = UUID.randomUUID().toString();

  JobLeases() {}

  /** The lanes in which a job is due. */
  List<Lane> dueLanes(Instant now) {
    return query(
        "select distinct lane from job where state = 'WAITING' and due_at <= ?",
        row -> Lane.valueOf(row.getString(1)),
        now);
  }

  /** Leases the job of a lane that is due longest; empty if there is none that could be run. */
  Optional<LeasedJob> take(Lane lane, Collection<String> names, Instant now) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<Object> values = new ArrayList<>(List.of(lane.name(), now));
    values.addAll(names);
    List<Candidate> candidates =
        query(
            "select j.id, j.lease_number, j.turn from job j where j.lane = ? and j.state ="
                + " 'WAITING' and j.due_at <= ? and j.name in ("
                + String.join(", ", Collections.nCopies(names.size(), "?"))
                + ") and not exists (select 1 from job r where r.running_turn = j.turn)"
                + " order by j.due_at, j.id fetch first "
                + CANDIDATES
                + " rows only",
            row -> new Candidate(row.getLong(1), row.getLong(2), row.getString(3)),
            values.toArray());
    return candidates.stream()
        .filter(candidate -> lease(candidate, now))
        .findFirst()
        .map(candidate -> read(candidate.id()));
  }

  private record Candidate(long id, long leaseNumber, String turn) {}

  /** Whether nobody was faster. */
  private boolean lease(Candidate candidate, Instant now) {
    try {
      return update(
              "update job set state = 'RUNNING', running_turn = ?, node = ?, leased_until = ?,"
                  + " started_at = ?, attempts = attempts + 1, lease_number = lease_number + 1"
                  + " where id = ? and lease_number = ? and state = 'WAITING'",
              candidate.turn(),
              node,
              now.plus(LEASE),
              now,
              candidate.id(),
              candidate.leaseNumber())
          == 1;
    } catch (TurnTaken e) {
      return false;
    }
  }

  private LeasedJob read(long id) {
    return query(
            "select id, council_id, name, subject, title, process_id, asked_by, attempts,"
                + " called_off, lease_number from job where id = ?",
            JobLeases::leased,
            id)
        .get(0);
  }

  private static LeasedJob leased(ResultSet row) throws SQLException {
    return new LeasedJob(
        row.getLong("id"),
        row.getLong("council_id"),
        row.getString("name"),
        row.getLong("subject"),
        row.getString("title"),
        Optional.ofNullable(row.getObject("process_id", Long.class)),
        Optional.ofNullable(row.getObject("asked_by", Long.class)),
        row.getInt("attempts"),
        row.getBoolean("called_off"),
        row.getLong("lease_number"));
  }

  /** What became of a lease in the meantime; empty if it is as it was. */
  Optional<JobRun.Stop> look(LeasedJob job) {
    List<Boolean> calledOff =
        query(
            "select called_off from job" + OURS,
            row -> row.getBoolean(1),
            job.id(),
            job.leaseNumber());
    if (calledOff.isEmpty()) {
      return Optional.of(JobRun.Stop.TAKEN_OVER);
    }
    return calledOff.get(0) ? Optional.of(JobRun.Stop.CALLED_OFF) : Optional.empty();
  }

  /** Writes how far a job is, and keeps its lease for some time more. */
  void renew(LeasedJob job, long done, long total, Instant now) {
    update(
        "update job set leased_until = ?, work_done = ?, work_total = ?" + OURS,
        now.plus(LEASE),
        done,
        total,
        job.id(),
        job.leaseNumber());
  }

  /** The job is over; its file goes unless the job may be begun anew. */
  void end(LeasedJob job, JobState state, @Nullable String reference, Instant now) {
    if (state == JobState.DONE || state == JobState.REFUSED) {
      update("delete from job_file where job_id = ?", job.id());
    }
    update(
        "update job set state = ?, reference = ?, ended_at = ?, running_turn = null, node = null,"
            + " leased_until = null, work_done = case when ? then work_total else work_done end"
            + OURS,
        state.name(),
        reference,
        now,
        state == JobState.DONE,
        job.id(),
        job.leaseNumber());
  }

  /** The job is over and nobody needs to know. */
  void remove(LeasedJob job) {
    update("delete from job" + OURS, job.id(), job.leaseNumber());
  }

  /** The job is run again later; errors so far count on. */
  void postpone(LeasedJob job, Instant time) {
    giveBack(job, "due_at = ?", time);
  }

  /** The job is run again later, as if it had never been run. */
  void postponeAnew(LeasedJob job, Instant time) {
    giveBack(job, "attempts = 0, due_at = ?", time);
  }

  /** The server stops: another run shall go on, and this one does not count. */
  void release(LeasedJob job, Instant now) {
    giveBack(job, "attempts = attempts - 1, due_at = ?", now);
  }

  private void giveBack(LeasedJob job, String change, Instant time) {
    update(
        "update job set " + GIVEN_BACK + ", " + change + OURS, time, job.id(), job.leaseNumber());
  }

  /** Jobs of nodes that died wait again; gives how many. */
  int freeExpired(Instant now) {
    return update(
        "update job set " + GIVEN_BACK + " where state = 'RUNNING' and leased_until < ?", now);
  }

  /** For the start of the only node: whatever is leased was leased to a server that is gone. */
  int freeAll() {
    return update("update job set " + GIVEN_BACK + " where state = 'RUNNING'");
  }

  private <T> List<T> query(String sql, Row<T> mapping, Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(mapping.of(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new JobTableFailure(e);
    }
  }

  private int update(String sql, @Nullable Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      if (e instanceof SQLIntegrityConstraintViolationException
          || UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw new TurnTaken(e);
      }
      throw new JobTableFailure(e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(
          i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
    }
    return statement;
  }

  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Another job with the same turn began at this moment. */
  private static final class TurnTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TurnTaken(SQLException cause) {
      super(cause);
    }
  }

  /** The database did not answer. */
  static final class JobTableFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private JobTableFailure(SQLException cause) {
      super("the table of jobs cannot be used", cause);
    }
  }
}
