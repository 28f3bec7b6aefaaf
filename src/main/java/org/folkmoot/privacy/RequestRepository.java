package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.ListQuery;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;

/** Requests about data in the current council. */
@ApplicationScoped
class RequestRepository {

  private static final String ALL = "select r from PrivacyRequest r where ";

  private final CouncilData council;

  @Inject
  RequestRepository(CouncilData council) {
    this.council = council;
  }

  void add(PrivacyRequest request) {
    council.rows().persist(request);
    council.rows().flush();
  }

  Optional<PrivacyRequest> find(long id) {
    return council
        .rows()
        .createQuery(ALL + "r.id = :id", PrivacyRequest.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  Optional<PrivacyRequest> find(String reference) {
    return council
        .rows()
        .createQuery(ALL + "r.reference = :reference", PrivacyRequest.class)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst();
  }

  /** What waits for an answer, the oldest first. */
  List<PrivacyRequest> listOpen() {
    return council
        .rows()
        .createQuery(ALL + "r.answeredAt is null order by r.receivedAt, r.id", PrivacyRequest.class)
        .getResultList();
  }

  /** A part of all: by itself what is open, the oldest first, then what was answered lately. */
  Page<PrivacyRequest> list(PageRequest wanted) {
    return new ListQuery<>(
            PrivacyRequest.class,
            "from PrivacyRequest e",
            Map.of(),
            "case when e.answeredAt is null then 0 else 1 end, e.answeredAt desc, e.receivedAt, e.id",
            Map.of(
                "reference", "e.reference",
                "kind", "e.kind",
                "receivedAt", "e.receivedAt",
                "answeredAt", "e.answeredAt"))
        .read(council.rows(), wanted);
  }

  /** What a person handed in, signed in or by their address. */
  List<PrivacyRequest> listOf(long accountId, String email) {
    return council
        .rows()
        .createQuery(
            ALL + "r.accountId = :id or r.email = :email order by r.receivedAt",
            PrivacyRequest.class)
        .setParameter("id", accountId)
        .setParameter("email", email)
        .getResultList();
  }

  /** What was answered by then and is not erased. */
  List<PrivacyRequest> listAnsweredBy(Instant limit) {
    return council
        .rows()
        .createQuery(ALL + "r.answeredAt <= :limit and r.erasedAt is null", PrivacyRequest.class)
        .setParameter("limit", limit)
        .getResultList();
  }
}
