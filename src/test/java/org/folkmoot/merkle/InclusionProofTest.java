package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.Verdict;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InclusionProofTest {

  private static final Digest SAME = Trees.leaf(0);

  private static String reason(InclusionProof proof, Digest leaf, Digest root) {
    return ((Verdict.Rejected) proof.verify(leaf, root)).reason();
  }

  @Nested
  class WhereLeafAndRootAreTheSameHash {

    @Test
    void anEmptyPathForIndex0OfSize1000IsRefused() {
      assertThat(reason(new InclusionProof(0, 1000, List.of()), SAME, SAME))
          .isEqualTo("PATH_TOO_SHORT");
    }

    @Test
    void index5000OfSize1000IsRefused() {
      assertThat(reason(new InclusionProof(5000, 1000, List.of()), SAME, SAME))
          .isEqualTo("INDEX_OUTSIDE_TREE");
    }

    @Test
    void anEmptyPathIsRefusedForEveryIndexOfEverySizeButOne() {
      for (int size = 0; size <= 130; size++) {
        for (int index = 0; index <= 140; index++) {
          boolean accepted =
              new InclusionProof(index, size, List.of()).verify(SAME, SAME).isAccepted();
          assertThat(accepted).as("%s of %s", index, size).isEqualTo(index == 0 && size == 1);
        }
      }
    }
  }

  @Test
  void theIndexRightAfterTheLastLeafIsRefused() {
    MerkleProofs proofs = Trees.proofs(9);
    InclusionProof last = proofs.inclusion(8, 9);

    InclusionProof beyond = new InclusionProof(9, 9, last.path());

    assertThat(reason(beyond, Trees.leaf(8), proofs.headAt(9).root()))
        .isEqualTo("INDEX_OUTSIDE_TREE");
  }

  @Test
  void aPathOneHashTooLongOrTooShortIsRefused() {
    MerkleProofs proofs = Trees.proofs(100);
    Digest root = proofs.headAt(100).root();

    for (int index = 0; index < 100; index++) {
      List<Digest> path = proofs.inclusion(index, 100).path();
      InclusionProof longer =
          new InclusionProof(index, 100, Trees.plus(path, Trees.otherDigest(1)));
      InclusionProof shorter = new InclusionProof(index, 100, path.subList(0, path.size() - 1));
      assertThat(reason(longer, Trees.leaf(index), root)).isEqualTo("PATH_TOO_LONG");
      assertThat(reason(shorter, Trees.leaf(index), root)).isEqualTo("PATH_TOO_SHORT");
    }
  }

  @Test
  void everySingleBitFlipIsRefused() {
    // BI-2
    MerkleProofs proofs = Trees.proofs(64);
    InclusionProof proof = proofs.inclusion(37, 64);
    Digest root = proofs.headAt(64).root();
    Digest leaf = Trees.leaf(37);

    for (int i = 0; i < proof.path().size(); i++) {
      for (Digest flip : Trees.bitFlips(proof.path().get(i))) {
        List<Digest> path = Trees.replaced(proof.path(), i, flip);
        assertThat(reason(new InclusionProof(37, 64, path), leaf, root)).isEqualTo("ROOT_MISMATCH");
      }
    }
    Trees.bitFlips(leaf)
        .forEach(flip -> assertThat(reason(proof, flip, root)).isEqualTo("ROOT_MISMATCH"));
    Trees.bitFlips(root)
        .forEach(flip -> assertThat(reason(proof, leaf, flip)).isEqualTo("ROOT_MISMATCH"));
    for (int bit = 0; bit < Long.SIZE - 1; bit++) {
      long index = 37 ^ (1L << bit);
      long size = 64 ^ (1L << bit);
      assertThat(new InclusionProof(index, 64, proof.path()).verify(leaf, root).isAccepted())
          .isFalse();
      assertThat(new InclusionProof(37, size, proof.path()).verify(leaf, root).isAccepted())
          .isFalse();
    }
  }

  @Test
  void aProofForAnotherLeafIsRefused() {
    long seed = 2131;
    Random random = new Random(seed);
    MerkleProofs proofs = Trees.proofs(500);

    for (int round = 0; round < 2_000; round++) {
      int size = 2 + random.nextInt(499);
      int index = random.nextInt(size);
      int other = (index + 1 + random.nextInt(size - 1)) % size;
      InclusionProof proof = proofs.inclusion(index, size);
      Digest root = proofs.headAt(size).root();
      assertThat(proof.verify(Trees.leaf(other), root).isAccepted())
          .as("seed %s: leaf %s with the path of %s in %s", seed, other, index, size)
          .isFalse();
      assertThat(
              new InclusionProof(other, size, proof.path())
                  .verify(Trees.leaf(index), root)
                  .isAccepted())
          .as("seed %s: leaf %s claimed at %s in %s", seed, index, other, size)
          .isFalse();
    }
  }

  @Test
  void worksAtTheLargestSizes() {
    InclusionProof top = new InclusionProof(Long.MAX_VALUE - 1, Long.MAX_VALUE, List.of(SAME));

    assertThat(top.verify(SAME, SAME).isAccepted()).isFalse();
  }

  @Test
  void saysInARefusalWhichProofItWas() {
    Verdict.Rejected rejected =
        (Verdict.Rejected) new InclusionProof(3, 9, List.of()).verify(SAME, SAME);

    assertThat(rejected.detail()).endsWith("leaf 3 of 9, path of 0");
  }

  @Test
  void refusesNegativeNumbers() {
    assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(-1, 1, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(0, -1, List.of()));
  }
}
