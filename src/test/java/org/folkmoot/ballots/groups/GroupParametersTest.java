package org.folkmoot.ballots.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.Test;

/** CRY-9: the numbers of the groups can be computed again, so that nobody chose them. */
class GroupParametersTest {

  private static final BigInteger ONE = BigInteger.ONE;

  @Test
  void thePrimesArePrime() {
    for (Group group : Group.values()) {
      assertThat(group.modulus().isProbablePrime(100)).isTrue();
      assertThat(group.order().isProbablePrime(100)).isTrue();
      assertThat(group.modulus().subtract(ONE).mod(group.order())).isZero();
      assertThat(group.generator().value().modPow(group.order(), group.modulus())).isEqualTo(ONE);
    }
  }

  /**
   * FIPS 186-4, appendix A.1.1.3, with the seed and counter that the specification gives. How g was
   * chosen it does not tell.
   */
  @Test
  void thePrimesOfBeleniosFollowFromTheirSeed() {
    BigInteger seed =
        new BigInteger(
            "478953892617249466166106476098847626563138168027716882488732447198349000396592020632875172724552145560167746");
    int counter = 109;
    BigInteger u = hash(seed).mod(ONE.shiftLeft(255));
    BigInteger q = ONE.shiftLeft(255).add(u).add(ONE).subtract(u.mod(BigInteger.TWO));

    BigInteger w = BigInteger.ZERO;
    BigInteger offset = BigInteger.valueOf(1 + counter * 8L);
    for (int j = 0; j <= 7; j++) {
      BigInteger v = hash(seed.add(offset).add(BigInteger.valueOf(j)));
      w = w.add((j == 7 ? v.mod(ONE.shiftLeft(255)) : v).shiftLeft(256 * j));
    }
    BigInteger x = w.add(ONE.shiftLeft(2047));
    BigInteger p = x.subtract(x.mod(q.shiftLeft(1)).subtract(ONE));

    assertThat(q).isEqualTo(Group.BELENIOS_2048.order());
    assertThat(p).isEqualTo(Group.BELENIOS_2048.modulus());
  }

  /** Of the 45 bytes of a number, the least significant one first. */
  private static BigInteger hash(BigInteger value) {
    byte[] littleEndian = new byte[45];
    for (int i = 0; i < littleEndian.length; i++) {
      littleEndian[i] = value.shiftRight(8 * i).byteValue();
    }
    return new BigInteger(Digest.ofContent(littleEndian).toHex(), 16);
  }

  /** RFC 3526, section 3: 2^2048 - 2^1984 - 1 + 2^64 * ([2^1918 pi] + 124476). */
  @Test
  void thePrimeOfRfc3526FollowsFromPi() {
    BigInteger pi = pi(1918 + 64).shiftRight(64);
    BigInteger p =
        ONE.shiftLeft(2048)
            .subtract(ONE.shiftLeft(1984))
            .subtract(ONE)
            .add(pi.add(BigInteger.valueOf(124476)).shiftLeft(64));

    assertThat(p).isEqualTo(Group.RFC_3526_2048.modulus());
    assertThat(p.shiftRight(1)).isEqualTo(Group.RFC_3526_2048.order());
  }

  /** Machin: pi = 16 arctan(1/5) - 4 arctan(1/239), times 2^bits. */
  private static BigInteger pi(int bits) {
    return arctanOfInverse(5, bits)
        .multiply(BigInteger.valueOf(16))
        .subtract(arctanOfInverse(239, bits).multiply(BigInteger.valueOf(4)));
  }

  private static BigInteger arctanOfInverse(int x, int bits) {
    BigInteger power = ONE.shiftLeft(bits).divide(BigInteger.valueOf(x));
    BigInteger sum = power;
    BigInteger square = BigInteger.valueOf((long) x * x);
    for (int n = 3; power.signum() != 0; n += 2) {
      power = power.divide(square);
      BigInteger term = power.divide(BigInteger.valueOf(n));
      sum = n % 4 == 3 ? sum.subtract(term) : sum.add(term);
    }
    return sum;
  }

  @Test
  void theGeneratorsOfShufflesFollowFromTheirNumbers() {
    Group group = Group.RFC_3526_2048;
    List<Element> generators = Generators.list(group, 5);

    for (int i = 0; i < generators.size(); i++) {
      BigInteger x = new BigInteger(Digest.ofUtf8("ggen|" + i).toHex(), 16);
      assertThat(generators.get(i).value()).isEqualTo(x.multiply(x).mod(group.modulus()));
      assertThat(group.contains(generators.get(i).value())).isTrue();
    }
    assertThat(new HashSet<>(generators)).hasSize(5).doesNotContain(Generators.secondary(group));
  }

  @Test
  void fastArithmeticAgreesWithThePlatform() {
    Random random = new Random(3);
    for (Group group : Group.values()) {
      BigInteger p = group.modulus();
      Element base = group.generator().pow(group.reduce(new BigInteger(300, random)));
      PowerTable[] tables = {
        PowerTable.of(base, 0), PowerTable.of(base, 40), PowerTable.of(base, 100_000)
      };
      for (int i = 0; i < 60; i++) {
        BigInteger a = new BigInteger(2100, random).mod(p);
        BigInteger b = i == 0 ? p.subtract(ONE) : new BigInteger(2100, random).mod(p);
        assertThat(group.multiply(a, b)).isEqualTo(a.multiply(b).mod(p));
        assertThat(group.multiply(b, b)).isEqualTo(b.multiply(b).mod(p));
        Scalar exponent = i < 3 ? group.reduce(BigInteger.valueOf(i - 1)) : group.reduce(a);
        for (PowerTable table : tables) {
          assertThat(table.pow(exponent)).isEqualTo(base.pow(exponent));
        }
      }
    }
  }

  @Test
  void aProductOfPowersIsTheProductOfThePowers() {
    Random random = new Random(9);
    for (Group group : Group.values()) {
      for (int size : new int[] {0, 1, 2, 7, 40}) {
        List<Element> bases = Generators.list(group, size);
        List<Scalar> exponents =
            bases.stream().map(base -> group.reduce(new BigInteger(300, random))).toList();
        Element expected = group.identity();
        for (int i = 0; i < size; i++) {
          expected = expected.times(bases.get(i).pow(exponents.get(i)));
        }
        assertThat(group.product(bases, exponents)).isEqualTo(expected);
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> group.product(List.of(group.generator()), List.of()));
    }
  }

  @Test
  void groupsDoNotMix() {
    Element element = Group.BELENIOS_2048.generator();
    Element other = Group.RFC_3526_2048.generator();
    assertThatIllegalArgumentException().isThrownBy(() -> element.times(other));
    assertThatIllegalArgumentException().isThrownBy(() -> element.compareTo(other));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> element.pow(Group.RFC_3526_2048.scalar(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Group.RFC_3526_2048.scalar(1).plus(Group.BELENIOS_2048.scalar(1)));
    assertThat(element).isNotEqualTo(new Element(Group.RFC_3526_2048, element.value()));
    assertThat(Group.BELENIOS_2048.scalar(1)).isNotEqualTo(Group.RFC_3526_2048.scalar(1));
  }

  @Test
  void scalarsAreBelowTheOrder() {
    Group group = Group.BELENIOS_2048;
    assertThat(group.findScalar(group.order())).isEmpty();
    assertThat(group.findScalar(ONE.negate())).isEmpty();
    assertThat(group.findScalar(group.order().subtract(ONE))).contains(group.scalar(1).negate());
  }
}
