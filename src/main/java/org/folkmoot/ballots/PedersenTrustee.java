package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
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

  /** Begins: derives the keys of the trustee at a place of a group, and draws its polynomial. */
  PedersenTrustee(Group group, Certificate.Context context, TrusteeSeed seed, Chance chance) {
    this.group = group;
    this.context = context;
    this.chance = chance;
    this.prover = new Prover(chance);
    this.signingKey = seed.signingKey(group);
    this.decryptionKey = seed.decryptionKey(group);
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
   * Goes on in a later round, with what the trustee announced.
   *
   * @throws Refused {@code TRUSTEE_CERTIFICATE} if the announcement was not made with this seed
   */
  PedersenTrustee(AnnouncedTrustee announced, TrusteeSeed seed, Chance chance) {
    this.group = announced.group();
    this.context = announced.place();
    this.chance = chance;
    this.prover = new Prover(chance);
    this.signingKey = seed.signingKey(group);
    this.decryptionKey = seed.decryptionKey(group);
    this.certificate = announced.announcement().certificate();
    Own own = Own.read(Channel.open(decryptionKey, g(signingKey), announced.own()), group);
    this.polynomial = own.polynomial();
    this.coefexps = own.coefexps();
    Reason.TRUSTEE_CERTIFICATE.refuseUnless(
        announced.announcement().announces(coefexps),
        "the announcement of trustee " + number() + " is not the one that it made");
  }

  /** What a trustee encrypts to itself. */
  private record Own(List<Scalar> polynomial, SignedMessage coefexps) {

    static Own read(String text, Group group) {
      return Fields.read(
          JsonReader.read(Bytes.ofUtf8(text).toArray()),
          "polynomial",
          fields ->
              new Own(
                  fields.list("polynomial", json -> Fields.scalar(json, "polynomial", group)),
                  SignedMessage.read(fields.any("coefexps"), group)));
    }

    Json toJson() {
      return Json.members(
          Json.member("polynomial", Json.array(polynomial.stream().map(Json::text).toList())),
          Json.member("coefexps", coefexps.toJson()));
    }
  }

  /** The trustee's number in the group, from 1. */
  int number() {
    return context.index();
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

    static Announcement read(Json json, Group group) {
      return Fields.read(
          json,
          "announcement",
          fields ->
              new Announcement(
                  SignedMessage.read(fields.any("certificate"), group),
                  Digest.of(fields.bytes("commitment", Digest.SIZE))));
    }

    Json toJson() {
      return Json.members(
          Json.member("certificate", certificate.toJson()),
          Json.member("commitment", Json.text(commitment.toHex())));
    }
  }

  /** First round. */
  Announcement announcement() {
    return new Announcement(certificate, Digest.ofContent(coefexps.toJson().toUtf8()));
  }

  /** First round, as a file: with the polynomial for later rounds. */
  AnnouncedTrustee announced() {
    String own = new Own(polynomial, coefexps).toJson().write();
    return new AnnouncedTrustee(
        group, announcement(), Channel.seal(signingKey, g(decryptionKey), own, chance));
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
  record Member(Scalar privateKey, TrusteeKey key, Proof signature) {

    /** The part that is for everyone. */
    Membership membership() {
      return new Membership(key, signature);
    }
  }

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
      Scalar share = share(sender, signer, shares.get(sender - 1));
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
    return new Member(
        privateKey,
        new TrusteeKey(pok, publicKey, Optional.of(signature(publicKey.toString()))),
        signature(Membership.transcript(commitments)));
  }

  private Scalar share(int sender, Element signer, Channel.Sealed sealed) {
    try {
      String message = Channel.open(decryptionKey, signer, sealed);
      return Fields.read(
          JsonReader.read(Bytes.ofUtf8(message).toArray()),
          "share",
          fields -> fields.scalar("secret", group));
    } catch (Refused e) {
      throw e.reason().refuse("the share from trustee " + sender + ": " + e.detail());
    }
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
