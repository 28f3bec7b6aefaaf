package org.folkmoot.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProposalFilterTest {

  @Test
  void whatAnAddressSaysAndNobodyKnowsIsLeftOut() {
    ProposalFilter filter = ProposalFilter.of("", "7; drop", "perhaps", "loudest");

    assertThat(filter).isEqualTo(ProposalFilter.ALL);
    assertThat(filter.chosen()).isZero();
  }

  @Test
  void knownConditionsAreCounted() {
    ProposalFilter filter = ProposalFilter.of("Siôn’s bench", "7", "not_feasible", "supports");

    assertThat(filter)
        .isEqualTo(
            new ProposalFilter(
                "Siôn’s bench", 7, Optional.of(Answer.NOT_FEASIBLE), ProposalSort.SUPPORTS));
    assertThat(filter.searched()).containsExactly("sions", "bench");
    assertThat(filter.chosen()).isEqualTo(3);
  }

  @Test
  void aCategoryIsASlugOrNone() {
    assertThat(ProposalFilter.ALL.about("slower-traffic").chosen()).isOne();
    assertThat(ProposalFilter.ALL.about("Slower traffic")).isEqualTo(ProposalFilter.ALL);
  }

  @Test
  void blanksAreNoWordsAndTheFirstEightCount() {
    assertThat(ProposalFilter.of(" \u00a0 ", "", "", "").chosen()).isZero();
    assertThat(ProposalFilter.of("a b c d e f g h i j", "", "", "").searched()).hasSize(8);
  }

  @Test
  void referencesAreReadStrictly() {
    assertThat(Proposal.idOf("P17")).isEqualTo(OptionalLong.of(17));
    for (String wrong :
        new String[] {
          "", "P", "17", "p17", "P017", "P0", "P-1", "P1 ", "P1234567890123456", "P١"
        }) {
      assertThat(Proposal.idOf(wrong)).as(wrong).isEmpty();
    }
  }
}
