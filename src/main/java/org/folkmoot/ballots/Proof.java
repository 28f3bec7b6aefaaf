package org.folkmoot.ballots;

import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/** A challenge and a response, both from 0 to q (exclusive). */
@SpecSource(document = "Belenios 2.0", section = "4.3")
record Proof(Scalar challenge, Scalar response) {

  /** Reads a proof, checking both ranges. */
  static Proof read(Json json, Group group) {
    return Fields.read(
        json,
        "proof",
        fields -> new Proof(fields.scalar("challenge", group), fields.scalar("response", group)));
  }

  Json toJson() {
    return Json.members(
        Json.member("challenge", Json.text(challenge)),
        Json.member("response", Json.text(response)));
  }
}
