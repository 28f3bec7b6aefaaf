package org.folkmoot.ballots;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;

/** Reads the list of trustees. */
final class TrusteesReader {

  private static final int MAX_TRUSTEES = 255;

  private final Group group;

  private TrusteesReader(Group group) {
    this.group = group;
  }

  /** Reads the record; what it claims is checked by {@link TrusteesCheck}. */
  static List<TrusteeGroup> read(byte[] utf8, Group group) {
    List<TrusteeGroup> trustees =
        Fields.list(JsonReader.read(utf8), "trustees", new TrusteesReader(group)::item);
    Reason.JSON_LENGTH.refuseUnless(!trustees.isEmpty(), "there are no trustees");
    return trustees;
  }

  /** Reads one item of the list. */
  static TrusteeGroup readOne(byte[] utf8, Group group) {
    return new TrusteesReader(group).item(JsonReader.read(utf8));
  }

  private TrusteeGroup item(Json json) {
    List<Json> pair = Fields.list(json, "trustee", 2, item -> item);
    String kind = Fields.text(pair.get(0), "trustee");
    return switch (kind) {
      case "Single" -> new TrusteeGroup.Single(TrusteeKey.read(pair.get(1), group, false));
      case "Pedersen" -> Fields.read(pair.get(1), "threshold parameters", this::pedersen);
      default -> throw Reason.JSON_TYPE.refuse("a trustee of unknown kind \"" + kind + "\"");
    };
  }

  private TrusteeGroup pedersen(Fields fields) {
    int threshold = fields.whole("threshold");
    List<SignedMessage> certs = fields.list("certs", json -> SignedMessage.read(json, group));
    int size = certs.size();
    Reason.TRUSTEE_THRESHOLD.refuseUnless(
        threshold >= 1 && threshold <= size && size <= MAX_TRUSTEES,
        "a threshold of " + threshold + " among " + size + " trustees");
    List<Certificate> certificates =
        certs.stream().map(cert -> Certificate.read(cert.message(), group)).toList();
    List<SignedMessage> coefexps =
        fields.list("coefexps", size, json -> SignedMessage.read(json, group));
    boolean since251 = certificates.get(0).context().isPresent();
    return new TrusteeGroup.Pedersen(
        threshold,
        certs,
        certificates,
        coefexps,
        coefexps.stream()
            .map(message -> coefficients(message.message(), threshold, group))
            .toList(),
        since251 ? fields.list("signatures", size, json -> Proof.read(json, group)) : List.of(),
        fields.list("verification_keys", size, json -> TrusteeKey.read(json, group, since251)));
  }

  /** The commitments in a signed message. */
  static List<Element> coefficients(String message, int threshold, Group group) {
    return Fields.read(
        JsonReader.read(message.getBytes(StandardCharsets.UTF_8)),
        "coefexps",
        fields -> fields.list("coefexps", threshold, json -> coefficient(json, group)));
  }

  private static Element coefficient(Json json, Group group) {
    Element coefficient = Fields.element(json, "coefexps", group);
    Reason.IDENTITY_ELEMENT.refuseUnless(
        !coefficient.isIdentity(), "a coefficient of a trustee's polynomial is 1");
    return coefficient;
  }
}
