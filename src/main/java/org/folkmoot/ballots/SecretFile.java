package org.folkmoot.ballots;

import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;

/** The file that holds a trustee's private key or a voter's credential. */
final class SecretFile {

  private SecretFile() {}

  static String write(Scalar secret) {
    return Json.members(
            Json.member("group", Json.text(secret.group().label())),
            Json.member("secret", Json.text(secret)))
        .write();
  }

  /** Reads the secret, which must be of that group. */
  static Scalar read(String text, Group group) {
    return Fields.read(
        JsonReader.readSpaced(text),
        "secret",
        fields -> {
          Reason.ELECTION_GROUP.refuseUnless(
              fields.text("group").equals(group.label()), "the secret is of another group");
          return fields.scalar("secret", group);
        });
  }
}
