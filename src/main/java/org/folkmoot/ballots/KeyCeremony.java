package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/** Makes the keys of trustees, all on one machine: for rehearsals, low stakes and tests. */
final class KeyCeremony {

  private final Group group;
  private final Chance chance;

  KeyCeremony(Group group, Chance chance) {
    this.group = group;
    this.chance = chance;
  }

  /**
   * Trustees with their secrets.
   *
   * @param privateKeys in the order of the group's keys
   */
  record Keys(TrusteeGroup trustees, List<Scalar> privateKeys) {

    Keys {
      privateKeys = List.copyOf(privateKeys);
    }
  }

  /** One trustee who must take part. */
  @SpecSource(document = "Belenios 2.0", section = "4.5")
  Keys single() {
    Scalar privateKey = chance.scalar(group);
    Element publicKey = group.generator().pow(privateKey);
    Proof pok =
        new Prover(chance)
            .knowledge(privateKey, commitment -> Schnorr.keyChallenge(publicKey, commitment));
    TrusteeKey key = new TrusteeKey(pok, publicKey, Optional.empty());
    return new Keys(new TrusteeGroup.Single(key), List.of(privateKey));
  }

  /**
   * A group of trustees of whom a threshold must take part, at least two: with one, all would have
   * the same private key.
   */
  @SpecSource(document = "Belenios 2.0", section = "4.6.7")
  Keys pedersen(int threshold, int size) {
    requireThreshold(threshold, size);
    List<PedersenTrustee> trustees =
        IntStream.rangeClosed(1, size)
            .mapToObj(index -> new Certificate.Context(group.label(), size, threshold, index))
            .map(context -> new PedersenTrustee(group, context, TrusteeSeed.draw(chance), chance))
            .toList();
    List<PedersenTrustee.Announcement> announcements =
        trustees.stream().map(PedersenTrustee::announcement).toList();
    List<SignedMessage> coefexps = trustees.stream().map(PedersenTrustee::coefexps).toList();
    List<List<Channel.Sealed>> shares =
        trustees.stream().map(trustee -> trustee.shares(announcements)).toList();
    List<PedersenTrustee.Member> members = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int receiver = i;
      List<Channel.Sealed> received = shares.stream().map(row -> row.get(receiver)).toList();
      members.add(trustees.get(i).finish(announcements, coefexps, received));
    }
    return new Keys(
        assemble(
            group,
            new Certificate.Context(group.label(), size, threshold, 1),
            announcements,
            coefexps,
            members.stream().map(PedersenTrustee.Member::membership).toList()),
        members.stream().map(PedersenTrustee.Member::privateKey).toList());
  }

  /**
   * Two at least: with one, all would have the same private key.
   *
   * @throws IllegalArgumentException for a threshold below that or above the size
   */
  static void requireThreshold(int threshold, int size) {
    if (threshold < 2 || threshold > size) {
      throw new IllegalArgumentException("a threshold of " + threshold + " among " + size);
    }
  }

  /** The public record of the group that the trustees have made. */
  static TrusteeGroup assemble(
      Group group,
      Certificate.Context place,
      List<PedersenTrustee.Announcement> announcements,
      List<SignedMessage> coefexps,
      List<Membership> members) {
    List<SignedMessage> certs =
        announcements.stream().map(PedersenTrustee.Announcement::certificate).toList();
    return new TrusteeGroup.Pedersen(
        place.threshold(),
        certs,
        certs.stream().map(cert -> Certificate.read(cert.message(), group)).toList(),
        coefexps,
        coefexps.stream()
            .map(
                message -> TrusteesReader.coefficients(message.message(), place.threshold(), group))
            .toList(),
        members.stream().map(Membership::signature).toList(),
        members.stream().map(Membership::key).toList());
  }
}
