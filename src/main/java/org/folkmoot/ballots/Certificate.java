package org.folkmoot.ballots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.SpecSource;

/**
 * The keys with which one trustee of a Pedersen group signs and receives messages.
 *
 * @param context since Belenios 2.5.1, the group that the certificate is for
 */
@SpecSource(document = "Belenios 2.0", section = "4.6.2")
record Certificate(Optional<Context> context, Element verification, Element encryption) {

  /**
   * The place of the certificate.
   *
   * @param index of the trustee, from 1
   */
  record Context(String group, int size, int threshold, int index) {

    static Context read(Fields fields) {
      return new Context(
          fields.text("group"),
          fields.whole("size"),
          fields.whole("threshold"),
          fields.whole("index"));
    }

    Json toJson() {
      return Json.members(
          Json.member("group", Json.text(group)),
          Json.member("size", Json.number(size)),
          Json.member("threshold", Json.number(threshold)),
          Json.member("index", Json.number(index)));
    }
  }

  /** Reads the message of a signed certificate. */
  static Certificate read(String message, Group group) {
    return Fields.read(
        JsonReader.read(message.getBytes(StandardCharsets.UTF_8)),
        "certificate",
        fields ->
            new Certificate(
                fields
                    .optional("context")
                    .map(json -> Fields.read(json, "certificate context", Context::read)),
                fields.nonIdentity("verification", group),
                fields.nonIdentity("encryption", group)));
  }

  Json toJson() {
    List<Json.Member> members = new ArrayList<>();
    context.ifPresent(place -> members.add(Json.member("context", place.toJson())));
    members.add(Json.member("verification", Json.text(verification)));
    members.add(Json.member("encryption", Json.text(encryption)));
    return new Json.Members(members);
  }
}
