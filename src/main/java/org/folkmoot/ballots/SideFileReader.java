package org.folkmoot.ballots;

import java.util.Base64;
import java.util.Optional;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;

/** Reads side files, strictly. */
final class SideFileReader {

  private static final int VERSION = 1;

  private final String source;

  SideFileReader(String source) {
    this.source = source;
  }

  SideFile read(Bytes content) {
    try {
      return Fields.read(JsonReader.read(content.toArray()), "side file", this::sideFile);
    } catch (Refused e) {
      throw new MalformedInput(source, 0, null, e.detail());
    }
  }

  private SideFile sideFile(Fields fields) {
    if (fields.whole("version") != VERSION) {
      throw malformed("version", "expected 1");
    }
    return new SideFile(
        fields.text("uuid"),
        digest("election_hash", fields.text("election_hash")),
        fields.whole("roll"),
        fields.list("registrars", json -> key(fields.text(json))),
        fields.list("credentials", json -> Fields.read(json, "credentials", this::vouched)),
        Fields.read(fields.any("issuance_log"), "issuance_log", SideFileReader::log),
        Fields.read(fields.any("ballot_log"), "ballot_log", SideFileReader::log),
        fields.optionalText("rule").map(text -> bytes("rule", text)));
  }

  private RegistrarKey key(String text) {
    return RegistrarKey.parse(bytes("registrars", text));
  }

  private SideFile.Vouched vouched(Fields fields) {
    return new SideFile.Vouched(
        Fields.decimal(fields.text("credential")),
        fields.list("signatures", json -> Fields.read(json, "signatures", this::signature)));
  }

  private RegistrarSignature signature(Fields fields) {
    Bytes prefix = bytes("prefix", fields.text("prefix"));
    if (prefix.size() != RegistrarSignature.PREFIX_SIZE) {
      throw malformed("prefix", "expected 32 bytes");
    }
    return new RegistrarSignature(prefix, bytes("signature", fields.text("signature")));
  }

  private static SideFile.PublishedLog log(Fields fields) {
    return new SideFile.PublishedLog(
        fields.text("key"),
        fields.list("entries", fields::text),
        fields.list("checkpoints", fields::text));
  }

  /** Base64 without padding, of 32 bytes. */
  private Digest digest(String field, String text) {
    try {
      Digest digest = Digest.of(Bytes.of(Base64.getDecoder().decode(text)));
      if (digest.toBase64().equals(text)) {
        return digest;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the same message.
    }
    throw malformed(field, "expected 43 characters of base64");
  }

  /** Base64 with padding, in its one form. */
  private Bytes bytes(String field, String text) {
    Optional<Bytes> decoded = decode(text);
    return decoded
        .filter(bytes -> SideFileWriter.base64(bytes).equals(text))
        .orElseThrow(() -> malformed(field, "expected canonical base64"));
  }

  private static Optional<Bytes> decode(String text) {
    try {
      return Optional.of(Bytes.of(Base64.getDecoder().decode(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private MalformedInput malformed(String field, String expectation) {
    return new MalformedInput(source, 0, field, expectation);
  }
}
