package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.Test;

/** A tree that forgets leaves answers as one that keeps all. */
class FoldedTreeTest {

  private final GrowingTree whole = new GrowingTree();
  private final FoldedTree folded = new FoldedTree();
  private int asked;

  private void grow(int leaves) {
    for (int i = 0; i < leaves; i++) {
      Digest leaf = TreeHash.ofLeaf(Bytes.ofUtf8("entry " + whole.size()));
      assertThat(folded.append(leaf)).isEqualTo(whole.append(leaf));
    }
  }

  private List<Digest> leaves(long tile) {
    asked++;
    return LongStream.range(tile * TilePath.FULL, (tile + 1) * TilePath.FULL)
        .mapToObj(index -> whole.completeSubtree(0, index))
        .toList();
  }

  @Test
  void hasTheSameHashes() {
    for (int more : new int[] {1, 254, 1, 1, 255, 300, 9_000}) {
      grow(more);
      SubtreeHashes hashes = folded.with(this::leaves);
      assertThat(folded.size()).isEqualTo(whole.size());
      for (int level = 0; whole.size() >> level > 0; level++) {
        for (long index = 0; index < whole.size() >> level; index++) {
          assertThat(hashes.completeSubtree(level, index))
              .isEqualTo(whole.completeSubtree(level, index));
        }
      }
    }
  }

  @Test
  void provesTheSame() {
    grow(10_000);
    MerkleProofs ours = new MerkleProofs(folded.with(this::leaves));
    MerkleProofs theirs = new MerkleProofs(whole);
    for (int i = 0; i < 10_000; i += 97) {
      assertThat(ours.inclusion(i, 10_000)).isEqualTo(theirs.inclusion(i, 10_000));
      assertThat(ours.consistency(i, 10_000)).isEqualTo(theirs.consistency(i, 10_000));
      assertThat(ours.headAt(i)).isEqualTo(theirs.headAt(i));
    }
  }

  @Test
  void whatIsNewNeedsNothingFromElsewhere() {
    grow(5_000);
    MerkleProofs proofs = new MerkleProofs(folded.with(this::leaves));
    for (long index = 4_500; index < 5_000; index++) {
      proofs.inclusion(index, 5_000);
    }
    assertThat(proofs.headAt(5_000).size()).isEqualTo(5_000);
    assertThat(asked).isZero();
  }

  @Test
  void leavesThatChangedAreNotUsed() {
    grow(6_000);
    SubtreeHashes lying = folded.with(tile -> new ArrayList<>(leaves(tile + 1)));

    assertThatThrownBy(() -> lying.completeSubtree(0, 3)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> folded.completeSubtree(0, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> folded.with(this::leaves).completeSubtree(0, 6_000))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
