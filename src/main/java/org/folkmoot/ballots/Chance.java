package org.folkmoot.ballots;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;

/** The one source of random numbers of this package; draws from {@link SecureRandom} only. */
final class Chance {

  private final SecureRandom random;

  Chance(SecureRandom random) {
    this.random = random;
  }

  /** From the system's generator. */
  static Chance secure() {
    return new Chance(new SecureRandom());
  }

  /** An exponent, every one equally likely: numbers above q are drawn again, not reduced. */
  Scalar scalar(Group group) {
    Optional<Scalar> candidate;
    do {
      candidate = group.findScalar(new BigInteger(group.order().bitLength(), random));
    } while (candidate.isEmpty());
    return candidate.get();
  }

  /** A number from 1 to the modulus (exclusive) that has an inverse, every one equally likely. */
  BigInteger unit(BigInteger modulus) {
    BigInteger candidate;
    do {
      candidate = new BigInteger(modulus.bitLength(), random);
    } while (candidate.compareTo(modulus) >= 0 || !candidate.gcd(modulus).equals(BigInteger.ONE));
    return candidate;
  }

  /** So many bytes. */
  byte[] bytes(int number) {
    byte[] bytes = new byte[number];
    random.nextBytes(bytes);
    return bytes;
  }

  /** An exponent of at most so many bits. */
  Scalar bits(Group group, int bits) {
    return group.reduce(new BigInteger(bits, random));
  }

  /** A number from 0 to the bound (exclusive), every one equally likely. */
  int below(int bound) {
    return random.nextInt(bound);
  }
}
