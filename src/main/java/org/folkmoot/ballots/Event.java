package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;

/**
 * One link of the hash chain that an election is.
 *
 * @param parent hash of the event before; empty in the first
 * @param height number of events before
 * @param payload hash of the data record that the event publishes, if its type has one
 */
@SpecSource(document = "Belenios 2.0", section = "4.4")
record Event(Optional<Digest> parent, int height, EventType type, Optional<Digest> payload) {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  static Event read(byte[] utf8) {
    return Fields.read(
        JsonReader.read(utf8),
        "event",
        fields ->
            new Event(
                fields.optionalText("parent").map(Event::hash),
                fields.whole("height"),
                type(fields.text("type")),
                fields.optionalText("payload").map(Event::hash)));
  }

  private static EventType type(String label) {
    return EventType.find(label)
        .orElseThrow(() -> Reason.EVENT_ORDER.refuse("an event of unknown type \"" + label + "\""));
  }

  private static Digest hash(String hex) {
    Reason.JSON_NOT_CANONICAL.refuseUnless(
        HASH.matcher(hex).matches(), "a hash is not 64 lower-case hexadecimal digits");
    return Digest.parseHex(hex);
  }

  /** The canonical record; absent fields are left out. */
  Json toJson() {
    List<Json.Member> members = new ArrayList<>();
    parent.ifPresent(hash -> members.add(Json.member("parent", Json.text(hash))));
    members.add(Json.member("height", Json.number(height)));
    members.add(Json.member("type", Json.text(type.label())));
    payload.ifPresent(hash -> members.add(Json.member("payload", Json.text(hash))));
    return new Json.Members(members);
  }
}
