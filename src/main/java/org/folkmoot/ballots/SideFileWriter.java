package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.folkmoot.kernel.Bytes;

/** Writes side files. */
final class SideFileWriter {

  private SideFileWriter() {}

  static Json toJson(SideFile file) {
    List<Json.Member> members = new ArrayList<>();
    members.add(Json.member("version", Json.number(1)));
    members.add(Json.member("uuid", Json.text(file.uuid())));
    members.add(Json.member("election_hash", Json.text(file.electionHash().toBase64())));
    members.add(Json.member("roll", Json.number(file.roll())));
    members.add(
        Json.member(
            "registrars",
            Json.array(
                file.registrars().stream()
                    .map(key -> Json.text(base64(key.encoding())))
                    .toList())));
    members.add(
        Json.member(
            "credentials",
            Json.array(file.credentials().stream().map(SideFileWriter::vouched).toList())));
    members.add(Json.member("issuance_log", log(file.issuanceLog())));
    members.add(Json.member("ballot_log", log(file.ballotLog())));
    file.rule().ifPresent(rule -> members.add(Json.member("rule", Json.text(base64(rule)))));
    return new Json.Members(members);
  }

  private static Json vouched(SideFile.Vouched vouched) {
    List<Json> signatures = new ArrayList<>();
    for (RegistrarSignature signature : vouched.signatures()) {
      signatures.add(
          Json.members(
              Json.member("prefix", Json.text(base64(signature.prefix()))),
              Json.member("signature", Json.text(base64(signature.signature())))));
    }
    return Json.members(
        Json.member("credential", Json.text(vouched.credential())),
        Json.member("signatures", Json.array(signatures)));
  }

  private static Json log(SideFile.PublishedLog log) {
    return Json.members(
        Json.member("key", Json.text(log.key())),
        Json.member("entries", Json.array(log.entries().stream().map(Json::text).toList())),
        Json.member(
            "checkpoints", Json.array(log.checkpoints().stream().map(Json::text).toList())));
  }

  static String base64(Bytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.toArray());
  }
}
