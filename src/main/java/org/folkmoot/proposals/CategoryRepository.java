package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.councils.CouncilData;

/** Categories of the processes of the current council. */
@ApplicationScoped
class CategoryRepository {

  private final CouncilData council;

  @Inject
  CategoryRepository(CouncilData council) {
    this.council = council;
  }

  /** Those of a process in their order. */
  List<Category> list(long process) {
    return council
        .rows()
        .createQuery(
            "select c from Category c where c.processId = :process order by c.position, c.id",
            Category.class)
        .setParameter("process", process)
        .getResultList();
  }

  Optional<Category> find(long process, String slug) {
    return list(process).stream().filter(category -> category.slug().equals(slug)).findFirst();
  }

  /** Those of these ids, by id. */
  Map<Long, CategoryDetails> byId(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : council
            .rows()
            .createQuery("select c from Category c where c.id in :ids", Category.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Category::id, Category::toDetails));
  }

  void add(Category category) {
    council.rows().persist(category);
    council.rows().flush();
  }

  void flush() {
    council.rows().flush();
  }

  /** Removes one that no proposal has. */
  void remove(Category category) {
    council.rows().remove(category);
    council.rows().flush();
  }

  /** Removes those of a process, which is about to go itself. */
  void removeAll(long process) {
    council
        .rows()
        .createQuery("delete from Category c where c.processId = :process")
        .setParameter("process", process)
        .executeUpdate();
  }

  /** Drafts forget a category that goes; their authors choose another one. */
  void takeFromDrafts(long category) {
    council
        .rows()
        .createQuery(
            "update Proposal p set p.categoryId = null where p.categoryId = :category"
                + " and p.state = :draft")
        .setParameter("category", category)
        .setParameter("draft", ProposalState.DRAFT)
        .executeUpdate();
  }

  /** How many proposals have each category of a process, drafts left out; by category. */
  Map<Long, Long> countUses(long process) {
    return council
        .rows()
        .createQuery(
            "select p.categoryId, count(p) from Proposal p where p.processId = :process"
                + " and p.categoryId is not null and p.state <> :draft group by p.categoryId",
            Object[].class)
        .setParameter("process", process)
        .setParameter("draft", ProposalState.DRAFT)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }
}
