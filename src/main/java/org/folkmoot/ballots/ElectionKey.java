package org.folkmoot.ballots;

/**
 * What proofs about an election's ciphertexts are checked with: the fingerprint that they are bound
 * to, and fast powers of the generator g and the public key y. Immutable, safe for many threads.
 *
 * @param fingerprint hash of the election record
 */
record ElectionKey(String fingerprint, PowerTable generator, PowerTable publicKey) {

  /** For an election whose record has that fingerprint; more expected uses, larger tables. */
  static ElectionKey of(Element publicKey, String fingerprint, long expectedUses) {
    return new ElectionKey(
        fingerprint,
        PowerTable.of(publicKey.group().generator(), expectedUses),
        PowerTable.of(publicKey, expectedUses));
  }

  Group group() {
    return publicKey.base().group();
  }

  /** g to the power of the exponent. */
  Element g(Scalar exponent) {
    return generator.pow(exponent);
  }

  /** y to the power of the exponent. */
  Element y(Scalar exponent) {
    return publicKey.pow(exponent);
  }
}
