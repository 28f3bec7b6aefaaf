package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.ballots.groups.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** CRY-4: a number that is no element of the group is refused wherever an element may stand. */
@Execution(ExecutionMode.CONCURRENT)
class MalformedElementTest {

  @Test
  void theGroupHasNoElementOfAnotherOrder() {
    for (Group group : Group.values()) {
      for (BigInteger outside : outside(group)) {
        assertThat(group.findElement(outside)).as(group + " " + outside).isEmpty();
      }
      assertThat(group.findElement(BigInteger.ONE)).isPresent();
      assertThat(group.findElement(group.generator().value())).isPresent();
    }
  }

  @Test
  void noneIsAcceptedInASummedElection() {
    Rehearsal rehearsal =
        new Rehearsal(Group.BELENIOS_2048, 1, 11)
            .singles(1)
            .pedersen(2, 2)
            .asking(Rehearsal.approval(1, 0, 1));
    RunningElection running = rehearsal.open();
    rehearsal.cast(running, 0, List.of(List.of(1)));
    rehearsal.finish(running, 1, 2, 3);

    assertNoneAccepted(running, 600, outsideAndOne(Group.BELENIOS_2048));
  }

  @Test
  void noneIsAcceptedInAShuffledElection() {
    Rehearsal rehearsal =
        new Rehearsal(Group.RFC_3526_2048, 1, 12).singles(1).asking(Rehearsal.shuffled(1));
    RunningElection running = rehearsal.open();
    rehearsal.cast(running, 0, List.of(List.of(3)));
    rehearsal.finish(running, 1);

    assertNoneAccepted(running, 600, outsideAndOne(Group.RFC_3526_2048));
  }

  private static List<BigInteger> outsideAndOne(Group group) {
    List<BigInteger> values = new ArrayList<>(outside(group));
    values.add(BigInteger.ONE);
    return values;
  }

  /** 0, p and its neighbors, and elements of small order, which only the cofactor has. */
  private static List<BigInteger> outside(Group group) {
    BigInteger p = group.modulus();
    List<BigInteger> values = new ArrayList<>();
    values.add(BigInteger.ZERO);
    values.add(p.subtract(BigInteger.ONE));
    values.add(p);
    values.add(p.add(group.generator().value()));
    values.add(group.generator().value().negate().mod(p));
    BigInteger cofactor = p.subtract(BigInteger.ONE);
    BigInteger three = BigInteger.valueOf(3);
    if (cofactor.mod(three).signum() == 0) {
      BigInteger root = BigInteger.TWO;
      BigInteger order3 = root.modPow(cofactor.divide(three), p);
      while (order3.equals(BigInteger.ONE)) {
        root = root.add(BigInteger.ONE);
        order3 = root.modPow(cofactor.divide(three), p);
      }
      values.add(order3);
      values.add(order3.multiply(group.generator().value()).mod(p));
    }
    return values;
  }

  private static void assertNoneAccepted(
      RunningElection running, int digits, List<BigInteger> values) {
    Archive archive = running.archive();
    List<String> accepted = new ArrayList<>();
    int entries = 0;
    for (int step = 0; step < archive.steps().size(); step++) {
      for (int data = 0; data < archive.steps().get(step).data().size(); data++) {
        byte[] record = archive.steps().get(step).data(data);
        for (String element : ArchiveMutants.longNumbers(record, digits)) {
          entries++;
          for (BigInteger value : values) {
            byte[] changed =
                ArchiveMutants.replaced(record, element, value.toString()).orElseThrow();
            Archive mutant = ArchiveMutants.with(archive, step, data, changed);
            String uuid = running.setup().election().uuid();
            if (ArchiveMutants.verify(uuid, ArchiveMutants.bytes(mutant)).verdict().isAccepted()) {
              accepted.add(step + "/" + data + " " + element + " -> " + value);
            }
          }
        }
      }
    }

    assertThat(entries).isGreaterThan(10);
    assertThat(accepted).isEmpty();
  }
}
