package org.folkmoot.ballots;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.PowerTable;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/**
 * What one trustee computes from the encrypted tally.
 *
 * @param factors alpha to the power of the private key, per question and ciphertext
 * @param proofs that each factor is right
 */
@SpecSource(document = "Belenios 2.0", section = "4.18")
record PartialDecryption(List<List<Element>> factors, List<List<Proof>> proofs) {

  PartialDecryption {
    factors = factors.stream().map(List::copyOf).toList();
    proofs = proofs.stream().map(List::copyOf).toList();
  }

  /** Reads the record; it has exactly the shape of the tally. */
  static PartialDecryption read(
      byte[] utf8, List<List<Ciphertext>> tally, Group group, Workers workers) {
    return Fields.read(
        JsonReader.read(utf8),
        "partial decryption",
        fields -> {
          List<Json> factors = fields.list("decryption_factors", tally.size(), row -> row);
          List<Json> proofs = fields.list("decryption_proofs", tally.size(), row -> row);
          return new PartialDecryption(
              rows(factors, tally, item -> factor(item, group), workers),
              rows(proofs, tally, item -> Proof.read(item, group), workers));
        });
  }

  private static <T> List<List<T>> rows(
      List<Json> rows, List<List<Ciphertext>> tally, Function<Json, T> reader, Workers workers) {
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                workers.map(
                    Fields.list(rows.get(i), "decryption row", tally.get(i).size(), item -> item),
                    reader))
        .toList();
  }

  private static Element factor(Json json, Group group) {
    return Fields.element(json, "decryption factor", group);
  }

  /** Whether one factor is a ciphertext's alpha to the power of the trustee's private key. */
  @SpecSource(document = "Belenios 2.0", section = "4.18")
  static boolean proves(
      ElectionKey key, PowerTable trustee, Element alpha, Element factor, Proof proof) {
    Element a = key.g(proof.response()).times(trustee.pow(proof.challenge()));
    Element b = alpha.pow(proof.response()).times(factor.pow(proof.challenge()));
    return proof.challenge().equals(challenge(key, trustee.base(), a, b));
  }

  static Scalar challenge(ElectionKey key, Element publicKey, Element a, Element b) {
    return Transcript.of("decrypt")
        .bar(key.fingerprint())
        .bar(publicKey)
        .bar(a)
        .comma(b)
        .challenge(key.group());
  }

  /** The canonical record. */
  Json toJson() {
    return Json.members(
        Json.member(
            "decryption_factors",
            Json.array(
                factors.stream()
                    .map(row -> Json.array(row.stream().map(Json::text).toList()))
                    .toList())),
        Json.member(
            "decryption_proofs",
            Json.array(
                proofs.stream()
                    .map(row -> Json.array(row.stream().map(Proof::toJson).toList()))
                    .toList())));
  }
}
