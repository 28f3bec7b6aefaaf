package org.folkmoot.ballots;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.kernel.SpecSource;

/**
 * The list L of public credentials with their weights, sorted by number so that the order tells
 * nothing about the voters.
 *
 * @param weights weight of each credential, in the order of the list
 * @param weighted whether the record writes weights
 */
@SpecSource(document = "Belenios 2.0", section = "4.8")
record Credentials(Map<BigInteger, Long> weights, boolean weighted) {

  Credentials {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  /** Largest sum of weights, so that a result can be found by search. */
  static final long MAX_TOTAL_WEIGHT = 1L << 40;

  /**
   * Reads the record. Whether the numbers are group elements is not checked here: that takes an
   * exponentiation each.
   *
   * @throws Refused {@code CREDENTIAL_WEIGHT} if a weight is not a positive number in canonical
   *     form, some entries have weights and others none, or a shuffled election has a weight above
   *     1; {@code CREDENTIAL_DUPLICATE}, {@code CREDENTIAL_ORDER}
   */
  static Credentials read(byte[] utf8, Election election) {
    List<String> entries =
        Fields.list(JsonReader.read(utf8), "credentials", json -> Fields.text(json, "credentials"));
    boolean weighted = entries.stream().anyMatch(entry -> entry.indexOf(',') >= 0);
    Map<BigInteger, Long> weights = new LinkedHashMap<>();
    BigInteger previous = BigInteger.ZERO;
    long total = 0;
    for (String entry : entries) {
      int comma = weighted ? entry.indexOf(',') : entry.length();
      Reason.CREDENTIAL_WEIGHT.refuseUnless(comma >= 0, "a credential without a weight");
      BigInteger credential = Fields.decimal(entry.substring(0, comma));
      long weight = weighted ? weight(entry.substring(comma + 1), election) : 1;
      Reason.CREDENTIAL_DUPLICATE.refuseUnless(
          weights.put(credential, weight) == null, "a credential stands twice");
      Reason.CREDENTIAL_ORDER.refuseUnless(
          credential.compareTo(previous) > 0, "the credentials are not sorted by number");
      previous = credential;
      total += weight;
      Reason.CREDENTIAL_WEIGHT.refuseUnless(
          total <= MAX_TOTAL_WEIGHT, "the weights add up to more than " + MAX_TOTAL_WEIGHT);
    }
    return new Credentials(weights, weighted);
  }

  private static long weight(String digits, Election election) {
    boolean canonical = digits.matches("[1-9][0-9]{0,12}");
    long weight = canonical ? Long.parseLong(digits) : 0;
    Reason.CREDENTIAL_WEIGHT.refuseUnless(
        canonical && weight <= MAX_TOTAL_WEIGHT, "a weight is not a positive number");
    Reason.CREDENTIAL_WEIGHT.refuseUnless(
        weight == 1 || !election.isShuffled(), "a weight above 1 in a shuffled election");
    return weight;
  }

  /** Weight of a credential, 0 if the list does not have it. */
  long weightOf(Element credential) {
    return weights.getOrDefault(credential.value(), 0L);
  }

  int size() {
    return weights.size();
  }

  /** Credentials of weight 1, sorted. */
  static Credentials of(List<Element> credentials) {
    Map<BigInteger, Long> weights = new LinkedHashMap<>();
    credentials.stream().sorted().forEach(credential -> weights.put(credential.value(), 1L));
    return new Credentials(weights, false);
  }

  /** The canonical record. */
  Json toJson() {
    return Json.array(
        weights.entrySet().stream()
            .map(entry -> weighted ? entry.getKey() + "," + entry.getValue() : entry.getKey())
            .map(Json::text)
            .toList());
  }
}
