package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.councils.CouncilData;

/** Tables of people of the current council as they were made public. */
@ApplicationScoped
class FigureRepository {

  private final CouncilData council;

  @Inject
  FigureRepository(CouncilData council) {
    this.council = council;
  }

  void add(Object entity) {
    council.rows().persist(entity);
  }

  void flush() {
    council.rows().flush();
  }

  /** Keys of those whose figures were made. */
  Set<String> listMade(SubjectKind kind) {
    return new HashSet<>(
        council
            .rows()
            .createQuery("select s.key from FigureSubject s where s.kind = :kind", String.class)
            .setParameter("kind", kind)
            .getResultList());
  }

  /** Tables of a subject, in the order in which they were made. */
  List<FigureTable> list(SubjectKind kind, String key) {
    return council
        .rows()
        .createQuery(
            "select r from FigureRelease r where r.kind = :kind and r.key = :key order by r.id",
            FigureRelease.class)
        .setParameter("kind", kind)
        .setParameter("key", key)
        .getResultList()
        .stream()
        .map(FigureRelease::toDetails)
        .toList();
  }
}
