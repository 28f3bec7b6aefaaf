package org.folkmoot.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

  @Test
  void tokensHave256BitsAndDiffer() {
    Set<String> tokens = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      tokens.add(Secret.token());
    }

    assertThat(tokens).hasSize(10_000).allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
  }

  @Test
  void codesAreGroupsOfLettersThatAreNotMistaken() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(Secret.code(2)).matches("[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}");
    }
    assertThat(Secret.code(4)).hasSize(19);
  }

  @ParameterizedTest
  @ValueSource(strings = {"K7QX-2MPA", "k7qx2mpa", " K7QX 2MPA ", "k7-qx-2m-pa", "K7QX–2MPA"})
  void aCodeMayBeTypedInManyWays(String typed) {
    assertThat(Secret.typedCode(typed)).isEqualTo("K7QX-2MPA");
  }
}
