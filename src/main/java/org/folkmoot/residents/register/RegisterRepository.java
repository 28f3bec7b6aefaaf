package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** Uploads of the register of the current council. */
@ApplicationScoped
class RegisterRepository {

  private static final int UPLOADS_SHOWN = 20;

  private final CouncilData council;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected RegisterRepository() {
    this(null);
  }

  @Inject
  RegisterRepository(CouncilData council) {
    this.council = council;
  }

  void add(RegisterUpload upload) {
    council.rows().persist(upload);
    council.rows().flush();
  }

  /** Uploads stay when the account of whoever handed them in goes. */
  void forgetUploader(long account) {
    council
        .rows()
        .createQuery(
            "update RegisterUpload u set u.requestedBy = null where u.requestedBy = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  List<RegisterUpload> listUploadsOf(long account) {
    return council
        .rows()
        .createQuery(
            "select u from RegisterUpload u where u.requestedBy = :account order by u.id",
            RegisterUpload.class)
        .setParameter("account", account)
        .getResultList();
  }

  Optional<RegisterUpload> findUpload(long id) {
    return first(
        query("select u from RegisterUpload u where u.id = :id", RegisterUpload.class)
            .setParameter("id", id));
  }

  Optional<RegisterUpload> findOpenUpload() {
    return first(
        query("select u from RegisterUpload u where u.open in :set", RegisterUpload.class)
            .setParameter("set", List.of(true)));
  }

  /** Notes how far an upload is, without loading its file. */
  void noteProgress(long upload, long bytesDone) {
    council
        .rows()
        .createQuery("update RegisterUpload u set u.bytesDone = :done where u.id = :id")
        .setParameter("done", bytesDone)
        .setParameter("id", upload)
        .executeUpdate();
  }

  /** The last uploads, newest first. */
  List<RegisterUpload> listUploads() {
    return query("select u from RegisterUpload u order by u.id desc", RegisterUpload.class)
        .setMaxResults(UPLOADS_SHOWN)
        .getResultList();
  }

  private <T> TypedQuery<T> query(String jpql, Class<T> type) {
    return council.rows().createQuery(jpql, type);
  }

  private static <T> Optional<T> first(TypedQuery<T> query) {
    return query.getResultStream().findFirst();
  }
}
