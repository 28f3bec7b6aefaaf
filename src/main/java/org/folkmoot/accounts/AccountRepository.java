package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.ListQuery;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;
import org.folkmoot.texts.SearchText;

@ApplicationScoped
class AccountRepository {

  private static final String UNUSED =
      "select a from Account a where a.usedAt <= :used"
          + " and not exists (select h from RoleHolding h where h.accountId = a.id)";

  private final CouncilData council;

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

  long countAll() {
    return council
        .rows()
        .createQuery("select count(a) from Account a", Long.class)
        .getSingleResult();
  }

  List<Long> listIds(long after, int most) {
    return council
        .rows()
        .createQuery("select a.id from Account a where a.id > :after order by a.id", Long.class)
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultList();
  }

  Optional<Account> findById(long id) {
    return council
        .rows()
        .createQuery("select a from Account a where a.id = :id", Account.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Accounts whose name or address holds the text, by name; everybody with a role if empty. */
  Page<Account> search(String typed, PageRequest wanted) {
    String text = SearchText.of(typed);
    String like = "%" + text.replaceAll("([!%_])", "!$1") + "%";
    return new ListQuery<>(
            Account.class,
            "from Account e where "
                + (text.isEmpty()
                    ? "exists (select h from RoleHolding h where h.accountId = e.id)"
                    : "e.searchText like :like escape '!'"),
            text.isEmpty() ? Map.of() : Map.of("like", like),
            "e.name, e.id",
            Map.of("name", "e.name", "email", "e.email", "createdAt", "e.createdAt"))
        .read(council.rows(), wanted);
  }

  void add(Account account) {
    council.rows().persist(account);
    council.rows().flush();
  }

  Set<RoleGrant> grantsOf(long accountId) {
    return holdingsOf(List.of(accountId)).stream()
        .map(RoleHolding::grant)
        .collect(Collectors.toSet());
  }

  List<RoleHolding> holdingsOf(List<Long> accountIds) {
    return council
        .rows()
        .createQuery("select h from RoleHolding h where h.accountId in :ids", RoleHolding.class)
        .setParameter("ids", accountIds.isEmpty() ? List.of(-1L) : accountIds)
        .getResultList();
  }

  List<RoleHolding> holdingsIn(long process) {
    return council
        .rows()
        .createQuery("select h from RoleHolding h where h.processId = :process", RoleHolding.class)
        .setParameter("process", process)
        .getResultList();
  }

  /** Everybody with a role in a process. */
  List<Account> listTeam(long process) {
    return council
        .rows()
        .createQuery(
            "select a from Account a where exists (select h from RoleHolding h where h.accountId"
                + " = a.id and h.processId = :process)",
            Account.class)
        .setParameter("process", process)
        .getResultList();
  }

  void add(RoleHolding holding) {
    council.rows().persist(holding);
    council.rows().flush();
  }

  void remove(RoleHolding holding) {
    council.rows().remove(holding);
  }

  void remove(Account account) {
    council.rows().remove(account);
    council.rows().flush();
  }

  void removeHoldingsOf(long accountId) {
    council
        .rows()
        .createQuery("delete from RoleHolding h where h.accountId = :id")
        .setParameter("id", accountId)
        .executeUpdate();
  }

  void add(FormerName former) {
    council.rows().persist(former);
    council.rows().flush();
  }

  /** Those of these accounts that nobody closed. */
  List<Account> listOpen(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery("select a from Account a where a.id in :ids", Account.class)
            .setParameter("ids", ids)
            .getResultStream()
            .filter(account -> !account.isDisabled())
            .toList();
  }

  /** Names by accounts, all of them or those that nobody hid. */
  Map<Long, String> namesOf(Collection<Long> ids, boolean withHidden) {
    return ids.isEmpty()
        ? Map.of()
        : council
            .rows()
            .createQuery(
                "select a.id, a.name from Account a where a.id in :ids"
                    + (withHidden ? "" : " and a.nameHidden = false"),
                Object[].class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
  }

  /** Names and addresses that the person had before. */
  List<String> listFormerNames(long accountId) {
    return council
        .rows()
        .createQuery(
            "select f.name from FormerName f where f.accountId = :id order by f.id", String.class)
        .setParameter("id", accountId)
        .getResultList();
  }

  void removeFormerNamesOf(long accountId) {
    council
        .rows()
        .createQuery("delete from FormerName f where f.accountId = :id")
        .setParameter("id", accountId)
        .executeUpdate();
  }

  /** Accounts without a role that were not used since, and of which nobody was told. */
  List<Account> listUntold(Instant usedBefore, int most) {
    return council
        .rows()
        .createQuery(UNUSED + " and a.noticeAt is null order by a.id", Account.class)
        .setParameter("used", usedBefore)
        .setMaxResults(most)
        .getResultList();
  }

  /** Accounts without a role that were not used since, and of which somebody was told before. */
  List<Account> listUnused(Instant usedBefore, Instant toldBefore, int most) {
    return council
        .rows()
        .createQuery(UNUSED + " and a.noticeAt <= :told order by a.id", Account.class)
        .setParameter("used", usedBefore)
        .setParameter("told", toldBefore)
        .setMaxResults(most)
        .getResultList();
  }

  /** People with an open account who hold the role in the whole council. */
  List<Account> listHolders(Role role) {
    return council
        .rows()
        .createQuery(
            "select a from Account a where exists (select h from RoleHolding h where h.accountId"
                + " = a.id and h.role = :role and h.processId is null) order by a.id",
            Account.class)
        .setParameter("role", role)
        .getResultStream()
        .filter(account -> !account.isDisabled())
        .toList();
  }

  /** People with an open account who hold the role in a process or in the whole council. */
  List<Account> listHoldersIn(long process, Role role) {
    return council
        .rows()
        .createQuery(
            "select a from Account a where exists (select h from RoleHolding h where h.accountId"
                + " = a.id and h.role = :role and (h.processId is null or h.processId ="
                + " :process)) order by a.id",
            Account.class)
        .setParameter("role", role)
        .setParameter("process", process)
        .getResultStream()
        .filter(account -> !account.isDisabled())
        .toList();
  }

  /**
   * Holds up what would leave the council without an administrator. Whoever takes an administrator
   * away waits here for everybody else who does, until their transaction has ended.
   *
   * @throws LastAdministrator if the account is the only one
   */
  void keepOneAdministrator(long accountId) {
    lockAdministrators();
    boolean isOne = grantsOf(accountId).contains(RoleGrant.of(Role.ADMINISTRATOR));
    if (isOne && countHolders(Role.ADMINISTRATOR) <= 1) {
      throw new LastAdministrator();
    }
  }

  /** All in the same order, so that nobody waits for each other. */
  private void lockAdministrators() {
    council.awaitTurn(RoleHolding.class, Role.ADMINISTRATOR);
    council
        .rows()
        .createQuery(
            "select h from RoleHolding h where h.role = :role and h.processId is null"
                + " order by h.id",
            RoleHolding.class)
        .setParameter("role", Role.ADMINISTRATOR)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Number of accounts that are not closed and hold the role in the whole council. */
  long countHolders(Role role) {
    return council
        .rows()
        .createQuery(
            "select count(h) from RoleHolding h, Account a where h.accountId = a.id"
                + " and a.disabled in :open and h.role = :role and h.processId is null",
            Long.class)
        .setParameter("open", Set.of(false))
        .setParameter("role", role)
        .getSingleResult();
  }
}
