package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.accounts.Invitation.Offer;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.ConfirmationNeeded;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;

/**
 * Whom administrators give which role. Each action needs a fresh confirmation, stands in the
 * administration log, and is told to the person by mail.
 */
@ApplicationScoped
public class StaffService {

  private static final String LINK = "/sign-up-finish?token=";

  private final AccountRepository accounts;
  private final MailProofs proofs;
  private final Invitations invitations;
  private final Visitor visitor;
  private final CurrentCouncil currentCouncil;
  private final WardService wards;
  private final Journal journal;
  private final Outbox outbox;
  private final Clock clock;

  /** Without a database; for fakes in tests. */
  @SuppressWarnings("NullAway")
  protected StaffService() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  StaffService(
      AccountRepository accounts,
      MailProofs proofs,
      Invitations invitations,
      Visitor visitor,
      CurrentCouncil currentCouncil,
      WardService wards,
      Journal journal,
      Outbox outbox,
      Clock clock) {
    this.accounts = accounts;
    this.proofs = proofs;
    this.invitations = invitations;
    this.visitor = visitor;
    this.currentCouncil = currentCouncil;
    this.wards = wards;
    this.journal = journal;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * A part of the people whose name or address holds a text, by name; without a text only of those
   * who have a role. Columns to sort by: name, email, createdAt.
   *
   * @throws NotAllowed unless the visitor is an administrator
   */
  @Transactional
  public Page<AccountDetails> search(String text, PageRequest wanted) {
    visitor.require(Role.ADMINISTRATOR);
    Page<Account> found = accounts.search(text.strip(), wanted);
    Map<Long, Set<RoleGrant>> grants =
        accounts.holdingsOf(found.rows().stream().map(Account::id).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    RoleHolding::accountId,
                    Collectors.mapping(RoleHolding::grant, Collectors.toSet())));
    return found.map(
        account -> details(account, grants.getOrDefault(account.id(), Set.of()), Optional.empty()));
  }

  /**
   * Everybody with a role in one process, by role and name.
   *
   * @throws NotAllowed unless the visitor is an administrator
   */
  @Transactional
  public List<TeamMember> listTeam(long process) {
    visitor.require(Role.ADMINISTRATOR);
    Map<Long, Person> people =
        accounts.listTeam(process).stream()
            .collect(Collectors.toMap(Account::id, account -> account.toPerson(Set.of())));
    return accounts.holdingsIn(process).stream()
        .flatMap(
            holding ->
                Optional.ofNullable(people.get(holding.accountId())).stream()
                    .map(person -> new TeamMember(person, holding.grant().role())))
        .sorted(
            Comparator.comparing(TeamMember::role).thenComparing(member -> member.person().name()))
        .toList();
  }

  /**
   * Takes away every role in a process that goes, and ends the invitations to one; joins the
   * transaction in which it does.
   *
   * @param place name of the process for the log
   */
  @NeedsNoConfirmation("part of deleting a process, which asks for one")
  @Transactional
  public void forgetProcess(long process, String place) {
    Person actor = visitor.requireIn(process, Role.FACILITATOR);
    accounts.holdingsIn(process).forEach(accounts::remove);
    for (String email : invitations.forgetProcess(process)) {
      journal.record(
          AuditEvent.of(actor.id(), actor.name(), "accounts.journal.invitationEnded", email, place)
              .in(process));
    }
  }

  /**
   * One person.
   *
   * @throws NotFound if there is no such account in this council
   * @throws NotAllowed unless the visitor is an administrator
   */
  @Transactional
  public AccountDetails get(long accountId) {
    visitor.require(Role.ADMINISTRATOR);
    Optional<Long> ward = findSeat(accountId).flatMap(RoleHolding::ward);
    return details(find(accountId), accounts.grantsOf(accountId), ward.flatMap(this::findWard));
  }

  private static AccountDetails details(
      Account account, Set<RoleGrant> grants, Optional<WardDetails> ward) {
    return new AccountDetails(
        account.toPerson(grants), account.isDisabled(), account.createdAt(), ward);
  }

  private Optional<WardDetails> findWard(long id) {
    return wards.list().stream().filter(ward -> ward.id() == id).findFirst();
  }

  /** The role of a councillor. */
  private Optional<RoleHolding> findSeat(long accountId) {
    return accounts.holdingsOf(List.of(accountId)).stream()
        .filter(holding -> holding.grant().role() == Role.COUNCILLOR)
        .findFirst();
  }

  /**
   * Says for which ward a councillor answers.
   *
   * @param wardId id of the ward; empty for the whole council
   * @throws NotFound if the person is no councillor or there is no such ward in this council
   * @throws ConfirmationNeeded if the visitor did not prove lately who they are
   */
  @NeedsFreshConfirmation
  @Transactional
  public void assignWard(long accountId, Optional<Long> wardId) {
    Person actor = requireAdministrator();
    RoleHolding seat = findSeat(accountId).orElseThrow(NotFound::new);
    String place =
        wardId.isEmpty()
            ? currentCouncil.get().name()
            : findWard(wardId.get()).orElseThrow(NotFound::new).name();
    seat.answerFor(wardId);
    String name = find(accountId).name();
    journal.record(
        AuditEvent.of(actor.id(), actor.name(), "accounts.journal.wardAssigned", name, place));
  }

