package org.folkmoot.ballots;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;

/**
 * Checks what trustees send in the rounds of a key ceremony, without any of their secrets, at the
 * moment at which it comes; and puts the shared key together. All texts are those of {@link
 * CeremonyDesk}'s files. What only the receiver can check, the shares themselves, each trustee
 * checks in the third round. Immutable.
 */
public final class CeremonyCheck {

  private final Group group;
  private final int threshold;
  private final int size;

  /**
   * A ceremony.
   *
   * @param group label of the group
   * @throws IllegalArgumentException if the threshold does not suit
   * @throws ElectionDesk.StepRefused {@code ELECTION_GROUP} if there is no such group
   */
  public CeremonyCheck(String group, int threshold, int size) {
    KeyCeremony.requireThreshold(threshold, size);
    this.group = ElectionDesk.group(group);
    this.threshold = threshold;
    this.size = size;
  }

  /**
   * Checks the file of the first round.
   *
   * @param number of the trustee, from 1
   * @param others announcements that are there, by number; that of the same number does not count
   * @throws ElectionDesk.StepRefused {@code TRUSTEE_CERTIFICATE} if it is for another place or not
   *     signed, {@code TRUSTEE_DUPLICATE} if another trustee used the same seed, or what reading
   *     refuses
   */
  public void announcement(int number, String text, Map<Integer, String> others) {
    answering(
        () -> {
          Element own = certified(number, text).verification();
          Set<Element> signers = new HashSet<>();
          others.forEach(
              (other, theirs) -> {
                if (other != number) {
                  signers.add(announced(theirs).verification());
                }
              });
          Reason.TRUSTEE_DUPLICATE.refuseUnless(
              signers.add(own), "trustee " + number + " uses the secret of another trustee");
          return own;
        });
  }

  /**
   * Checks the file of the second round.
   *
   * @param announcements of all trustees, in their order
   * @throws ElectionDesk.StepRefused {@code TRUSTEE_COEFFICIENTS} if the commitments are not those
   *     that were announced or not signed, or what reading refuses
   */
  public void shares(int number, String text, List<String> announcements) {
    answering(
        () -> {
          AnnouncedTrustee announced = certified(number, announcements.get(number - 1));
          SignedMessage shown = shown(text).coefexps();
          Reason.TRUSTEE_COEFFICIENTS.refuseUnless(
              announced.announcement().announces(shown)
                  && shown.isSignedBy(announced.verification()),
              "trustee " + number + " shows other commitments than announced");
          return TrusteesReader.coefficients(shown.message(), threshold, group);
        });
  }

  /**
   * Checks the file of the third round.
   *
   * @param announcements of all trustees, in their order
   * @param shares files of the second round of all trustees, in their order
   * @throws ElectionDesk.StepRefused {@code TRUSTEE_COEFFICIENTS} if the trustee was shown other
   *     commitments, {@code TRUSTEE_PROOF} or {@code TRUSTEE_VERIFICATION_KEY} if the key is not
   *     the one that follows from them, or what reading refuses
   */
  public void member(int number, String text, List<String> announcements, List<String> shares) {
    answering(
        () -> {
          Membership member = read(text, json -> Membership.read(json, group));
          List<SignedMessage> coefexps =
              shares.stream().map(this::shown).map(ShownCommitments::coefexps).toList();
          Element signer = certified(number, announcements.get(number - 1)).verification();
          Reason.TRUSTEE_COEFFICIENTS.refuseUnless(
              member.acknowledges(coefexps, signer),
              "trustee " + number + " was shown other commitments");
          Reason.TRUSTEE_PROOF.refuseUnless(
              member.key().isProven(), "the key of trustee " + number + " is not proven");
          Reason.TRUSTEE_VERIFICATION_KEY.refuseUnless(
              member.key().publicKey().equals(keyOf(number, coefexps))
                  && isSigned(member.key(), signer),
              "the key of trustee " + number + " does not follow from the commitments");
          return member;
        });
  }

  private static boolean isSigned(TrusteeKey key, Element signer) {
    return key.signature()
        .filter(proof -> Schnorr.signsMessage(signer, key.publicKey().toString(), proof))
        .isPresent();
  }

  private Element keyOf(int number, List<SignedMessage> coefexps) {
    Element product = group.identity();
    for (SignedMessage shown : coefexps) {
      List<Element> polynomial = TrusteesReader.coefficients(shown.message(), threshold, group);
      product = product.times(TrusteeGroup.Pedersen.evaluate(polynomial, group.scalar(number)));
    }
    return product;
  }

  /**
   * Puts the shared key together and checks it as the verifier of an election does.
   *
   * @param announcements files of the first round, in the order of the trustees
   * @param shares of the second
   * @param members of the third
   * @return the public text that an election is opened with
   * @throws ElectionDesk.StepRefused what {@link TrusteesCheck} rejects
   */
  public String join(List<String> announcements, List<String> shares, List<String> members) {
    return answering(
        () -> {
          TrusteeGroup joined =
              KeyCeremony.assemble(
                  group,
                  new Certificate.Context(group.label(), size, threshold, 1),
                  announcements.stream()
                      .map(this::announced)
                      .map(AnnouncedTrustee::announcement)
                      .toList(),
                  shares.stream().map(this::shown).map(ShownCommitments::coefexps).toList(),
                  members.stream()
                      .map(text -> read(text, json -> Membership.read(json, group)))
                      .toList());
          Refused.unlessAccepted(new TrusteesCheck(group).verify(List.of(joined)));
          return joined.toJson().write();
        });
  }

  private AnnouncedTrustee announced(String text) {
    return read(text, AnnouncedTrustee::read);
  }

  /** An announcement that is signed, and for its place in this ceremony. */
  private AnnouncedTrustee certified(int number, String text) {
    AnnouncedTrustee announced = announced(text);
    Certificate.Context place = new Certificate.Context(group.label(), size, threshold, number);
    Reason.TRUSTEE_CERTIFICATE.refuseUnless(
        announced.group().equals(group)
            && Optional.of(announced.place()).equals(Optional.of(place))
            && announced.announcement().certificate().isSignedBy(announced.verification()),
        "the announcement is not one of trustee " + number + " of " + size);
    return announced;
  }

  private ShownCommitments shown(String text) {
    return read(text, json -> ShownCommitments.read(json, size, group));
  }

  private static <T> T read(String text, Function<Json, T> reader) {
    return reader.apply(JsonReader.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static <T> T answering(Supplier<T> check) {
    try {
      return check.get();
    } catch (Refused e) {
      throw new ElectionDesk.StepRefused(e.reason().name(), e.detail());
    }
  }
}
