package org.folkmoot.councils;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Councils and their hosts: the only rows that belong to no council. */
@ApplicationScoped
class CouncilRepository {

  @PersistenceContext(unitName = "folkmoot")
  @SuppressWarnings("NullAway.Init")
  private EntityManager entityManager;

  Optional<StoredCouncil> findByHost(String host) {
    return entityManager
        .createQuery(
            "select h from CouncilHost h join fetch h.council where h.host = :host",
            CouncilHost.class)
        .setParameter("host", host)
        .getResultStream()
        .findFirst()
        .map(CouncilHost::council);
  }

  Optional<String> findFirstHost(long councilId) {
    return entityManager
        .createQuery("select h from CouncilHost h where h.council.id = :council", CouncilHost.class)
        .setParameter("council", councilId)
        .getResultStream()
        .min(Comparator.comparingInt(CouncilHost::position))
        .map(CouncilHost::host);
  }

  boolean isSlugTaken(String slug) {
    return !entityManager
        .createQuery("select c.id from StoredCouncil c where c.slug = :slug", Long.class)
        .setParameter("slug", slug)
        .getResultList()
        .isEmpty();
  }

  List<CouncilHost> listHosts(long councilId) {
    return entityManager
        .createQuery(
            "select h from CouncilHost h where h.council.id = :council order by h.position",
            CouncilHost.class)
        .setParameter("council", councilId)
        .getResultList();
  }

  /** Replaces the hosts; counts as a change of the council. */
  void replaceHosts(StoredCouncil council, List<String> hosts) {
    entityManager.lock(council, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    listHosts(council.id()).forEach(entityManager::remove);
    entityManager.flush();
    addHosts(council, hosts);
  }

  private void addHosts(StoredCouncil council, List<String> hosts) {
    for (int position = 0; position < hosts.size(); position++) {
      entityManager.persist(new CouncilHost(hosts.get(position), council, position));
    }
    entityManager.flush();
  }

  List<StoredCouncil> list() {
    return entityManager
        .createQuery("select c from StoredCouncil c order by c.id", StoredCouncil.class)
        .getResultList();
  }

  Optional<StoredCouncil> findById(long id) {
    return Optional.ofNullable(entityManager.find(StoredCouncil.class, id));
  }

  boolean isEmpty() {
    return entityManager
            .createQuery("select count(c) from StoredCouncil c", Long.class)
            .getSingleResult()
        == 0;
  }

  void add(StoredCouncil council, List<String> hosts) {
    entityManager.persist(council);
    addHosts(council, hosts);
  }
}
