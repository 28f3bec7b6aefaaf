package org.folkmoot.ballots;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;

/**
 * Messages between the trustees of a group, carried by the server, which must not read them: signed
 * by the sender, encrypted to the receiver. Deviation from the specification: AES-256 in GCM
 * instead of CCM, whose common implementations release plaintext before they check it.
 */
@SpecSource(document = "Belenios 2.0", section = "4.6.3")
final class Channel {

  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private Channel() {}

  /**
   * An encrypted message.
   *
   * @param alpha g to the power of the randomness
   * @param beta the receiver's key to that power, times the element that the AES key is derived
   *     from
   */
  record Sealed(Element alpha, Element beta, Bytes data) {

    static Sealed read(Json json, Group group) {
      return Fields.read(
          json,
          "encrypted message",
          fields ->
              new Sealed(
                  fields.element("alpha", group),
                  fields.element("beta", group),
                  fields.hex("data")));
    }

    Json toJson() {
      return Json.members(
          Json.member("alpha", Json.text(alpha)),
          Json.member("beta", Json.text(beta)),
          Json.member("data", Json.text(data.toHex())));
    }
  }

  /** Signs and encrypts a message. */
  static Sealed seal(Scalar signingKey, Element receiver, String message, Chance chance) {
    Group group = receiver.group();
    String addressed = addressed(receiver, message).write();
    Proof signature =
        new Prover(chance)
            .knowledge(signingKey, commitment -> Schnorr.messageChallenge(addressed, commitment));
    byte[] plain = new SignedMessage(addressed, signature).toJson().toUtf8();
    Scalar r = chance.scalar(group);
    Element secret = group.generator().pow(chance.scalar(group));
    Element alpha = group.generator().pow(r);
    byte[] data = crypt(Cipher.ENCRYPT_MODE, secret, alpha, plain);
    return new Sealed(alpha, receiver.pow(r).times(secret), Bytes.of(data));
  }

  /**
   * Decrypts a message and checks whom it is from and to.
   *
   * @throws Refused {@code TRUSTEE_CERTIFICATE} if it is not to this receiver, not signed by the
   *     sender, or was changed on the way
   */
  static String open(Scalar decryptionKey, Element sender, Sealed sealed) {
    Group group = sender.group();
    Element secret = sealed.beta().over(sealed.alpha().pow(decryptionKey));
    byte[] plain = crypt(Cipher.DECRYPT_MODE, secret, sealed.alpha(), sealed.data().toArray());
    SignedMessage signed = SignedMessage.read(JsonReader.read(plain), group);
    Reason.TRUSTEE_CERTIFICATE.refuseUnless(
        signed.isSignedBy(sender), "a message between trustees is not signed by its sender");
    Element receiver = group.generator().pow(decryptionKey);
    return Fields.read(
        JsonReader.read(signed.message().getBytes(StandardCharsets.UTF_8)),
        "message",
        fields -> {
          Reason.TRUSTEE_CERTIFICATE.refuseUnless(
              fields.text("recipient").equals(receiver.toString()),
              "a message between trustees is for somebody else");
          return fields.text("message");
        });
  }

  private static Json addressed(Element receiver, String message) {
    return Json.members(
        Json.member("recipient", Json.text(receiver)), Json.member("message", Json.text(message)));
  }

  @SpecSource(document = "Belenios 2.0", section = "4.6.1")
  private static byte[] crypt(int mode, Element secret, Element alpha, byte[] input) {
    byte[] key = Digest.ofUtf8("key|" + secret).bytes().toArray();
    byte[] iv = Arrays.copyOf(Digest.ofUtf8("iv|" + alpha).bytes().toArray(), IV_BYTES);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw Reason.TRUSTEE_CERTIFICATE.refuse("a message between trustees cannot be decrypted");
    }
  }
}
