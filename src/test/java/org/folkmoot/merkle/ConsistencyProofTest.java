package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.Verdict;
import org.junit.jupiter.api.Test;

class ConsistencyProofTest {

  private static final MerkleProofs PROOFS = Trees.proofs(130);

  private static Digest root(long size) {
    return PROOFS.headAt(size).root();
  }

  private static String reason(ConsistencyProof proof, Digest first, Digest second) {
    return ((Verdict.Rejected) proof.verify(first, second)).reason();
  }

  @Test
  void anEmptyPathShowsNothingBetweenDifferentSizes() {
    for (int first = 1; first < 130; first++) {
      ConsistencyProof empty = new ConsistencyProof(first, 130, List.of());
      assertThat(reason(empty, root(first), root(130))).isEqualTo("PATH_TOO_SHORT");
      assertThat(reason(empty, root(130), root(130))).isEqualTo("PATH_TOO_SHORT");
    }
  }

  @Test
  void aSmallerNewTreeIsRefused() {
    ConsistencyProof reversed = new ConsistencyProof(7, 6, PROOFS.consistency(6, 7).path());

    assertThat(reason(reversed, root(7), root(6))).isEqualTo("SIZES_REVERSED");
  }

  @Test
  void equalSizesNeedEqualRootsAndNoPath() {
    assertThat(new ConsistencyProof(6, 6, List.of()).verify(root(6), root(6)).isAccepted())
        .isTrue();
    assertThat(reason(new ConsistencyProof(6, 6, List.of()), root(6), root(7)))
        .isEqualTo("SECOND_ROOT_MISMATCH");
    assertThat(reason(new ConsistencyProof(6, 6, List.of(root(1))), root(6), root(6)))
        .isEqualTo("PATH_TOO_LONG");
  }

  @Test
  void fromAnEmptyTreeThePathIsEmptyAndTheRootFixed() {
    ConsistencyProof proof = new ConsistencyProof(0, 5, List.of());

    assertThat(proof.verify(root(0), root(5)).isAccepted()).isTrue();
    assertThat(reason(proof, root(1), root(5))).isEqualTo("EMPTY_TREE_ROOT");
    assertThat(reason(new ConsistencyProof(0, 5, List.of(root(5))), root(0), root(5)))
        .isEqualTo("PATH_TOO_LONG");
    assertThat(reason(new ConsistencyProof(0, 0, List.of()), root(0), root(1)))
        .isEqualTo("EMPTY_TREE_ROOT");
  }

  @Test
  void aPathOneHashTooLongOrTooShortIsRefused() {
    for (int first = 1; first < 130; first++) {
      List<Digest> path = PROOFS.consistency(first, 130).path();
      ConsistencyProof longer =
          new ConsistencyProof(first, 130, Trees.plus(path, Trees.otherDigest(1)));
      ConsistencyProof shorter = new ConsistencyProof(first, 130, path.subList(0, path.size() - 1));
      assertThat(reason(longer, root(first), root(130))).isEqualTo("PATH_TOO_LONG");
      assertThat(reason(shorter, root(first), root(130))).isEqualTo("PATH_TOO_SHORT");
    }
  }

  @Test
  void anotherRootIsNamedAsTheOneThatIsWrong() {
    ConsistencyProof proof = PROOFS.consistency(100, 130);

    assertThat(reason(proof, root(99), root(130))).isEqualTo("FIRST_ROOT_MISMATCH");
    assertThat(reason(proof, root(100), root(129))).isEqualTo("SECOND_ROOT_MISMATCH");
  }

  @Test
  void everySingleBitFlipIsRefused() {
    // BI-2, once with a first size that is a power of two and once without
    for (int first : new int[] {32, 41}) {
      ConsistencyProof proof = PROOFS.consistency(first, 64);
      for (int i = 0; i < proof.path().size(); i++) {
        for (Digest flip : Trees.bitFlips(proof.path().get(i))) {
          List<Digest> path = Trees.replaced(proof.path(), i, flip);
          assertThat(new ConsistencyProof(first, 64, path).verify(root(first), root(64)))
              .isInstanceOf(Verdict.Rejected.class);
        }
      }
      Trees.bitFlips(root(first))
          .forEach(flip -> assertThat(proof.verify(flip, root(64)).isAccepted()).isFalse());
      Trees.bitFlips(root(64))
          .forEach(flip -> assertThat(proof.verify(root(first), flip).isAccepted()).isFalse());
    }
  }

  @Test
  void aForkIsRefused() {
    GrowingTree fork = new GrowingTree();
    for (int i = 0; i < 130; i++) {
      fork.append(i == 77 ? Trees.otherDigest(77) : Trees.leaf(i));
    }
    MerkleProofs forked = new MerkleProofs(fork);

    for (int first = 78; first < 130; first++) {
      assertThat(
              forked
                  .consistency(first, 130)
                  .verify(root(first), forked.headAt(130).root())
                  .isAccepted())
          .isFalse();
    }
    assertThat(forked.consistency(77, 130).verify(root(77), forked.headAt(130).root()).isAccepted())
        .as("before the fork both agree")
        .isTrue();
  }

  @Test
  void saysInARefusalWhichProofItWas() {
    Verdict.Rejected rejected =
        (Verdict.Rejected) new ConsistencyProof(3, 9, List.of()).verify(root(3), root(9));

    assertThat(rejected.detail()).endsWith("from 3 to 9 leaves, path of 0");
  }

  @Test
  void refusesNegativeNumbers() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(-1, 1, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(0, -1, List.of()));
  }
}
