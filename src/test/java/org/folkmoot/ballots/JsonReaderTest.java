package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** IN-1: every value has one text, and hostile texts are refused quickly. */
class JsonReaderTest {

  @TestFactory
  Stream<DynamicTest> readsCanonicalTextsAndWritesThemBack() {
    return Stream.of(
            "{}",
            "[]",
            "0",
            "1073741823",
            "true",
            "false",
            "\"\"",
            "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\\u007f é 日本 \ud83d\ude00\"",
            "{\"a\":[1,{\"b\":\"c\"},[]],\"b\":true}")
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text, () -> assertThat(read(text).write()).isEqualTo(text)));
  }

  @TestFactory
  Stream<DynamicTest> refusesEveryOtherForm() {
    return Stream.of(
            "",
            " 1",
            "1 ",
            "01",
            "-1",
            "-0",
            "+1",
            "1.0",
            "1e400",
            "1073741824",
            "99999999999",
            "NaN",
            "null",
            "True",
            "tru",
            "[1,]",
            "[,1]",
            "[1 ,2]",
            "[1",
            "{\"a\":1,}",
            "{\"a\" :1}",
            "{a:1}",
            "{\"a\":1",
            "{\"a\"}",
            "\"",
            "\"a",
            "\"\\u0041\"",
            "\"\\u001F\"",
            "\"\\u000a\"",
            "\"\\u00e9\"",
            "\"\\ud800\"",
            "\"\\u12\"",
            "\"\\u00g1\"",
            "\"\\/\"",
            "\"\\x\"",
            "\"\\",
            "\"\n\"",
            "\"\u007f\"",
            "\ufeff1",
            "1//",
            "[]{}")
        .map(
            text ->
                DynamicTest.dynamicTest(
                    "<" + text + ">", () -> assertRefused(Reason.JSON_NOT_CANONICAL, utf8(text))));
  }

  @Test
  void refusesDuplicateKeysHoweverTheyAreWritten() {
    assertRefused(Reason.JSON_DUPLICATE_KEY, utf8("{\"a\":1,\"a\":1}"));
    assertRefused(Reason.JSON_DUPLICATE_KEY, utf8("[{\"a\":{},\"b\":1,\"a\":2}]"));
  }

  @Test
  void refusesDeepNestingWithoutReadingOn() {
    String allowed = "[".repeat(16) + "]".repeat(16);
    assertThat(read(allowed).write()).isEqualTo(allowed);
    assertRefused(Reason.JSON_TOO_DEEP, utf8("[".repeat(17) + "]".repeat(17)));
    assertRefused(Reason.JSON_TOO_DEEP, utf8("[".repeat(1_000_000)));
    assertRefused(Reason.JSON_TOO_DEEP, utf8("{\"a\":".repeat(1_000_000)));
  }

  @Test
  void nestingIsCountedByDepthAndNotByNumber() {
    assertThat(read("[" + "[],".repeat(100) + "[]]")).isInstanceOf(Json.Array.class);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertRefused(Reason.JSON_NOT_UTF8, new byte[] {'"', (byte) 0xe9, '"'});
    assertRefused(Reason.JSON_NOT_UTF8, new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'});
    assertRefused(
        Reason.JSON_NOT_UTF8, new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'});
  }

  @Test
  void refusesLongNumbersBeforeComputing() {
    assertThat(Fields.decimal("0")).isZero();
    assertThat(Fields.decimal("9".repeat(617)).bitLength()).isGreaterThan(2048);
    for (String wrong :
        new String[] {"", "00", "01", "-1", "+1", "1a", " 1", "1 ", "\uff11", "9".repeat(618)}) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> Fields.decimal(wrong))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NUMBER_NOT_CANONICAL));
    }
    assertRefused(Reason.JSON_NOT_CANONICAL, utf8("9".repeat(10_000_000)));
  }

  @Test
  void whatAPersonWritesMayHaveSpaces() {
    String spaced = " { \"a b\" : [ 1 ,\n\t2 ] , \"q\\\"\" : \" x \" } ";
    assertThat(JsonReader.readSpaced(spaced).write())
        .isEqualTo("{\"a b\":[1,2],\"q\\\"\":\" x \"}");
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> JsonReader.readSpaced("\"\\"));
  }

  private static Json read(String text) {
    return JsonReader.read(utf8(text));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What other programs write: the same letters as escapes, line by line, with a mark before. */
  @Test
  void takesEveryEscapeInWhatPeopleWrite() {
    String written =
        "\uFEFF{\n \"name\" : \"R\\u00e9union \\u201c\\u00c9t\\u00e9\\/\\ud83c\\udf33\\u007f\" }";

    assertThat(JsonReader.readSpaced(written).write())
        .isEqualTo("{\"name\":\"Réunion “Été/\ud83c\udf33\\u007f\"}");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> JsonReader.read("\"\\u00e9\"".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void takesNoHalfOfACharacter() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> JsonReader.readSpaced("\"\\ud83c tree\""));
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> JsonReader.readSpaced("\"\\x41\""));
  }

  private static void assertRefused(Reason reason, byte[] input) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> JsonReader.read(input))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
