package org.folkmoot.ballots;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;

/**
 * What a shuffle proof is about, and the challenges that follow from it.
 *
 * @param input ciphertexts before
 * @param output ciphertexts after, as many
 */
record ShuffleStatement(ElectionKey key, List<Ciphertext> input, List<Ciphertext> output) {

  ShuffleStatement {
    input = List.copyOf(input);
    output = List.copyOf(output);
  }

  /** One public challenge per ciphertext, after the commitment c to the permutation. */
  @SpecSource(document = "Belenios 2.0", section = "6, table 11")
  List<Scalar> permutationChallenges(List<Element> c) {
    String seed = prefix("shuffle-challenges").bar(ciphertextsAnd(c)).hex();
    List<Scalar> challenges = new ArrayList<>();
    for (int i = 0; i < input.size(); i++) {
      String step = Digest.ofUtf8(Integer.toString(i)).toHex();
      // the specification hashes the hexadecimal texts, not the bytes they stand for
      challenges.add(key.group().reduce(new BigInteger(Digest.ofUtf8(seed + step).toHex(), 16)));
    }
    return challenges;
  }

  /** The challenge of the whole proof, after all its commitments. */
  @SpecSource(document = "Belenios 2.0", section = "6, table 13")
  Scalar challenge(List<Element> t, List<Element> tHat, List<Element> c, List<Element> cHat) {
    String commitments = joined(t) + joined(tHat);
    return prefix("shuffle-challenge")
        .bar(commitments + ciphertextsAnd(c) + joined(cHat) + key.publicKey().base())
        .challenge(key.group());
  }

  private Transcript prefix(String domain) {
    return Transcript.of(domain).bar(key.fingerprint());
  }

  @SpecSource(document = "Belenios 2.0", section = "6, table 10")
  private String ciphertextsAnd(List<Element> c) {
    StringBuilder text = new StringBuilder();
    append(text, input);
    append(text, output);
    return text.append(joined(c)).toString();
  }

  private static void append(StringBuilder text, List<Ciphertext> ciphertexts) {
    for (Ciphertext ciphertext : ciphertexts) {
      text.append(ciphertext.alpha()).append(',').append(ciphertext.beta()).append(',');
    }
  }

  private static String joined(List<Element> elements) {
    StringBuilder text = new StringBuilder();
    elements.forEach(element -> text.append(element).append(','));
    return text.toString();
  }
}
