package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;

/**
 * The election record: what is asked, in which group, under which key. Its bytes are final: every
 * ballot carries their hash.
 *
 * @param questions at least one
 * @param uuid at least 14 characters of Base58
 */
@SpecSource(document = "Belenios 2.0", section = "4.10")
record Election(
    String description,
    String name,
    Group group,
    Element publicKey,
    List<Question> questions,
    String uuid,
    Optional<String> administrator,
    Optional<String> credentialAuthority) {

  private static final int VERSION = 1;
  private static final Pattern UUID =
      Pattern.compile("[123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz]{14,64}");

  Election {
    questions = List.copyOf(questions);
  }

  /** Reads the record, checking everything that it alone can tell. */
  static Election read(byte[] utf8) {
    return Fields.read(JsonReader.read(utf8), "election", Election::read);
  }

  private static Election read(Fields fields) {
    Reason.ELECTION_VERSION.refuseUnless(
        fields.whole("version") == VERSION, "the election is not of version " + VERSION);
    String description = fields.text("description");
    String name = fields.text("name");
    String label = fields.text("group");
    Group group =
        Group.find(label)
            .orElseThrow(() -> Reason.ELECTION_GROUP.refuse("unknown group \"" + label + "\""));
    Election election =
        new Election(
            description,
            name,
            group,
            fields.nonIdentity("public_key", group),
            fields.list("questions", Question::read),
            fields.text("uuid"),
            fields.optionalText("administrator"),
            fields.optionalText("credential_authority"));
    election.refuseUnlessUsable();
    return election;
  }

  private void refuseUnlessUsable() {
    Reason.ELECTION_UUID.refuseUnless(
        UUID.matcher(uuid).matches(), "the uuid is not at least 14 characters of Base58");
    Reason.ELECTION_QUESTION.refuseUnless(!questions.isEmpty(), "the election asks nothing");
    Reason.ELECTION_GROUP.refuseUnless(
        !isShuffled() || group == Group.RFC_3526_2048,
        "a shuffled question in " + group.label() + ", which cannot encode votes");
  }

  /** Whether a question is decrypted ballot by ballot. */
  boolean isShuffled() {
    return questions.stream().anyMatch(Question.Shuffled.class::isInstance);
  }

  /** The hash of the record's bytes, which every ballot carries. */
  @SpecSource(document = "Belenios 2.0", section = "4.15")
  static String fingerprint(byte[] utf8) {
    return Digest.ofContent(utf8).toBase64();
  }

  /** The canonical record. */
  Json toJson() {
    List<Json.Member> members = new ArrayList<>();
    members.add(Json.member("version", Json.number(VERSION)));
    members.add(Json.member("description", Json.text(description)));
    members.add(Json.member("name", Json.text(name)));
    members.add(Json.member("group", Json.text(group.label())));
    members.add(Json.member("public_key", Json.text(publicKey)));
    members.add(
        Json.member("questions", Json.array(questions.stream().map(Question::toJson).toList())));
    members.add(Json.member("uuid", Json.text(uuid)));
    administrator.ifPresent(who -> members.add(Json.member("administrator", Json.text(who))));
    credentialAuthority.ifPresent(
        who -> members.add(Json.member("credential_authority", Json.text(who))));
    return new Json.Members(members);
  }
}
