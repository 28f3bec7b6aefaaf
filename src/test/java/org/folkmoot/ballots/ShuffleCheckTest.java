package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.junit.jupiter.api.Test;

/** Shuffles by somebody who does everything right but for one thing. */
class ShuffleCheckTest {

  private static final Group GROUP = Group.RFC_3526_2048;
  private static final int BETAS = 3;
  private static final int ALPHAS = 4;

  private final Chance chance = Rehearsal.seeded(62);
  private final Element publicKey = GROUP.generator().pow(chance.scalar(GROUP));
  private final ElectionKey key = ElectionKey.of(publicKey, "fingerprint", 10, 10);
  private final Shuffler shuffler = new Shuffler(key, chance);
  private final List<Ciphertext> input =
      Stream.generate(() -> GROUP.generator().pow(chance.scalar(GROUP)))
          .limit(3)
          .map(vote -> encrypted(vote))
          .toList();

  private Ciphertext encrypted(Element vote) {
    Scalar r = chance.scalar(GROUP);
    return new Ciphertext(key.g(r), key.y(r).times(vote));
  }

  /** Which equations hold for a shuffle of which one ciphertext was changed, and then proven. */
  private List<Boolean> verdicts(UnaryOperator<Ciphertext> change) {
    Shuffler.Secrets secrets = shuffler.drawSecrets(input.size());
    List<Ciphertext> output = new ArrayList<>(shuffler.shuffled(input, secrets));
    output.set(1, change.apply(output.get(1)));
    ShuffleStatement statement = new ShuffleStatement(key, input, output);
    return new ShuffleCheck(statement, shuffler.prove(statement, secrets), chance)
        .equations().stream().map(BooleanSupplier::getAsBoolean).toList();
  }

  private static List<Boolean> allBut(int wrong) {
    List<Boolean> verdicts = new ArrayList<>(List.of(true, true, true, true, true, true));
    verdicts.set(wrong, false);
    return verdicts;
  }

  @Test
  void anHonestShuffleHolds() {
    assertThat(verdicts(UnaryOperator.identity())).hasSize(6).containsOnly(true);
  }

  @Test
  void aChangedVoteIsNoticed() {
    assertThat(verdicts(vote -> new Ciphertext(vote.alpha(), vote.beta().times(GROUP.generator()))))
        .isEqualTo(allBut(BETAS));
  }

  @Test
  void aVoteThatCannotBeDecryptedIsNoticed() {
    assertThat(verdicts(vote -> new Ciphertext(vote.alpha().times(GROUP.generator()), vote.beta())))
        .isEqualTo(allBut(ALPHAS));
  }
}
