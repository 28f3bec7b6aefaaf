package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.Test;

/** CRY-8: what dishonest trustees can try, in the key ceremony and in the decryption. */
class TrusteeForgeryTest {

  private static final Group GROUP = Group.BELENIOS_2048;
  private static final int SIZE = 3;
  private final Chance chance = Rehearsal.seeded(41);
  private final List<PedersenTrustee> trustees =
      IntStream.rangeClosed(1, SIZE)
          .mapToObj(i -> new Certificate.Context(GROUP.label(), SIZE, 2, i))
          .map(context -> new PedersenTrustee(GROUP, context, TrusteeSeed.draw(chance), chance))
          .toList();
  private final List<PedersenTrustee.Announcement> announcements =
      trustees.stream().map(PedersenTrustee::announcement).toList();
  private final List<SignedMessage> coefexps =
      trustees.stream().map(PedersenTrustee::coefexps).toList();

  private List<Channel.Sealed> received(int receiver) {
    return new ArrayList<>(
        trustees.stream().map(trustee -> trustee.shares(announcements).get(receiver - 1)).toList());
  }

  private static void assertRefused(Reason reason, ThrowingCallable action) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(action)
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void anHonestCeremonyMakesAKeyThatVerifies() {
    PedersenTrustee.Member member = trustees.get(1).finish(announcements, coefexps, received(2));

    assertThat(member.key().isProven()).isTrue();
    assertThat(member.key().publicKey()).isEqualTo(GROUP.generator().pow(member.privateKey()));
  }

  @Test
  void aPolynomialChosenAfterTheAnnouncementIsRefused() {
    SignedMessage late =
        new PedersenTrustee(
                GROUP,
                new Certificate.Context(GROUP.label(), SIZE, 2, 1),
                TrusteeSeed.draw(chance),
                chance)
            .coefexps();
    List<SignedMessage> rushed = new ArrayList<>(coefexps);
    rushed.set(0, late);

    assertRefused(
        Reason.TRUSTEE_COEFFICIENTS,
        () -> trustees.get(1).finish(announcements, rushed, received(2)));
  }

  @Test
  void aPolynomialThatSomebodyElseSignedIsRefused() {
    PedersenTrustee stranger =
        new PedersenTrustee(
            GROUP,
            new Certificate.Context(GROUP.label(), SIZE, 2, 1),
            TrusteeSeed.draw(chance),
            chance);
    List<PedersenTrustee.Announcement> mixed = new ArrayList<>(announcements);
    mixed.set(
        0,
        new PedersenTrustee.Announcement(
            announcements.get(0).certificate(),
            Digest.ofContent(stranger.coefexps().toJson().toUtf8())));
    List<SignedMessage> shown = new ArrayList<>(coefexps);
    shown.set(0, stranger.coefexps());

    assertRefused(
        Reason.TRUSTEE_COEFFICIENTS, () -> trustees.get(1).finish(mixed, shown, received(2)));
  }

  @Test
  void aWrongShareIsRefused() {
    List<Channel.Sealed> shares = received(2);
    shares.set(
        0,
        new PedersenTrustee(
                GROUP,
                new Certificate.Context(GROUP.label(), SIZE, 2, 1),
                TrusteeSeed.draw(chance),
                chance)
            .shares(announcements)
            .get(1));

    assertRefused(
        Reason.TRUSTEE_CERTIFICATE, () -> trustees.get(1).finish(announcements, coefexps, shares));
  }

