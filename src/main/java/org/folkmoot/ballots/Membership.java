package org.folkmoot.ballots;

import java.util.List;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;

/**
 * The file of the third round of the key ceremony.
 *
 * @param key the trustee's public key
 * @param signature of the commitments of all, so that the trustees can see that they were shown the
 *     same ones
 */
record Membership(TrusteeKey key, Proof signature) {

  static Membership read(Json json, Group group) {
    return Fields.read(
        json,
        "member",
        fields ->
            new Membership(
                TrusteeKey.read(fields.any("key"), group, true),
                Proof.read(fields.any("signature"), group)));
  }

  Json toJson() {
    return Json.members(
        Json.member("key", key.toJson()), Json.member("signature", signature.toJson()));
  }

  /** What is signed: the commitments of all trustees. */
  static String transcript(List<SignedMessage> commitments) {
    return Json.array(commitments.stream().map(SignedMessage::toJson).toList()).write();
  }

  /** Whether the owner of a verification key was shown these commitments. */
  boolean acknowledges(List<SignedMessage> commitments, Element verificationKey) {
    return Schnorr.signsMessage(verificationKey, transcript(commitments), signature);
  }
}
