package org.folkmoot.ballots;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;

/** What an administrator writes of an election; the key and the uuid are added at the setup. */
record ElectionTemplate(
    String description,
    String name,
    Group group,
    List<Question> questions,
    Optional<String> administrator,
    Optional<String> credentialAuthority) {

  ElectionTemplate {
    questions = List.copyOf(questions);
  }

  static ElectionTemplate read(String text) {
    return Fields.read(JsonReader.readSpaced(text), "election template", ElectionTemplate::read);
  }

  private static ElectionTemplate read(Fields fields) {
    String description = fields.text("description");
    String name = fields.text("name");
    String label = fields.text("group");
    return new ElectionTemplate(
        description,
        name,
        Group.find(label)
            .orElseThrow(() -> Reason.ELECTION_GROUP.refuse("unknown group \"" + label + "\"")),
        fields.list("questions", Question::read),
        fields.optionalText("administrator"),
        fields.optionalText("credential_authority"));
  }

  /** Opens the election; everything is checked as the verifier will check it. */
  RunningElection open(
      String uuid,
      List<String> trusteeTexts,
      String credentialsText,
      long timestamp,
      Workers workers,
      Chance chance) {
    List<TrusteeGroup> trustees = trustees(trusteeTexts);
    Election election = checked(uuid, trustees);
    Credentials credentials = Credentials.read(utf8(credentialsText), election);
    Setup.refuseBadCredentials(credentials, group, workers);
    return RunningElection.open(election, trustees, credentials, timestamp, workers, chance);
  }

  /** The record alone, for an election whose credentials are made during the vote. */
  Election freeze(String uuid, List<String> trusteeTexts) {
    return checked(uuid, trustees(trusteeTexts));
  }

  private List<TrusteeGroup> trustees(List<String> texts) {
    List<TrusteeGroup> trustees =
        texts.stream().map(text -> TrusteesReader.readOne(utf8(text), group)).toList();
    Reason.JSON_LENGTH.refuseUnless(!trustees.isEmpty(), "there are no trustees");
    return trustees;
  }

  private Election checked(String uuid, List<TrusteeGroup> trustees) {
    Election election = Election.read(election(uuid, trustees).toJson().toUtf8());
    Refused.unlessAccepted(
        new TrusteesCheck(election.group()).verify(trustees, election.publicKey()));
    return election;
  }

  private Election election(String uuid, List<TrusteeGroup> trustees) {
    Element publicKey =
        trustees.stream().map(TrusteeGroup::subKey).reduce(group.identity(), Element::times);
    return new Election(
        description, name, group, publicKey, questions, uuid, administrator, credentialAuthority);
  }

  private static byte[] utf8(String text) {
    return text.strip().getBytes(StandardCharsets.UTF_8);
  }
}
