package org.folkmoot.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of SP 800-63B-4 for passwords that stand alone. */
class PasswordPolicyTest {

  private static final List<String> CONTEXT =
      List.of("Ann Admin", "ann.admin@example.org", "Cwm Tawel County Council");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "violet kettle harbour nine",
        "onlylowercaselettersbutmany",
        "ŵy ac ŷd ar y bwrdd",
        "正確な馬のバッテリーを乾電池の定規で測",
        "🐎🔋📎🌈🐎🔋 correct staple"
      })
  void letsEveryKindOfCharacterIn(String password) {
    assertThatCode(() -> PasswordPolicy.check(password, CONTEXT)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "fourteen chars"})
  void refusesShortOnes(String password) {
    assertThatThrownBy(() -> PasswordPolicy.check(password, CONTEXT))
        .hasMessageContaining("passwordTooShort");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "aaaaaaaaaaaaaaaaaaaa",
        "123456789012345678",
        "qwertyuiopasdfghjkl",
        "ann.admin@example.org",
        "cwm tawel county council"
      })
  void refusesWhatGuessersTryFirst(String password) {
    assertThatThrownBy(() -> PasswordPolicy.check(password, CONTEXT))
        .hasMessageContaining("passwordTooEasy");
  }

  @Test
  void takesUpTo128Characters() {
    String longest = "violet kettle harbour nine ".repeat(5).substring(0, 128);

    assertThatCode(() -> PasswordPolicy.check(longest, CONTEXT)).doesNotThrowAnyException();
    assertThatThrownBy(() -> PasswordPolicy.check(longest + "x", CONTEXT))
        .hasMessageContaining("passwordTooLong");
  }
}
