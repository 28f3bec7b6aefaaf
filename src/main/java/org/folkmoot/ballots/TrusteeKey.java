package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.SpecSource;

/**
 * A trustee's public key with the proof that the trustee knows the private one.
 *
 * @param signature in a Pedersen group since Belenios 2.5.1, the trustee's signature of the key
 */
@SpecSource(document = "Belenios 2.0", section = "4.5")
record TrusteeKey(Proof pok, Element publicKey, Optional<Proof> signature) {

  static TrusteeKey read(Json json, Group group, boolean signed) {
    return Fields.read(
        json,
        "trustee key",
        fields ->
            new TrusteeKey(
                Proof.read(fields.any("pok"), group),
                fields.nonIdentity("public_key", group),
                signed
                    ? Optional.of(Proof.read(fields.any("signature"), group))
                    : Optional.empty()));
  }

  /** Whether the proof of knowledge holds. */
  boolean isProven() {
    return Schnorr.provesKey(publicKey, pok);
  }

  Json toJson() {
    List<Json.Member> members = new ArrayList<>();
    members.add(Json.member("pok", pok.toJson()));
    members.add(Json.member("public_key", Json.text(publicKey)));
    signature.ifPresent(proof -> members.add(Json.member("signature", proof.toJson())));
    return new Json.Members(members);
  }
}
