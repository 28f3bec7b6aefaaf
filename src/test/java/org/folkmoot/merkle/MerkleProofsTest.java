package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.folkmoot.kernel.Verdict;
import org.junit.jupiter.api.Test;

/** BI-1: every proof of every small tree, and random ones of a large tree. */
class MerkleProofsTest {

  private static final int SMALL = 300;
  private static final int LARGE = 100_000;
  private static final long SEED = 9162;

  @Test
  void everyInclusionProofUpTo300LeavesIsTheDefinedOneAndVerifies() {
    NaiveTree naive = new NaiveTree(SMALL);
    MerkleProofs proofs = Trees.proofs(SMALL);

    for (int size = 0; size <= SMALL; size++) {
      assertThat(proofs.headAt(size)).isEqualTo(new TreeHead(size, naive.root(size)));
      for (int index = 0; index < size; index++) {
        InclusionProof proof = proofs.inclusion(index, size);
        assertThat(proof.path()).isEqualTo(naive.path(index, size));
        assertThat(proof.verify(Trees.leaf(index), naive.root(size)))
            .as("leaf %s of %s", index, size)
            .isEqualTo(Verdict.accepted());
      }
    }
  }

  @Test
  void everyConsistencyProofUpTo300LeavesIsTheDefinedOneAndVerifies() {
    NaiveTree naive = new NaiveTree(SMALL);
    MerkleProofs proofs = Trees.proofs(SMALL);

    for (int second = 0; second <= SMALL; second++) {
      for (int first = 0; first <= second; first++) {
        ConsistencyProof proof = proofs.consistency(first, second);
        assertThat(proof.path()).isEqualTo(naive.proof(first, second));
        assertThat(proof.verify(naive.root(first), naive.root(second)))
            .as("from %s to %s", first, second)
            .isEqualTo(Verdict.accepted());
      }
    }
  }

  @Test
  void randomProofsOfALargeTreeVerify() {
    Random random = new Random(SEED);
    MerkleProofs proofs = Trees.proofs(LARGE);

    for (int round = 0; round < 300; round++) {
      int second = 1 + random.nextInt(LARGE);
      int first = random.nextInt(second + 1);
      int index = random.nextInt(second);
      TreeHead before = proofs.headAt(first);
      TreeHead after = proofs.headAt(second);
      assertThat(proofs.consistency(first, second).verify(before.root(), after.root()))
          .as("seed %s: from %s to %s", SEED, first, second)
          .isEqualTo(Verdict.accepted());
      assertThat(proofs.inclusion(index, second).verify(Trees.leaf(index), after.root()))
          .as("seed %s: leaf %s of %s", SEED, index, second)
          .isEqualTo(Verdict.accepted());
    }
  }

  @Test
  void refusesToProveWhatTheTreeNeverHad() {
    MerkleProofs proofs = Trees.proofs(7);

    assertThat(proofs.size()).isEqualTo(7);
    assertThatIllegalArgumentException().isThrownBy(() -> proofs.headAt(8));
    assertThatIllegalArgumentException().isThrownBy(() -> proofs.headAt(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(7, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(-1, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(0, 8));
    assertThatIllegalArgumentException().isThrownBy(() -> proofs.consistency(6, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> proofs.consistency(-1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> proofs.consistency(5, 8));
  }
}
