package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.ListQuery;
import org.folkmoot.councils.UniqueViolation;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** Uploads of the register of the current council. */
@ApplicationScoped
class RegisterRepository {

  private final CouncilData council;

  @Inject
  RegisterRepository(CouncilData council) {
    this.council = council;
  }

  /**
   * Adds an upload.
   *
   * @throws UploadUnderway if somebody else has added one in the same moment
   */
  void add(RegisterUpload upload) {
    try {
      council.rows().persist(upload);
      council.rows().flush();
    } catch (PersistenceException e) {
      throw UniqueViolation.find(e).isPresent() ? new UploadUnderway() : e;
    }
  }

  Optional<RegisterUpload> find(long id) {
    return first(
        query("select u from RegisterUpload u where u.id = :id", RegisterUpload.class)
            .setParameter("id", id));
  }

  /**
   * An upload that nobody else changes until the transaction ends. Who locks the job too does that
   * first.
   *
   * @throws NotFound if there is none
   */
  RegisterUpload lock(long id) {
    council.awaitTurn(RegisterUpload.class, id);
    @Nullable RegisterUpload found =
        council.rows().find(RegisterUpload.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw new NotFound();
    }
    return found;
  }

  Optional<RegisterUpload> findOpen() {
    return first(
        query("select u from RegisterUpload u where u.open in :set", RegisterUpload.class)
            .setParameter("set", List.of(true)));
  }

  /** A part of the uploads, newest first. */
  Page<RegisterUpload> list(PageRequest wanted) {
    return new ListQuery<>(
            RegisterUpload.class,
            "from RegisterUpload e",
            Map.of(),
            "e.id desc",
            Map.of(
                "fileName", "e.fileName",
                "createdAt", "e.createdAt",
                "bytesTotal", "e.bytesTotal",
                "state", "e.state"))
        .read(council.rows(), wanted);
  }

  List<RegisterUpload> listOf(long account) {
    return query(
            "select u from RegisterUpload u where u.requestedBy = :account order by u.id",
            RegisterUpload.class)
        .setParameter("account", account)
        .getResultList();
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

  /** Keeps the rejected rows of an upload in place of others. */
  void keepRejects(long upload, byte[] sealed) {
    removeRejects(upload);
    council.rows().persist(new StoredRejects(upload, sealed));
  }

  Optional<byte[]> findRejects(long upload) {
    return first(
            query("select r from StoredRejects r where r.uploadId = :id", StoredRejects.class)
                .setParameter("id", upload))
        .map(StoredRejects::content);
  }

  void removeRejects(long upload) {
    council
        .rows()
        .createQuery("delete from StoredRejects r where r.uploadId = :id")
        .setParameter("id", upload)
        .executeUpdate();
  }

  private <T> TypedQuery<T> query(String jpql, Class<T> type) {
    return council.rows().createQuery(jpql, type);
  }

  private static <T> Optional<T> first(TypedQuery<T> query) {
    return query.getResultStream().findFirst();
  }
}
