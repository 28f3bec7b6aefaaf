package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;

/**
 * One trustee in the ceremony that makes a shared key. It begins by drawing a polynomial and
 * announcing its certificate together with a hash of its commitments; only when it has the
 * announcements of all does it show the commitments and send each trustee a share. So nobody can
 * choose a polynomial after having seen those of the others.
 */
@SpecSource(document = "Belenios 2.0", section = "3.1.1")
final class PedersenTrustee {

  private final Certificate.Context context;
  private final Group group;
  private final Chance chance;
  private final Prover prover;
  private final Scalar signingKey;
  private final Scalar decryptionKey;
  private final List<Scalar> polynomial;
  private final SignedMessage certificate;
  private final SignedMessage coefexps;

  /** Draws all secrets of the trustee at a place of a group. */
  PedersenTrustee(Group group, Certificate.Context context, Chance chance) {
    this.group = group;
    this.context = context;
    this.chance = chance;
    this.prover = new Prover(chance);
    this.signingKey = chance.scalar(group);
    this.decryptionKey = chance.scalar(group);
    this.polynomial =
        IntStream.range(0, context.threshold()).mapToObj(i -> chance.scalar(group)).toList();
    this.certificate =
        signed(new Certificate(Optional.of(context), g(signingKey), g(decryptionKey)).toJson());
    this.coefexps =
        signed(
            Json.members(
                Json.member(
                    "coefexps",
                    Json.array(polynomial.stream().map(this::g).map(Json::text).toList()))));
  }

  /**
   * What a trustee publishes first.
   *
   * @param commitment hash of the signed commitments that it will show
   */
  record Announcement(SignedMessage certificate, Digest commitment) {

    /** Whether these are the commitments that were announced. */
    boolean announces(SignedMessage coefexps) {
      return commitment.equals(Digest.ofContent(coefexps.toJson().toUtf8()));
    }
  }

  /** First round. */
  Announcement announcement() {
    return new Announcement(certificate, Digest.ofContent(coefexps.toJson().toUtf8()));
  }

  /** Second round: the commitments to the polynomial. */
  @SpecSource(document = "Belenios 2.0", section = "4.6.4")
  SignedMessage coefexps() {
    return coefexps;
  }

  /** Second round: the shares for all trustees, in their order. */
  @SpecSource(document = "Belenios 2.0", section = "4.6.4")
  List<Channel.Sealed> shares(List<Announcement> all) {
    List<Channel.Sealed> shares = new ArrayList<>();
    for (int trustee = 1; trustee <= all.size(); trustee++) {
      Element receiver = certificate(all, trustee).encryption();
      Json share = Json.members(Json.member("secret", Json.text(value(trustee))));
      shares.add(Channel.seal(signingKey, receiver, share.write(), chance));
    }
    return shares;
  }

  private Scalar value(int point) {
    Scalar value = group.scalar(0);
    for (int i = polynomial.size() - 1; i >= 0; i--) {
      value = value.times(group.scalar(point)).plus(polynomial.get(i));
    }
    return value;
  }

  /**
   * What a trustee has at the end.
   *
   * @param signature of the commitments of all, so that the trustees can see that they were shown
   *     the same ones
   */
  record Member(Scalar privateKey, TrusteeKey key, Proof signature) {}

  /**
   * Third round: checks what the others sent and adds up the shares.
   *
   * @param shares for this trustee, in the order of the senders
   * @throws Refused {@code TRUSTEE_COEFFICIENTS} if commitments are not those that were announced
   *     or a share does not fit them; {@code TRUSTEE_CERTIFICATE} if a message is not from its
   *     sender
   */
  @SpecSource(document = "Belenios 2.0", section = "4.6.5")
  Member finish(
      List<Announcement> all, List<SignedMessage> commitments, List<Channel.Sealed> shares) {
    Scalar privateKey = group.scalar(0);
    for (int sender = 1; sender <= all.size(); sender++) {
      SignedMessage shown = commitments.get(sender - 1);
      Element signer = certificate(all, sender).verification();
      Reason.TRUSTEE_COEFFICIENTS.refuseUnless(
          all.get(sender - 1).announces(shown) && shown.isSignedBy(signer),
          "trustee " + sender + " shows other commitments than announced");
      Scalar share = share(signer, shares.get(sender - 1));
      List<Element> coefficients =
          TrusteesReader.coefficients(shown.message(), context.threshold(), group);
      Reason.TRUSTEE_COEFFICIENTS.refuseUnless(
          g(share)
              .equals(TrusteeGroup.Pedersen.evaluate(coefficients, group.scalar(context.index()))),
          "the share from trustee " + sender + " does not fit its commitments");
      privateKey = privateKey.plus(share);
    }
    return member(privateKey, commitments);
  }

  @SpecSource(document = "Belenios 2.0", section = "4.6.6")
  private Member member(Scalar privateKey, List<SignedMessage> commitments) {
    Element publicKey = g(privateKey);
    Proof pok =
        prover.knowledge(privateKey, commitment -> Schnorr.keyChallenge(publicKey, commitment));
    String transcript =
        Json.array(commitments.stream().map(SignedMessage::toJson).toList()).write();
    return new Member(
        privateKey,
        new TrusteeKey(pok, publicKey, Optional.of(signature(publicKey.toString()))),
        signature(transcript));
  }

  private Scalar share(Element sender, Channel.Sealed sealed) {
    String message = Channel.open(decryptionKey, sender, sealed);
    return Fields.read(
        JsonReader.read(Bytes.ofUtf8(message).toArray()),
        "share",
        fields -> fields.scalar("secret", group));
  }

  /** The certificate of a trustee, numbered from 1, which must be signed and for its place. */
  private Certificate certificate(List<Announcement> all, int trustee) {
    SignedMessage signed = all.get(trustee - 1).certificate();
    Certificate read = Certificate.read(signed.message(), group);
    Certificate.Context place =
        new Certificate.Context(context.group(), context.size(), context.threshold(), trustee);
    Reason.TRUSTEE_CERTIFICATE.refuseUnless(
        all.size() == context.size()
            && read.context().equals(Optional.of(place))
            && signed.isSignedBy(read.verification()),
        "the certificate of trustee " + trustee + " is not valid");
    return read;
  }

  private SignedMessage signed(Json message) {
    return new SignedMessage(message.write(), signature(message.write()));
  }

  private Proof signature(String message) {
    return prover.knowledge(
        signingKey, commitment -> Schnorr.messageChallenge(message, commitment));
  }

  private Element g(Scalar exponent) {
    return group.generator().pow(exponent);
  }
}
