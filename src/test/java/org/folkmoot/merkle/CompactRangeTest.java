package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class CompactRangeTest {

  @Test
  void hasTheHeadOfTheWholeTreeAtEverySize() {
    MerkleProofs proofs = Trees.proofs(1_100);
    CompactRange range = CompactRange.empty();

    for (int size = 0; size <= 1_100; size++) {
      assertThat(range.head()).isEqualTo(proofs.headAt(size));
      assertThat(range.peaks()).hasSize(Integer.bitCount(size));
      range = range.append(Trees.leaf(size));
    }
  }

  @Test
  void goesOnFromWhatWasStored() {
    CompactRange range = CompactRange.empty();
    for (int i = 0; i < 77; i++) {
      range = range.append(Trees.leaf(i));
    }

    CompactRange restored = CompactRange.of(range.size(), range.peaks());

    assertThat(restored).isEqualTo(range).hasToString(range.toString());
    assertThat(restored.append(Trees.leaf(77)).head()).isEqualTo(Trees.proofs(78).headAt(78));
  }

  @Test
  void refusesPeaksThatDoNotFitTheSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompactRange.of(3, List.of(Trees.leaf(0))));
    assertThatIllegalArgumentException().isThrownBy(() -> CompactRange.of(-1, List.of()));
  }

  @Test
  void equalsByContent() {
    EqualsVerifier.forClass(CompactRange.class).withNonnullFields("peaks").verify();
  }
}