  @Test
  void aShareThatDoesNotFitTheCommitmentsIsRefused() {
    Scalar signingKey = chance.scalar(GROUP);
    Scalar decryptionKey = chance.scalar(GROUP);
    Element receiver = GROUP.generator().pow(decryptionKey);
    Element sender = GROUP.generator().pow(signingKey);

    Channel.Sealed sealed = Channel.seal(signingKey, receiver, "text", chance);

    assertThat(Channel.open(decryptionKey, sender, sealed)).isEqualTo("text");
    assertRefused(Reason.TRUSTEE_CERTIFICATE, () -> Channel.open(decryptionKey, receiver, sealed));
    assertRefused(
        Reason.TRUSTEE_CERTIFICATE,
        () -> Channel.open(decryptionKey.plus(GROUP.scalar(1)), sender, sealed));
    for (int octet = 0; octet < sealed.data().size(); octet += 97) {
      byte[] changed = sealed.data().toArray();
      changed[octet] ^= 1;
      Channel.Sealed altered = new Channel.Sealed(sealed.alpha(), sealed.beta(), Bytes.of(changed));
      assertRefused(Reason.TRUSTEE_CERTIFICATE, () -> Channel.open(decryptionKey, sender, altered));
    }
  }

  @Test
  void aShareOfAnotherReceiverIsRefused() {
    List<Channel.Sealed> shares = received(2);
    shares.set(0, received(3).get(0));

    assertRefused(
        Reason.TRUSTEE_CERTIFICATE, () -> trustees.get(1).finish(announcements, coefexps, shares));
  }

  @Test
  void aCertificateForAnotherPlaceIsRefused() {
    List<PedersenTrustee.Announcement> swapped =
        List.of(announcements.get(1), announcements.get(0), announcements.get(2));

    assertRefused(Reason.TRUSTEE_CERTIFICATE, () -> trustees.get(2).shares(swapped));
  }

  @Test
  void aKeyThatCancelsTheOthersCannotBeProven() {
    KeyCeremony ceremony = new KeyCeremony(GROUP, chance);
    Element honest = ceremony.single().trustees().subKey();
    Scalar wanted = chance.scalar(GROUP);
    Element rushing = GROUP.generator().pow(wanted).over(honest);
    Proof pok =
        new Prover(chance)
            .knowledge(wanted, commitment -> Schnorr.keyChallenge(rushing, commitment));

    assertThat(new TrusteeKey(pok, rushing, Optional.empty()).isProven()).isFalse();
  }

  @Test
  void aThresholdOfOneOrAboveTheSizeIsRefused() {
    KeyCeremony ceremony = new KeyCeremony(GROUP, chance);
    assertThatIllegalArgumentException().isThrownBy(() -> ceremony.pedersen(1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> ceremony.pedersen(4, 3));
  }

  @Test
  void tooFewTrusteesOrTheSameOneTwiceGetNoResult() {
    Rehearsal rehearsal =
        new Rehearsal(GROUP, 1, 42).pedersen(2, 3).asking(Rehearsal.approval(1, 0, 1));
    RunningElection running = rehearsal.open();
    rehearsal.cast(running, 0, List.of(List.of(1)));
    running.close();
    running.decrypt(rehearsal.privateKey(3));

    assertRefused(Reason.DECRYPTION_TOO_FEW, running::publishResult);
    assertRefused(Reason.DECRYPTION_OWNER, () -> running.decrypt(rehearsal.privateKey(3)));
    assertRefused(Reason.DECRYPTION_OWNER, () -> running.decrypt(GROUP.scalar(7)));
  }

  @Test
  void sharesOfEverySubsetCombineToTheSame() {
    KeyCeremony.Keys keys = new KeyCeremony(GROUP, chance).pedersen(3, 5);
    Element expected = keys.trustees().subKey();
    int subsets = 0;
    for (int mask = 0; mask < 32; mask++) {
      int members = mask;
      List<Integer> places =
          IntStream.rangeClosed(1, 5).filter(i -> (members >> (i - 1) & 1) == 1).boxed().toList();
      if (places.size() == 3) {
        Element product = GROUP.identity();
        for (int place : places) {
          product =
              product.times(
                  GROUP
                      .generator()
                      .pow(keys.privateKeys().get(place - 1))
                      .pow(DecryptionsCheck.lagrange(GROUP, places, place)));
        }
        assertThat(product).as(places.toString()).isEqualTo(expected);
        subsets++;
      }
    }
    assertThat(subsets).isEqualTo(10);
  }
}
