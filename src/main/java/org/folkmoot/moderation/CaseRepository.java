package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.ListQuery;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;

/** Cases, decisions, reports and rules of the current council. */
@ApplicationScoped
class CaseRepository {

  /** What everybody may read of: that something was hidden, or is shown again. */
  private static final String PUBLISHED = "from ModerationCase e where e.decision in :public";

  private final CouncilData council;

  @Inject
  CaseRepository(CouncilData council) {
    this.council = council;
  }

  void add(Object row) {
    council.rows().persist(row);
    council.rows().flush();
  }

  /** Begins a case about a text that has none which waits. */
  ModerationCase open(ContentDetails content, Instant now) {
    ModerationCase opened = new ModerationCase(content, now);
    add(opened);
    return opened;
  }

  /** The same because of rules, not because of a report. */
  ModerationCase openByRule(ContentDetails content, Instant now) {
    ModerationCase opened = new ModerationCase(content, now);
    opened.comeFromRule();
    add(opened);
    return opened;
  }

  /** The same because the text waits until somebody has read it. */
  ModerationCase openForApproval(ContentDetails content, Instant now) {
    ModerationCase opened = new ModerationCase(content, now);
    opened.waitForApproval();
    add(opened);
    return opened;
  }

  /** How many texts of somebody that waited were let through. */
  long countApproved(long author) {
    return council
        .rows()
        .createQuery(
            "select count(e) from ModerationCase e where e.authorId = :author and e.approval = true"
                + " and (e.decision = :kept or e.appealGranted = true)",
            Long.class)
        .setParameter("author", author)
        .setParameter("kept", Decision.KEPT)
        .getSingleResult();
  }

  void flush() {
    council.rows().flush();
  }

  Optional<ModerationPolicy> findPolicy() {
    return first(
        council.rows().createQuery("select p from ModerationPolicy p", ModerationPolicy.class));
  }

  Optional<ModerationCase> find(long id) {
    return first(
        council
            .rows()
            .createQuery("select e from ModerationCase e where e.id = :id", ModerationCase.class)
            .setParameter("id", id));
  }

  /** What waits about a text. */
  Optional<ModerationCase> findOpen(String kind, String reference) {
    return first(
        council
            .rows()
            .createQuery(
                "select e from ModerationCase e where e.openKey = :key", ModerationCase.class)
            .setParameter("key", ModerationCase.openKey(kind, reference)));
  }

  /** Everything about a text, the latest first. */
  List<ModerationCase> listOf(String kind, String reference) {
    return council
        .rows()
        .createQuery(
            "select e from ModerationCase e where e.kind = :kind and e.reference = :reference"
                + " order by e.id desc",
            ModerationCase.class)
        .setParameter("kind", kind)
        .setParameter("reference", reference)
        .getResultList();
  }

  /** Everything about what somebody wrote, the latest first. */
  List<ModerationCase> listAbout(long author) {
    return council
        .rows()
        .createQuery(
            "select e from ModerationCase e where e.authorId = :author order by e.id desc",
            ModerationCase.class)
        .setParameter("author", author)
        .getResultList();
  }

  /** How often something that somebody wrote was hidden, and stayed so. */
  long countHidden(long author) {
    return council
        .rows()
        .createQuery(
            "select count(e) from ModerationCase e where e.authorId = :author and e.decision ="
                + " :hidden and e.appealGranted = false",
            Long.class)
        .setParameter("author", author)
        .setParameter("hidden", Decision.HIDDEN)
        .getSingleResult();
  }

  /** A part of the cases of some processes: what waits longest first, unless a column is chosen. */
  Page<ModerationCase> list(Collection<Long> processes, CaseFilter filter, PageRequest wanted) {
    return new ListQuery<>(
            ModerationCase.class,
            "from ModerationCase e where e.processId in :processes and " + filter.condition(),
            Map.of("processes", processes),
            "e.openedAt, e.id",
            Map.of("reports", "e.reports", "openedAt", "e.openedAt", "decidedAt", "e.decidedAt"))
        .read(council.rows(), wanted);
  }

  /** How many cases of some processes fit a filter. */
  long count(Collection<Long> processes, CaseFilter filter) {
    return processes.isEmpty()
        ? 0
        : council
            .rows()
            .createQuery(
                "select count(e) from ModerationCase e where e.processId in :processes and "
                    + filter.condition(),
                Long.class)
            .setParameter("processes", processes)
            .getSingleResult();
  }

