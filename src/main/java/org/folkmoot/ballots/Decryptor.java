package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/** Makes one trustee's partial decryption. */
final class Decryptor {

  private final ElectionKey key;
  private final Scalar privateKey;
  private final Element publicKey;
  private final Chance chance;

  Decryptor(ElectionKey key, Scalar privateKey, Chance chance) {
    this.key = key;
    this.privateKey = privateKey;
    this.publicKey = key.g(privateKey);
    this.chance = chance;
  }

  /** Decrypts every ciphertext of a tally as far as one trustee can. */
  @SpecSource(document = "Belenios 2.0", section = "4.18")
  PartialDecryption decrypt(List<List<Ciphertext>> tally) {
    List<List<Element>> factors = new ArrayList<>();
    List<List<Proof>> proofs = new ArrayList<>();
    for (List<Ciphertext> row : tally) {
      factors.add(row.stream().map(item -> item.alpha().pow(privateKey)).toList());
      proofs.add(row.stream().map(this::proof).toList());
    }
    return new PartialDecryption(factors, proofs);
  }

  private Proof proof(Ciphertext ciphertext) {
    Scalar nonce = chance.scalar(key.group());
    Scalar challenge =
        PartialDecryption.challenge(key, publicKey, key.g(nonce), ciphertext.alpha().pow(nonce));
    return new Proof(challenge, nonce.minus(privateKey.times(challenge)));
  }
}
