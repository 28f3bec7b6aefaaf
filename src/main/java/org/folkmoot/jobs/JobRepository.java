package org.folkmoot.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.ListQuery;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** Jobs of the current council, in the transaction of the caller. */
@ApplicationScoped
class JobRepository {

  private final CouncilData data;
  private final CurrentCouncil currentCouncil;

  @Inject
  JobRepository(CouncilData data, CurrentCouncil currentCouncil) {
    this.data = data;
    this.currentCouncil = currentCouncil;
  }

  /** Adds a job, which has its id afterwards. */
  void add(QueuedJob job) {
    data.rows().persist(job);
    data.rows().flush();
  }

  /** The job, its row locked until the transaction ends. */
  Optional<QueuedJob> lock(long id) {
    data.awaitTurn(QueuedJob.class, id);
    @Nullable QueuedJob found =
        data.rows().find(QueuedJob.class, id, LockModeType.PESSIMISTIC_WRITE);
    return Optional.ofNullable(found);
  }

  Optional<QueuedJob> find(long id) {
    return data.rows()
        .createQuery("select j from QueuedJob j where j.id = :id", QueuedJob.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  boolean hasOpen(String name, long subject) {
    return data.rows()
            .createQuery(
                "select count(j) from QueuedJob j where j.name = :name and j.subject = :subject"
                    + " and j.endedAt is null",
                Long.class)
            .setParameter("name", name)
            .setParameter("subject", subject)
            .getSingleResult()
        > 0;
  }

  /** The newest job of a kind on one thing. */
  Optional<QueuedJob> findLast(String name, long subject) {
    return data.rows()
        .createQuery(
            "select j from QueuedJob j where j.name = :name and j.subject = :subject"
                + " order by j.id desc",
            QueuedJob.class)
        .setParameter("name", name)
        .setParameter("subject", subject)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Whether the job of a period was added. */
  boolean hasPeriod(String period) {
    return data.rows()
            .createQuery("select count(j) from QueuedJob j where j.period = :period", Long.class)
            .setParameter("period", period)
            .getSingleResult()
        > 0;
  }

  /** A part of the jobs of these kinds, newest first. */
  Page<QueuedJob> list(List<String> names, PageRequest wanted) {
    return read("e.name in :names", Map.of("names", names), wanted);
  }

  /**
   * A part of the jobs of these kinds that belong to one of these processes, newest first.
   *
   * @param every whether those of every process are meant
   */
  Page<QueuedJob> listOf(
      Set<Long> processes, boolean every, List<String> names, PageRequest wanted) {
    return read(
        "e.name in :names and e.processId is not null"
            + " and (:every = true or e.processId in :processes)",
        Map.of("names", names, "every", every, "processes", processes),
        wanted);
  }

  private Page<QueuedJob> read(
      String condition, Map<String, Object> parameters, PageRequest wanted) {
    return new ListQuery<>(
            QueuedJob.class,
            "from QueuedJob e where " + condition,
            parameters,
            "e.createdAt desc, e.id desc",
            Map.of("name", "e.name", "state", "e.state", "createdAt", "e.createdAt"))
        .read(data.rows(), wanted);
  }

  void forgetAsker(long account) {
    data.rows()
        .createQuery(
            "update QueuedJob j set j.askedBy = null, j.asker = '' where j.askedBy = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  /** Files of jobs that ended before. */
  void removeFilesEndedBefore(Instant time) {
    data.rows()
        .createNativeQuery(
            "delete from job_file where job_id in (select j.id from job j where j.council_id = ?"
                + " and j.ended_at < ?)")
        .setParameter(1, currentCouncil.get().id())
        .setParameter(2, time.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** Jobs that ended before, with their files. */
  int removeEndedBefore(Instant time) {
    return data.rows()
        .createQuery("delete from QueuedJob j where j.endedAt < :time")
        .setParameter("time", time)
        .executeUpdate();
  }

  /** For files, which are written by plain JDBC on the connection of the transaction. */
  EntityManager rows() {
    return data.rows();
  }
}
