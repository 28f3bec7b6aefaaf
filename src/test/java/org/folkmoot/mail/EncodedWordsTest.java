package org.folkmoot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedWordsTest {

  @Test
  void plainTextStaysReadable() {
    assertThat(EncodedWords.of("Your code, 2 of 3")).isEqualTo("Your code, 2 of 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tŷ’r bobl",
        "😀 a long subject with some letters outside of ASCII, ŵ ŷ â, and then some more 😀😀😀😀",
        "=?utf-8?q?Bcc:_everybody=0d=0a?=",
        "a =?us-ascii?b?QQ==?= b"
      })
  void everythingElseIsReadBackAsItWas(String text) throws UnsupportedEncodingException {
    String header = EncodedWords.of(text);

    assertThat(header.split("\r\n ", -1))
        .allSatisfy(
            word ->
                assertThat(word)
                    .matches("=\\?UTF-8\\?B\\?[A-Za-z0-9+/=]+\\?=")
                    .hasSizeLessThan(76));
    assertThat(MimeUtility.decodeText(header)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\r\nBcc: b@c.d", "a\nb", "a\rb", "a\u0085b", "a\u2028b", "a\u2029b", "a\u0000b"})
  void noLineBreakOfAnyScriptGetsThrough(String text) {
    assertThat(EncodedWords.of(text)).startsWith("a ").doesNotContain("\r", "\n").isASCII();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Town <evil@example.org>,", "a\"b", "a, b", "a\r\nTo: b", "=?utf-8?q?x?="})
  void aNameInFrontOfAnAddressIsNeverAnother(String name) {
    assertThat(EncodedWords.phrase(name)).matches("(=\\?UTF-8\\?B\\?[A-Za-z0-9+/=]+\\?=(\r\n )?)+");
  }
}
