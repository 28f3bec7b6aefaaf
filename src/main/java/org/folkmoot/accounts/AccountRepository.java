package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

@ApplicationScoped
class AccountRepository {

  private final CouncilData council;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected AccountRepository() {
    this(null);
  }

  @Inject
  AccountRepository(CouncilData council) {
    this.council = council;
  }

  Optional<Account> findByEmail(String canonicalEmail) {
    return council
        .rows()
        .createQuery("select a from Account a where a.email = :email", Account.class)
        .setParameter("email", canonicalEmail)
        .getResultStream()
        .findFirst();
  }

  Optional<Account> findById(long id) {
    return council
        .rows()
        .createQuery("select a from Account a where a.id = :id", Account.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  void add(Account account) {
    council.rows().persist(account);
  }
}
