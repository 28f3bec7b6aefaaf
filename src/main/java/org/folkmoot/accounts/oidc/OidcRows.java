package org.folkmoot.accounts.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.ChangedMeanwhile;

/** Services, linked identities, and people on the way, of the current council. */
@ApplicationScoped
class OidcRows {

  private final CouncilData council;

  @Inject
  OidcRows(CouncilData council) {
    this.council = council;
  }

  /** By name. */
  List<Provider> listProviders() {
    return council
        .rows()
        .createQuery("select p from Provider p order by p.name, p.id", Provider.class)
        .getResultList();
  }

  Optional<Provider> findProvider(long id) {
    return council
        .rows()
        .createQuery("select p from Provider p where p.id = :id", Provider.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Services that lead into an account, by name. */
  List<Provider> listProvidersOf(long account) {
    return council
        .rows()
        .createQuery(
            "select p from Provider p where exists (select i from LinkedIdentity i"
                + " where i.providerId = p.id and i.accountId = :account) order by p.name, p.id",
            Provider.class)
        .setParameter("account", account)
        .getResultList();
  }

  /**
   * Gives a service its next version; of several who change it at once, one succeeds.
   *
   * @throws ChangedMeanwhile if it has another version by now
   */
  void renew(long provider, long seen) {
    council.awaitTurn(Provider.class, provider);
    int renewed =
        council
            .rows()
            .createQuery(
                "update Provider p set p.version = :next where p.id = :id and p.version = :seen")
            .setParameter("next", seen + 1)
            .setParameter("id", provider)
            .setParameter("seen", seen)
            .executeUpdate();
    if (renewed == 0) {
      throw new ChangedMeanwhile();
    }
  }

  void add(Object row) {
    council.rows().persist(row);
    council.rows().flush();
  }

  void remove(Object row) {
    council.rows().remove(row);
  }

  long countPeople(long provider) {
    return council
        .rows()
        .createQuery(
            "select count(i) from LinkedIdentity i where i.providerId = :provider", Long.class)
        .setParameter("provider", provider)
        .getSingleResult();
  }

  Optional<LinkedIdentity> findIdentity(long provider, String subject) {
    return council
        .rows()
        .createQuery(
            "select i from LinkedIdentity i where i.providerId = :provider"
                + " and i.subject = :subject",
            LinkedIdentity.class)
        .setParameter("provider", provider)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  List<LinkedIdentity> identitiesOf(long account) {
    return council
        .rows()
        .createQuery(
            "select i from LinkedIdentity i where i.accountId = :account", LinkedIdentity.class)
        .setParameter("account", account)
        .getResultList();
  }

  /** Accounts into which a service leads. */
  List<Long> accountsOf(long provider) {
    return council
        .rows()
        .createQuery(
            "select i.accountId from LinkedIdentity i where i.providerId = :provider", Long.class)
        .setParameter("provider", provider)
        .getResultList();
  }

  void removeIdentitiesOf(long account) {
    identitiesOf(account).forEach(this::remove);
  }

  /** Takes a request out; of several who try at once, one succeeds. */
  Optional<Errand> take(String stateHash, String browserHash) {
    Optional<PendingRequest> found =
        council
            .rows()
            .createQuery(
                "select r from PendingRequest r where r.stateHash = :state"
                    + " and r.browserHash = :browser",
                PendingRequest.class)
            .setParameter("state", stateHash)
            .setParameter("browser", browserHash)
            .getResultStream()
            .findFirst();
    return found.map(PendingRequest::toErrand).filter(errand -> delete(found.get().id()));
  }

  private boolean delete(long request) {
    return council
            .rows()
            .createQuery("delete from PendingRequest r where r.id = :id")
            .setParameter("id", request)
            .executeUpdate()
        == 1;
  }

  Optional<Newcomer> findNewcomer(String browserHash) {
    return council
        .rows()
        .createQuery("select n from Newcomer n where n.browserHash = :browser", Newcomer.class)
        .setParameter("browser", browserHash)
        .getResultStream()
        .findFirst();
  }

  /** Deletes what nobody can use any more. */
  void sweep(Instant now) {
    council
        .rows()
        .createQuery("delete from PendingRequest r where r.startedAt < :limit")
        .setParameter("limit", now.minus(PendingRequest.LIFETIME))
        .executeUpdate();
    council
        .rows()
        .createQuery("delete from Newcomer n where n.startedAt < :limit")
        .setParameter("limit", now.minus(Newcomer.LIFETIME))
        .executeUpdate();
  }
}
