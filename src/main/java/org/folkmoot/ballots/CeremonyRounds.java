package org.folkmoot.ballots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;

/**
 * What stands in the folder that the trustees of a Pedersen group exchange.
 *
 * @param announced by the trustees, in their order
 */
record CeremonyRounds(Path exchange, Group group, List<AnnouncedTrustee> announced) {

  CeremonyRounds {
    announced = List.copyOf(announced);
  }

  /** Reads the announcements, of which the first tells how many there must be. */
  static CeremonyRounds read(Path exchange) throws IOException {
    AnnouncedTrustee first = CeremonyFile.ANNOUNCEMENT.read(exchange, 1, AnnouncedTrustee::read);
    Group group = first.group();
    return new CeremonyRounds(
        exchange,
        group,
        CeremonyFile.ANNOUNCEMENT.readAll(exchange, first.place().size(), AnnouncedTrustee::read));
  }

  List<PedersenTrustee.Announcement> announcements() {
    return announced.stream().map(AnnouncedTrustee::announcement).toList();
  }

  /**
   * The trustee to whom a seed belongs, with the polynomial that it announced.
   *
   * @throws Refused {@code TRUSTEE_CERTIFICATE} if it is none of them
   */
  PedersenTrustee trustee(TrusteeSeed seed, Chance chance) {
    Element verification = group.generator().pow(seed.signingKey(group));
    for (AnnouncedTrustee own : announced) {
      if (own.verification().equals(verification)) {
        return new PedersenTrustee(own, seed, chance);
      }
    }
    throw Reason.TRUSTEE_CERTIFICATE.refuse("the seed is that of no trustee who announced");
  }

  /** What the trustees sent in the second round, with one share for each of them. */
  List<ShownCommitments> shown() throws IOException {
    int size = announced.size();
    return CeremonyFile.SHARES.readAll(
        exchange, size, json -> ShownCommitments.read(json, size, group));
  }

  /**
   * The shared key.
   *
   * @throws Refused what {@link TrusteesCheck} rejects; {@code TRUSTEE_COEFFICIENTS} if commitments
   *     are not those that were announced, or a trustee was shown other ones
   */
  TrusteeGroup join() throws IOException {
    List<SignedMessage> coefexps = shown().stream().map(ShownCommitments::coefexps).toList();
    List<Membership> members =
        CeremonyFile.MEMBER.readAll(
            exchange, announced.size(), json -> Membership.read(json, group));
    for (int trustee = 1; trustee <= members.size(); trustee++) {
      Reason.TRUSTEE_COEFFICIENTS.refuseUnless(
          announcements().get(trustee - 1).announces(coefexps.get(trustee - 1)),
          "trustee " + trustee + " shows other commitments than announced");
      Reason.TRUSTEE_COEFFICIENTS.refuseUnless(
          members
              .get(trustee - 1)
              .acknowledges(coefexps, announced.get(trustee - 1).verification()),
          "trustee " + trustee + " was shown other commitments");
    }
    TrusteeGroup joined =
        KeyCeremony.assemble(group, announced.get(0).place(), announcements(), coefexps, members);
    Refused.unlessAccepted(new TrusteesCheck(group).verify(List.of(joined)));
    return joined;
  }
}
