package org.folkmoot.ballots.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fast arithmetic gives what the platform's slow one gives, for every number. */
class ResiduesTest {

  private static final BigInteger ONE = BigInteger.ONE;

  /** Moduli of the groups, the largest one, the smallest one, and limbs that are all alike. */
  private static List<BigInteger> moduli() {
    return List.of(
        Group.BELENIOS_2048.modulus(),
        Group.RFC_3526_2048.modulus(),
        ONE.shiftLeft(2048).subtract(ONE),
        ONE.shiftLeft(2047).add(ONE),
        BigInteger.valueOf(3),
        repeated("400000000000"),
        repeated("3fffffffffff"));
  }

  /** The same 47 bits in each limb, odd. */
  private static BigInteger repeated(String limb) {
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < 43; i++) {
      value = value.shiftLeft(FusedResidues.LIMB_BITS).add(new BigInteger(limb, 16));
    }
    return value.setBit(0);
  }

  /** The ends, powers of two, limbs on the edge between positive and negative, and many others. */
  private static List<BigInteger> numbers(BigInteger modulus, Random random, int count) {
    List<BigInteger> numbers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      numbers.add(BigInteger.valueOf(i));
      numbers.add(modulus.subtract(BigInteger.valueOf(i + 1)));
    }
    for (int limb = 0; limb < FusedResidues.LIMBS; limb += 6) {
      BigInteger edge = ONE.shiftLeft((limb + 1) * FusedResidues.LIMB_BITS - 1);
      numbers.addAll(List.of(edge, edge.subtract(ONE), edge.shiftLeft(1).subtract(ONE)));
    }
    numbers.add(repeated("400000000000"));
    numbers.add(repeated("3fffffffffff"));
    numbers.add(repeated("7fffffffffff"));
    for (int i = 0; i < count; i++) {
      numbers.add(new BigInteger(2048, random));
    }
    return numbers.stream().map(number -> number.mod(modulus)).toList();
  }

  @Test
  void productsAreThoseOfThePlatform() {
    Random random = new Random(47);
    for (BigInteger modulus : moduli()) {
      List<BigInteger> numbers = numbers(modulus, random, 40);
      for (BigInteger a : numbers) {
        for (BigInteger b : numbers) {
          BigInteger expected = a.multiply(b).mod(modulus);
          assertThat(product(new FusedResidues(modulus), a, b)).isEqualTo(expected);
          if (modulus.bitLength() > 2) {
            assertThat(product(new PlainResidues(modulus), a, b)).isEqualTo(expected);
          }
        }
      }
    }
  }

  private static <E> BigInteger product(Residues<E> residues, BigInteger a, BigInteger b) {
    return residues.leave(residues.product(residues.enter(a), residues.enter(b)));
  }

  /** A product is the factor of the next one, as in all uses: limbs must not grow. */
  @Test
  void longChainsOfProductsStayExact() {
    Random random = new Random(94);
    for (BigInteger modulus : moduli()) {
      FusedResidues residues = new FusedResidues(modulus);
      for (BigInteger start : numbers(modulus, random, 3)) {
        double[] residue = residues.enter(start);
        BigInteger expected = start;
        for (int i = 0; i < 60; i++) {
          residue = residues.product(residue, residue);
          expected = expected.multiply(expected).mod(modulus);
        }
        assertThat(residues.leave(residue)).isEqualTo(expected);
      }
    }
  }

  @Test
  void powersAreThoseOfThePlatform() {
    Random random = new Random(1976);
    for (Group group : Group.values()) {
      BigInteger p = group.modulus();
      List<BigInteger> exponents = new ArrayList<>();
      for (int small = 0; small < 40; small++) {
        exponents.add(BigInteger.valueOf(small));
      }
      exponents.add(group.order());
      exponents.add(group.order().subtract(ONE));
      exponents.add(ONE.shiftLeft(255));
      exponents.add(ONE.shiftLeft(256).subtract(ONE));
      exponents.add(new BigInteger(256, random));
      exponents.add(new BigInteger(2047, random));
      BigInteger[] all = exponents.toArray(BigInteger[]::new);
      for (BigInteger base : numbers(p, random, 2)) {
        BigInteger[] expected =
            exponents.stream().map(e -> base.modPow(e, p)).toArray(BigInteger[]::new);
        assertThat(new FusedResidues(p).powers(base, all)).isEqualTo(expected);
        assertThat(new PlainResidues(p).powers(base, all)).isEqualTo(expected);
      }
      assertThat(new FusedResidues(p).powers(BigInteger.TWO)).isEmpty();
    }
  }

  @Test
  void anElementKnowsThePowersThatWereComputedWithItsMembership() {
    Random random = new Random(3);
    for (Group group : Group.values()) {
      BigInteger value = group.generator().pow(group.reduce(new BigInteger(300, random))).value();
      List<Scalar> exponents =
          List.of(
              group.reduce(new BigInteger(300, random)),
              group.scalar(0),
              group.scalar(1),
              group.reduce(new BigInteger(300, random)));

      Element element = group.findElement(value, exponents).orElseThrow();
      Element prepared = new Element(group, value).preparedFor(exponents);

      for (Scalar exponent : exponents) {
        Element expected = new Element(group, value).pow(exponent);
        assertThat(element.pow(exponent)).isEqualTo(expected);
        assertThat(prepared.pow(exponent)).isEqualTo(expected);
        assertThat(element.alone().pow(exponent)).isEqualTo(expected);
      }
      Scalar other = group.reduce(new BigInteger(300, random));
      assertThat(element.pow(other)).isEqualTo(new Element(group, value).pow(other));
      assertThat(element).isEqualTo(element.alone()).hasSameHashCodeAs(prepared);
    }
  }

  @Test
  void powersOfAnElementAreKeptUntilItIsStored() {
    Group group = Group.BELENIOS_2048;
    Scalar exponent = group.scalar(7);

    Element element = group.findElement(group.generator().value(), List.of(exponent)).orElseThrow();

    assertThat(element.pow(exponent)).isSameAs(element.pow(exponent));
    assertThat(element.alone().pow(exponent)).isNotSameAs(element.alone().pow(exponent));
  }

  @Test
  void whatIsNoElementIsRefusedWithItsPowersToo() {
    Group group = Group.BELENIOS_2048;
    BigInteger p = group.modulus();
    List<Scalar> exponents = List.of(group.scalar(5), group.scalar(7));
    BigInteger sixthPart = p.subtract(ONE).divide(BigInteger.valueOf(6));
    BigInteger orderSix = BigInteger.TWO.modPow(sixthPart, p);
    Random random = new Random(6);
    List<BigInteger> outsiders = new ArrayList<>();
    for (int i = 1; i < 6; i++) {
      BigInteger small = orderSix.modPow(BigInteger.valueOf(i), p);
      if (!small.equals(ONE)) {
        outsiders.add(small);
        outsiders.add(small.multiply(group.generator().value()).mod(p));
      }
    }
    for (int i = 0; i < 10; i++) {
      outsiders.add(new BigInteger(2040, random));
    }
    outsiders.addAll(
        List.of(
            BigInteger.ZERO,
            ONE.negate(),
            p.subtract(ONE),
            p,
            p.add(ONE),
            p.add(group.generator().value())));

    for (BigInteger outsider : outsiders) {
      assertThat(group.findElement(outsider, exponents)).as(outsider.toString()).isEmpty();
    }
    assertThat(group.findElement(ONE, exponents)).contains(group.identity());
  }

  @Test
  void aModulusThatDoesNotFitIsMisuse() {
    for (BigInteger modulus : List.of(ONE.shiftLeft(2048).add(ONE), BigInteger.TEN)) {
      assertThatIllegalArgumentException().isThrownBy(() -> new FusedResidues(modulus));
    }
  }

  @Test
  void thisMachineUsesTheFormThatSuitsIt() {
    Residues<?> chosen = Residues.of(Group.BELENIOS_2048.modulus());

    assertThat(chosen instanceof FusedResidues).isEqualTo(FusedResidues.suits());
  }
}