  /**
   * Grants a role; nothing happens if the person has it already.
   *
   * @param place name of the process for log and letter, empty for the whole council
   * @throws ConfirmationNeeded if the visitor did not prove lately who they are
   */
  @NeedsFreshConfirmation
  @Transactional
  public void grant(long accountId, RoleGrant grant, String place) {
    Person actor = requireAdministrator();
    Account account = find(accountId);
    if (accounts.grantsOf(accountId).contains(grant)) {
      return;
    }
    accounts.add(new RoleHolding(accountId, grant, clock.instant()));
    tell(actor, account, "granted", grant, place);
  }

  /**
   * Withdraws a role. From the next request on it counts no more.
   *
   * @throws LastAdministrator if nobody could set up the council any more
   * @throws ConfirmationNeeded if the visitor did not prove lately who they are
   */
  @NeedsFreshConfirmation
  @Transactional
  public void withdraw(long accountId, RoleGrant grant, String place) {
    Person actor = requireAdministrator();
    Account account = find(accountId);
    if (grant.role() == Role.ADMINISTRATOR) {
      accounts.keepOneAdministrator(accountId);
    }
    List<RoleHolding> held =
        accounts.holdingsOf(List.of(accountId)).stream()
            .filter(holding -> holding.grant().equals(grant))
            .toList();
    held.forEach(accounts::remove);
    if (!held.isEmpty()) {
      tell(actor, account, "withdrawn", grant, place);
    }
  }

  private void tell(Person actor, Account account, String what, RoleGrant grant, String place) {
    String where = placeOrCouncil(place);
    journal.record(
        AuditEvent.of(
                actor.id(),
                actor.name(),
                "accounts.journal." + what + "." + grant.role().name(),
                account.name(),
                where)
            .in(grant.process()));
    outbox.post(
        Letter.of(
                account.email(),
                account.locale(),
                "accounts.mail." + what,
                account.name(),
                nameOf(grant.role(), account.locale()),
                where)
            .withLink("/account"));
  }

  private String placeOrCouncil(String place) {
    return place.isEmpty() ? currentCouncil.get().name() : place;
  }

  private static String nameOf(Role role, Locale language) {
    return Texts.of(language, ZoneOffset.UTC, Map.of()).get("accounts.role." + role.name());
  }

  /**
   * Invites somebody by e-mail to take a role. An address that has an account gets it at once. An
   * earlier invitation goes on counting.
   *
   * @throws ConfirmationNeeded if the visitor did not prove lately who they are
   */
  @NeedsFreshConfirmation
  @Transactional
  public void invite(String email, Locale language, RoleGrant grant, String place) {
    Person actor = requireAdministrator();
    String canonical = Account.canonical(email);
    var known = accounts.findByEmail(canonical);
    if (known.isPresent()) {
      grant(known.get().id(), grant, place);
      return;
    }
    Invitation invitation =
        new Invitation(language.getLanguage(), List.of(new Offer(grant, place)));
    String token = issue(canonical, invitation);
    journal.record(
        AuditEvent.of(
                actor.id(),
                actor.name(),
                "accounts.journal.invited." + grant.role().name(),
                canonical,
                placeOrCouncil(place))
            .in(grant.process()));
    outbox.post(
        Letter.of(
                canonical,
                language,
                "accounts.mail.invited",
                nameOf(grant.role(), language),
                placeOrCouncil(place))
            .withLink(LINK + token));
  }

  private String issue(String email, Invitation invitation) {
    return proofs
        .issue(
            new ProvenAddress(
                ProofPurpose.INVITATION, email, ProvenAddress.NO_ACCOUNT, invitation.write()))
        .token();
  }

  /**
   * Roles that were offered to addresses which have no account yet, by address.
   *
   * @throws NotAllowed unless the visitor is an administrator
   */
  @Transactional
  public List<InvitationDetails> listInvitations() {
    visitor.require(Role.ADMINISTRATOR);
    return invitations.list();
  }

  /**
   * Sends all that was offered to an address once more; it counts for seven days from now. Older
   * links end.
   *
   * @throws NotFound if nothing is offered there
   * @throws ConfirmationNeeded if the visitor did not prove lately who they are
   */
  @NeedsFreshConfirmation
  @Transactional
  public void sendInvitationAgain(String email) {
    Person actor = requireAdministrator();
    Invitation invitation = invitations.find(email).orElseThrow(NotFound::new);
    invitations.end(email);
    String token = issue(email, invitation);
    String offers =
        invitation.offers().stream()
            .map(
                offer ->
                    nameOf(offer.grant().role(), invitation.locale())
                        + " ("
                        + placeOrCouncil(offer.place())
                        + ")")
            .collect(Collectors.joining(", "));
    journal.record(
        AuditEvent.of(actor.id(), actor.name(), "accounts.journal.invitationSentAgain", email));
    outbox.post(
        Letter.of(email, invitation.locale(), "accounts.mail.invitedAgain", offers)
            .withLink(LINK + token));
  }

  /**
   * Takes all that was offered to an address back: the links count no more.
   *
   * @throws NotFound if nothing is offered there
   * @throws ConfirmationNeeded if the visitor did not prove lately who they are
   */
  @NeedsFreshConfirmation
  @Transactional
  public void takeInvitationBack(String email) {
    Person actor = requireAdministrator();
    if (invitations.find(email).isEmpty()) {
      throw new NotFound();
    }
    invitations.end(email);
    journal.record(
        AuditEvent.of(actor.id(), actor.name(), "accounts.journal.invitationTakenBack", email));
  }

  private Person requireAdministrator() {
    return visitor.require(Role.ADMINISTRATOR);
  }

  private Account find(long accountId) {
    return accounts.findById(accountId).orElseThrow(NotFound::new);
  }
}
