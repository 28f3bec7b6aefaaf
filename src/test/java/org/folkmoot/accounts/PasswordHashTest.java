package org.folkmoot.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

  private static final String PASSWORD = "correct horse battery staple";

  /**
   * Made with the reference implementation: {@code argon2 SALT -id -t 2 -k 19456 -p 1 -l 32 -e}.
   */
  private static final String BY_THE_REFERENCE =
      "$argon2id$v=19$m=19456,t=2,p=1$Zm9sa21vb3Qtc2FsdC0xNg"
          + "$+3dgF2MAaS2Xafxhq6JlCa7vOBpnh4s6oFXW+qGw4GA";

  @Test
  void agreesWithTheReferenceImplementation() {
    assertThat(PasswordHash.matches(PASSWORD, BY_THE_REFERENCE)).isTrue();
    assertThat(PasswordHash.matches(PASSWORD + " ", BY_THE_REFERENCE)).isFalse();
  }

  @Test
  void matchesItsOwnPasswordOnly() {
    String stored = PasswordHash.of(PASSWORD);

    assertThat(PasswordHash.matches(PASSWORD, stored)).isTrue();
    assertThat(PasswordHash.matches("Correct horse battery staple", stored)).isFalse();
    assertThat(PasswordHash.matches("", stored)).isFalse();
  }

  @Test
  void hasASaltOfItsOwnEachTime() {
    assertThat(PasswordHash.of(PASSWORD)).isNotEqualTo(PasswordHash.of(PASSWORD));
  }

  @Test
  void saysByWhatItWasMadeButNotThePassword() {
    String stored = PasswordHash.of(PASSWORD);

    assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("horse");
    String[] parts = stored.split("\\$", -1);
    assertThat(Base64.getDecoder().decode(parts[4])).hasSize(16);
    assertThat(Base64.getDecoder().decode(parts[5])).hasSize(32);
  }

  /** The same letters reach us composed from one keyboard and decomposed from another (NFKC). */
  @Test
  void doesNotDependOnHowAKeyboardComposesLetters() {
    String stored = PasswordHash.of("Ynys Môn ﬁ Ⅳ");

    assertThat(PasswordHash.matches("Ynys Mo\u0302n fi IV", stored)).isTrue();
    assertThat(PasswordHash.matches("Ynys Mon fi IV", stored)).isFalse();
  }

  @Test
  void neverCutsALongPassword() {
    String stored = PasswordHash.of("a".repeat(200) + "b");

    assertThat(PasswordHash.matches("a".repeat(200) + "c", stored)).isFalse();
  }

  @Test
  void aChangedHashOrSaltMatchesNothing() {
    String otherHash = BY_THE_REFERENCE.replace("$+3dg", "$+3dh");
    String otherSalt = BY_THE_REFERENCE.replace("$Zm9s", "$Zm9t");

    assertThat(PasswordHash.matches(PASSWORD, otherHash)).isFalse();
    assertThat(PasswordHash.matches(PASSWORD, otherSalt)).isFalse();
  }

  /** Made by parameters of another time; raising those of today locks nobody out. */
  @Test
  void costsAreThoseOfTheStoredText() {
    String cheap = PasswordHash.of(PASSWORD, new PasswordHash.Costs(64, 1, 1));
    String dear = PasswordHash.of(PASSWORD, new PasswordHash.Costs(32 * 1024, 3, 2));

    assertThat(PasswordHash.matches(PASSWORD, cheap)).isTrue();
    assertThat(PasswordHash.matches(PASSWORD, dear)).isTrue();
    assertThat(PasswordHash.matches("x" + PASSWORD, dear)).isFalse();
    assertThat(PasswordHash.isWeak(cheap)).isTrue();
    assertThat(PasswordHash.isWeak(dear)).isFalse();
    assertThat(PasswordHash.isWeak(PasswordHash.of(PASSWORD))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "correct horse battery staple",
        "$argon2i$v=19$m=19456,t=2,p=1$Zm9sa21vb3Qtc2FsdC0xNg$AAAA",
        "$argon2id$v=16$m=19456,t=2,p=1$Zm9sa21vb3Qtc2FsdC0xNg$AAAA",
        "$argon2id$v=19$m=8,t=1,p=1$Zm9sa21vb3Qtc2FsdC0xNg$AAAA",
        "$argon2id$v=19$m=19456,t=2,p=1$Zm9sa21vb3Qtc2FsdC0xNg$",
        "$argon2id$v=19$m=9999999,t=2,p=1$Zm9sa21vb3Qtc2FsdC0xNg$AAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=4,t=2,p=1$Zm9sa21vb3Qtc2FsdC0xNg$AAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=19456,t=0,p=1$Zm9sa21vb3Qtc2FsdC0xNg$AAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=19456,t=2,p=1$Zm9sa21vb3Qtc2FsdC0xNg",
        "$argon2id$v=19$m=19456,t=2,p=1$Zm9sa21vb3Qtc2FsdC0xNg$AAAA$",
        "$argon2id$v=19$m=19456,t=2,p=1$no base64!$AAAA"
      })
  void aTextThatIsNoneOfOursIsRefused(String stored) {
    assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.matches(PASSWORD, stored));
  }
}
