package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import org.folkmoot.ballots.groups.Group;
import org.junit.jupiter.api.Test;

class ChanceTest {

  /** CRY-10: a million draws, none twice, none out of range, both halves alike. */
  @Test
  void chanceDoesNotRepeat() {
    Chance chance = Chance.secure();
    Group group = Group.BELENIOS_2048;
    HashSet<BigInteger> seen = new HashSet<>(2_000_000);
    int upper = 0;
    BigInteger half = group.order().shiftRight(1);
    for (int i = 0; i < 1_000_000; i++) {
      BigInteger value = chance.scalar(group).valueIn(group);
      seen.add(value);
      upper += value.compareTo(half) > 0 ? 1 : 0;
    }

    assertThat(seen).hasSize(1_000_000);
    // ten standard deviations around one half
    assertThat(upper).isBetween(495_000, 505_000);
  }
}
