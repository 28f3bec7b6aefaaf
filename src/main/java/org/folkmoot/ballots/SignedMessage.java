package org.folkmoot.ballots;

import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.SpecSource;

/** A message of the key ceremony, itself a JSON text, with its sender's signature. */
@SpecSource(document = "Belenios 2.0", section = "4.6.1")
record SignedMessage(String message, Proof signature) {

  static SignedMessage read(Json json, Group group) {
    return Fields.read(
        json,
        "signed message",
        fields ->
            new SignedMessage(fields.text("message"), Proof.read(fields.any("signature"), group)));
  }

  boolean isSignedBy(Element verificationKey) {
    return Schnorr.signsMessage(verificationKey, message, signature);
  }

  Json toJson() {
    return Json.members(
        Json.member("message", Json.text(message)), Json.member("signature", signature.toJson()));
  }
}
