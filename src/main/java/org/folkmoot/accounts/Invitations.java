package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.folkmoot.accounts.Invitation.Offer;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.RoleGrant;

/**
 * Open invitations. Roles follow the address: whoever proves it, by whichever e-mail, gets all that
 * were offered there.
 */
@ApplicationScoped
class Invitations {

  private final MailProofs proofs;
  private final AccountRepository accounts;
  private final Journal journal;
  private final Clock clock;

  @Inject
  Invitations(MailProofs proofs, AccountRepository accounts, Journal journal, Clock clock) {
    this.proofs = proofs;
    this.accounts = accounts;
    this.journal = journal;
    this.clock = clock;
  }

  /** Invitations that count, one line for each address. */
  List<InvitationDetails> list() {
    Map<String, List<MailProof>> byAddress =
        proofs.listInvitations(Optional.empty()).stream()
            .collect(
                Collectors.groupingBy(
                    proof -> proof.toProven().email(), LinkedHashMap::new, Collectors.toList()));
    return byAddress.entrySet().stream()
        .map(
            line ->
                new InvitationDetails(
                    line.getKey(),
                    line.getValue().stream()
                        .flatMap(proof -> offersOf(proof.toProven()).stream())
                        .map(Offer::grant)
                        .collect(Collectors.toSet()),
                    latest(line.getValue())))
        .toList();
  }

  private static Instant latest(List<MailProof> invitations) {
    return invitations.stream()
        .map(MailProof::expiresAt)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** All that is offered to an address, as one invitation; empty if nothing is. */
  Optional<Invitation> find(String email) {
    List<ProvenAddress> open =
        proofs.listInvitations(Optional.of(email)).stream().map(MailProof::toProven).toList();
    Set<Offer> offers = new LinkedHashSet<>();
    open.forEach(proven -> offers.addAll(offersOf(proven)));
    return open.stream()
        .findFirst()
        .map(
            first ->
                new Invitation(Invitation.parse(first.details()).language(), List.copyOf(offers)));
  }

  /** Ends all invitations of an address. */
  void end(String email) {
    proofs.endAll(ProofPurpose.INVITATION, email);
  }

  /**
   * Takes back what was offered in a process that goes; offers elsewhere stay. Joins the
   * transaction.
   *
   * @return addresses to which it was offered
   */
  Set<String> forgetProcess(long process) {
    Set<String> addresses = new TreeSet<>();
    for (MailProof proof : proofs.listInvitations(Optional.empty())) {
      Invitation invitation = Invitation.parse(proof.toProven().details());
      if (invitation.offersIn(process)) {
        addresses.add(proof.toProven().email());
        Invitation rest = invitation.without(process);
        if (rest.offers().isEmpty()) {
          proofs.end(proof);
        } else {
          proof.offer(rest);
        }
      }
    }
    return addresses;
  }

  /** Gives the owner of a proved address what was offered there; joins the transaction. */
  void take(Account owner) {
    find(owner.email()).ifPresent(invitation -> give(owner, invitation.grants()));
    end(owner.email());
  }

  /** Gives roles that were offered, unless the person has them. */
  void give(Account owner, Set<RoleGrant> offered) {
    Set<RoleGrant> held = accounts.grantsOf(owner.id());
    for (RoleGrant grant : offered) {
      if (!held.contains(grant)) {
        accounts.add(new RoleHolding(owner.id(), grant, clock.instant()));
        journal.record(
            AuditEvent.of(
                    owner.id(),
                    owner.name(),
                    "accounts.journal.invitationTaken",
                    owner.name(),
                    grant.role().name())
                .in(grant.process()));
      }
    }
  }

  /** What a proof offers; nothing unless it is an invitation. */
  static List<Offer> offersOf(ProvenAddress address) {
    return address.purpose() == ProofPurpose.INVITATION
        ? Invitation.parse(address.details()).offers()
        : List.of();
  }
}
