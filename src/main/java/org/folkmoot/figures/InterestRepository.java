package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** Declared interests of the current council. */
@ApplicationScoped
class InterestRepository {

  private final CouncilData council;

  @Inject
  InterestRepository(CouncilData council) {
    this.council = council;
  }

  void add(DeclaredInterest interest) {
    council.rows().persist(interest);
    council.rows().flush();
  }

  /** Those of some accounts, the latest first. */
  List<DeclaredInterest> listOf(Collection<Long> accounts) {
    return accounts.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery(
                "select i from DeclaredInterest i where i.accountId in :accounts"
                    + " order by i.declaredAt desc, i.id desc",
                DeclaredInterest.class)
            .setParameter("accounts", accounts)
            .getResultList();
  }

  Optional<DeclaredInterest> find(long id, long account) {
    return council
        .rows()
        .createQuery(
            "select i from DeclaredInterest i where i.id = :id and i.accountId = :account",
            DeclaredInterest.class)
        .setParameter("id", id)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }

  void removeOf(long account) {
    council
        .rows()
        .createQuery("delete from DeclaredInterest i where i.accountId = :account")
        .setParameter("account", account)
        .executeUpdate();
  }
}
