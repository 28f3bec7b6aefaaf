package org.folkmoot.ballots.groups;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;

/**
 * Generators of which nobody knows the discrete logarithms: each is hashed from its number, so that
 * anyone can compute it again.
 */
public final class Generators {

  private static final int SECONDARY = -1;

  private Generators() {}

  /** The generator h that starts the chain of commitments. */
  @SpecSource(document = "Belenios 2.0", section = "6, table 6")
  public static Element secondary(Group group) {
    return generator(group, SECONDARY);
  }

  /** The generators h_0 to h_(n-1), distinct from each other, from g and from 1. */
  @SpecSource(document = "Belenios 2.0", section = "6, table 7")
  public static List<Element> list(Group group, int count) {
    List<Element> generators =
        IntStream.range(0, count).mapToObj(i -> generator(group, i)).toList();
    Set<Element> distinct = new HashSet<>(generators);
    distinct.add(secondary(group));
    if (distinct.size() != count + 1) {
      throw new IllegalStateException("two of " + count + " generators are the same");
    }
    return generators;
  }

  @SpecSource(document = "Belenios 2.0", section = "6, table 8")
  private static Element generator(Group group, int index) {
    BigInteger cofactor = group.modulus().subtract(BigInteger.ONE).divide(group.order());
    BigInteger seed = new BigInteger(Digest.ofUtf8("ggen|" + index).toHex(), 16);
    Element generator = new Element(group, seed.modPow(cofactor, group.modulus()));
    if (generator.isIdentity() || generator.equals(group.generator())) {
      throw new IllegalStateException("generator " + index + " is not usable");
    }
    return generator;
  }
}