  /** A part of what everybody may read, the latest first. */
  Page<ModerationCase> listPublic(PageRequest wanted) {
    return new ListQuery<>(
            ModerationCase.class,
            PUBLISHED,
            Map.of("public", List.of(Decision.HIDDEN, Decision.SHOWN)),
            "e.decidedAt desc, e.id desc",
            Map.of())
        .read(council.rows(), wanted);
  }

  /** What waits since before, and nobody was reminded of since then. */
  List<ModerationCase> listToRemind(Instant limit) {
    return council
        .rows()
        .createQuery(
            "select e from ModerationCase e where ("
                + "(e.openKey is not null and e.openedAt < :limit)"
                + " or (e.appealedAt < :limit and e.appealDecidedAt is null))"
                + " and (e.remindedAt is null or e.remindedAt < :limit)",
            ModerationCase.class)
        .setParameter("limit", limit)
        .getResultList();
  }

  /** Counts one more report, and locks the row against others that do. */
  void countReport(long id) {
    council.awaitTurn(ModerationCase.class, id);
    council
        .rows()
        .createQuery("update ModerationCase e set e.reports = e.reports + 1 where e.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  Optional<ContentReport> findReport(long id, long reporter) {
    return first(
        council
            .rows()
            .createQuery(
                "select r from ContentReport r where r.caseId = :id and r.reporterId = :reporter",
                ContentReport.class)
            .setParameter("id", id)
            .setParameter("reporter", reporter));
  }

  /** Reports of a case, the first one first. */
  List<ContentReport> listReports(long id) {
    return council
        .rows()
        .createQuery(
            "select r from ContentReport r where r.caseId = :id order by r.reportedAt, r.id",
            ContentReport.class)
        .setParameter("id", id)
        .getResultList();
  }

  List<ContentReport> listReportsBy(long reporter) {
    return council
        .rows()
        .createQuery(
            "select r from ContentReport r where r.reporterId = :reporter order by r.id",
            ContentReport.class)
        .setParameter("reporter", reporter)
        .getResultList();
  }

  /** Removes reports whose case was decided before, and gives their number. */
  int removeReportsDecidedBefore(Instant limit) {
    return council
        .rows()
        .createQuery(
            "delete from ContentReport r where r.caseId in"
                + " (select e.id from ModerationCase e where e.decidedAt < :limit)")
        .setParameter("limit", limit)
        .executeUpdate();
  }

  Optional<WritingPause> findPause(long account) {
    return first(
        council
            .rows()
            .createQuery(
                "select p from WritingPause p where p.accountId = :account", WritingPause.class)
            .setParameter("account", account));
  }

  /** Pauses that last, the one that ends first first. */
  List<WritingPause> listPauses(Instant now) {
    return council
        .rows()
        .createQuery(
            "select p from WritingPause p where p.endsAt > :now order by p.endsAt, p.id",
            WritingPause.class)
        .setParameter("now", now)
        .getResultList();
  }

  /** What some people wrote and was hidden, the latest first. */
  List<ModerationCase> listHiddenAbout(Collection<Long> authors) {
    return authors.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery(
                "select e from ModerationCase e where e.authorId in :authors"
                    + " and e.decision = :hidden order by e.id desc",
                ModerationCase.class)
            .setParameter("authors", authors)
            .setParameter("hidden", Decision.HIDDEN)
            .getResultList();
  }

  /** Somebody’s account goes: nothing points to it any more. */
  void forget(long account, boolean keepTexts) {
    if (!keepTexts) {
      update("ModerationCase e set e.title = '', e.appeal = ''", "e.authorId", account);
    }
    update("ModerationCase e set e.title = ''", "e.kind = 'name' and e.authorId", account);
    update("ModerationCase e set e.authorId = null", "e.authorId", account);
    update("ModerationCase e set e.decidedBy = null", "e.decidedBy", account);
    update("ModerationCase e set e.appealDecidedBy = null", "e.appealDecidedBy", account);
    update("ContentReport e set e.reporterId = null", "e.reporterId", account);
    council
        .rows()
        .createQuery("delete from WritingPause p where p.accountId = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  private void update(String change, String column, long account) {
    council
        .rows()
        .createQuery("update " + change + " where " + column + " = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  private static <T> Optional<T> first(TypedQuery<T> query) {
    return query.getResultStream().findFirst();
  }

  List<ModerationCase> listById(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery("select c from ModerationCase c where c.id in :ids", ModerationCase.class)
            .setParameter("ids", ids)
            .getResultList();
  }
}
