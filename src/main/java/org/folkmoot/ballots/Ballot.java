package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;

/**
 * A ballot: encrypted answers with their proofs, bound to one election and signed with a
 * credential.
 *
 * @param credential the public credential of its voter
 */
@SpecSource(document = "Belenios 2.0", section = "4.15")
record Ballot(
    String electionUuid,
    String electionHash,
    Element credential,
    List<Answer> answers,
    Signature signature) {

  /**
   * A voter's signature.
   *
   * @param hash what the ballot says its hash without the signature is
   */
  record Signature(String hash, Proof proof) {

    static Signature read(Json json, Group group) {
      return Fields.read(
          json,
          "signature",
          fields -> new Signature(fields.text("hash"), Proof.read(fields.any("proof"), group)));
    }

    Json toJson() {
      return Json.members(
          Json.member("hash", Json.text(hash)), Json.member("proof", proof.toJson()));
    }
  }

  /** Most bytes of a ballot; one of 50 questions with 20 options has about 2 MB. */
  static final int MAX_BYTES = 16 << 20;

  Ballot {
    answers = List.copyOf(answers);
  }

  /** Reads a ballot; its answers have exactly the shape that the questions demand. */
  static Ballot read(byte[] utf8, Election election) {
    Reason.ARCHIVE_TOO_LARGE.refuseUnless(utf8.length <= MAX_BYTES, "a ballot is too large");
    return Fields.read(
        JsonReader.read(utf8),
        "ballot",
        fields ->
            new Ballot(
                fields.text("election_uuid"),
                fields.text("election_hash"),
                fields.nonIdentity("credential", election.group()),
                readAnswers(fields, election),
                Signature.read(fields.any("signature"), election.group())));
  }

  private static List<Answer> readAnswers(Fields fields, Election election) {
    List<Question> questions = election.questions();
    List<Json> answers = fields.list("answers", questions.size(), json -> json);
    List<Answer> result = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      result.add(Answer.read(answers.get(i), questions.get(i), election.group()));
    }
    return result;
  }

  /** The hash that the voter signs: of the record without its signature. */
  @SpecSource(document = "Belenios 2.0", section = "4.14")
  String unsignedHash() {
    return Digest.ofContent(new Json.Members(unsignedMembers()).toUtf8()).toBase64();
  }

  /** The canonical record. */
  Json toJson() {
    List<Json.Member> members = unsignedMembers();
    members.add(Json.member("signature", signature.toJson()));
    return new Json.Members(members);
  }

  private List<Json.Member> unsignedMembers() {
    List<Json.Member> members = new ArrayList<>();
    members.add(Json.member("election_uuid", Json.text(electionUuid)));
    members.add(Json.member("election_hash", Json.text(electionHash)));
    members.add(Json.member("credential", Json.text(credential)));
    members.add(Json.member("answers", Json.array(answers.stream().map(Answer::toJson).toList())));
    return members;
  }
}
