package org.folkmoot.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** Files of the current council, without their content. */
@ApplicationScoped
class AttachmentRepository {

  private final CouncilData council;

  @Inject
  AttachmentRepository(CouncilData council) {
    this.council = council;
  }

  void add(Attachment file) {
    council.rows().persist(file);
    council.rows().flush();
  }

  void flush() {
    council.rows().flush();
  }

  /** Removes a file; its pieces go with it. */
  void remove(Attachment file) {
    council.rows().remove(file);
    council.rows().flush();
  }

  Optional<Attachment> find(long id) {
    return query("where a.id = :id").setParameter("id", id).getResultStream().findFirst();
  }

  /** All files of a thing, pictures and documents, each in their order. */
  List<Attachment> list(String kind, long subject) {
    return query("where a.kind = :kind and a.subjectId = :subject order by a.form, a.place, a.id")
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** All files of several things, those of each as above. */
  List<Attachment> list(String kind, Collection<Long> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : query(
                "where a.kind = :kind and a.subjectId in :subjects"
                    + " order by a.subjectId, a.form, a.place, a.id")
            .setParameter("kind", kind)
            .setParameter("subjects", subjects)
            .getResultList();
  }

  /** Those of one form as they are now in the database, in their order. */
  List<Attachment> listAgain(Carrier carrier, FileForm form) {
    return query(
            "where a.kind = :kind and a.subjectId = :subject and a.form = :form"
                + " order by a.place, a.id")
        .setParameter("kind", carrier.kind())
        .setParameter("subject", carrier.id())
        .setParameter("form", form)
        .setHint("eclipselink.refresh", true)
        .getResultList();
  }

  /** The pictures of several things of a kind, those of each in their order. */
  List<Attachment> listPictures(String kind, Collection<Long> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : query(
                "where a.kind = :kind and a.subjectId in :subjects and a.form = :form"
                    + " order by a.subjectId, a.place, a.id")
            .setParameter("kind", kind)
            .setParameter("subjects", subjects)
            .setParameter("form", FileForm.PICTURE)
            .getResultList();
  }

  /** The files that an account added, the first one first. */
  List<Attachment> listOf(long account) {
    return query("where a.authorId = :account order by a.id")
        .setParameter("account", account)
        .getResultList();
  }

  /** Bytes that are kept of an account. */
  long sizeOf(long account) {
    return council
        .rows()
        .createQuery(
            "select coalesce(sum(a.bytes), 0) from Attachment a where a.authorId = :account",
            Long.class)
        .setParameter("account", account)
        .getSingleResult();
  }

  /** Bytes that are kept of a process and that nobody hid. */
  long sizeOfProcess(long process) {
    return council
        .rows()
        .createQuery(
            "select coalesce(sum(a.bytes), 0) from Attachment a"
                + " where a.processId = :process and a.hiddenSince is null",
            Long.class)
        .setParameter("process", process)
        .getSingleResult();
  }

  /** Bytes that are kept of all. */
  long size() {
    return council
        .rows()
        .createQuery("select coalesce(sum(a.bytes), 0) from Attachment a", Long.class)
        .getSingleResult();
  }

  /** How many files of a form there are. */
  long count(FileForm form) {
    return council
        .rows()
        .createQuery("select count(a) from Attachment a where a.form = :form", Long.class)
        .setParameter("form", form)
        .getSingleResult();
  }

  /** Removes all files of things that go themselves. */
  void removeAll(String kind, Collection<Long> subjects) {
    if (!subjects.isEmpty()) {
      council
          .rows()
          .createQuery("delete from Attachment a where a.kind = :kind and a.subjectId in :subjects")
          .setParameter("kind", kind)
          .setParameter("subjects", subjects)
          .executeUpdate();
    }
  }

  Optional<FilePolicy> findPolicy() {
    return council
        .rows()
        .createQuery("select p from FilePolicy p", FilePolicy.class)
        .getResultStream()
        .findFirst();
  }

  void add(FilePolicy policy) {
    council.rows().persist(policy);
  }

  private TypedQuery<Attachment> query(String rest) {
    return council.rows().createQuery("select a from Attachment a " + rest, Attachment.class);
  }
}
