package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** Sign-ins and known devices. */
@ApplicationScoped
class SignInRepository {

  private final CouncilData council;

  @Inject
  SignInRepository(CouncilData council) {
    this.council = council;
  }

  void add(SignIn signIn) {
    council.rows().persist(signIn);
  }

  Optional<SignIn> findByToken(String token) {
    return council
        .rows()
        .createQuery("select s from SignIn s where s.tokenHash = :hash", SignIn.class)
        .setParameter("hash", Secret.hash(token))
        .getResultStream()
        .findFirst();
  }

  Optional<SignIn> findById(long id) {
    return council
        .rows()
        .createQuery("select s from SignIn s where s.id = :id", SignIn.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Latest first. */
  List<SignIn> listOf(long accountId) {
    return council
        .rows()
        .createQuery(
            "select s from SignIn s where s.accountId = :id order by s.seenAt desc, s.id desc",
            SignIn.class)
        .setParameter("id", accountId)
        .getResultList();
  }

  void remove(SignIn signIn) {
    council.rows().remove(signIn);
  }

  /** Ends all sign-ins of an account except one. */
  int removeAllOf(long accountId, long except) {
    return council
        .rows()
        .createQuery("delete from SignIn s where s.accountId = :id and s.id <> :except")
        .setParameter("id", accountId)
        .setParameter("except", except)
        .executeUpdate();
  }

  /** No second factor stands behind the sign-ins of these accounts any more. */
  void weaken(Collection<Long> accountIds) {
    council
        .rows()
        .createQuery("update SignIn s set s.strong = :strong where s.accountId in :ids")
        .setParameter("strong", false)
        .setParameter("ids", accountIds)
        .executeUpdate();
  }

  /** Deletes what nobody can use any more. */
  int removeStartedBefore(Instant limit) {
    return council
        .rows()
        .createQuery("delete from SignIn s where s.startedAt < :limit")
        .setParameter("limit", limit)
        .executeUpdate();
  }

  void add(KnownDevice device) {
    council.rows().persist(device);
  }

  Optional<KnownDevice> findDevice(String token) {
    return council
        .rows()
        .createQuery("select d from KnownDevice d where d.tokenHash = :hash", KnownDevice.class)
        .setParameter("hash", Secret.hash(token))
        .getResultStream()
        .findFirst();
  }

  void forgetDevicesOf(long accountId) {
    council
        .rows()
        .createQuery("delete from KnownDevice d where d.accountId = :id")
        .setParameter("id", accountId)
        .executeUpdate();
  }

  /** When each known device of an account was used last. */
  List<Instant> listDeviceUses(long accountId) {
    return council
        .rows()
        .createQuery(
            "select d.usedAt from KnownDevice d where d.accountId = :id order by d.usedAt",
            Instant.class)
        .setParameter("id", accountId)
        .getResultList();
  }

  int forgetDevicesUnusedSince(Instant limit) {
    return council
        .rows()
        .createQuery("delete from KnownDevice d where d.usedAt < :limit")
        .setParameter("limit", limit)
        .executeUpdate();
  }
}
