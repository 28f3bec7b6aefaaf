package org.folkmoot.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.junit.jupiter.api.Test;

/** The bytes of an entry, written out by hand from {@code docs/journal.md}. */
class EntryTest {

  private static final Bytes SALT = Bytes.parseHex("07".repeat(32));
  private static final Particulars PARTICULARS =
      new Particulars("Ada", "Bob", List.of("AUDITOR", "é"));

  @Test
  void particularsAreFieldsWithTheirLengths() {
    String expected =
        text("folkmoot/journal/1/particulars")
            + text("Ada")
            + text("Bob")
            + "0000000000000002"
            + text("AUDITOR")
            + "00000002c3a9";

    assertThat(PARTICULARS.toBytes().toHex()).isEqualTo(expected);
    assertThat(Particulars.parse(PARTICULARS.toBytes())).isEqualTo(PARTICULARS);
  }

  @Test
  void theCommitmentIsTheHashOfSaltAndParticulars() {
    assertThat(new Disclosure(SALT, PARTICULARS).commitment())
        .isEqualTo(Digest.ofContent(SALT.toArray(), PARTICULARS.toBytes().toArray()));
  }

  @Test
  void theLeafIsFieldsWithTheirLengths() {
    Digest commitment = new Disclosure(SALT, PARTICULARS).commitment();
    Entry entry =
        new Entry(5, Instant.parse("1970-01-01T00:00:01.000002Z"), 258, "a.journal.b", commitment);
    String leaf =
        text("folkmoot/journal/1/entry")
            + "0000000000000005"
            + "00000000000f4242"
            + "0000000000000102"
            + text("a.journal.b")
            + "00000020"
            + commitment.toHex();

    assertThat(entry.leaf().toHex()).isEqualTo(leaf);
    assertThat(entry.leafHash())
        .isEqualTo(Digest.ofContent(new byte[] {0}, HexFormat.of().parseHex(leaf)));
  }

  /** Computed by a script that was written from the description of the format alone. */
  @Test
  void theRootOfTheseThreeEntriesStaysTheSame() {
    assertThat(Logs.checkpoint(Logs.lines(3)).head().root().toHex())
        .isEqualTo("9c52c347f1c1048fa84914a402af1f7184c58f37a8dc2580964c322640714752");
  }

  @Test
  void neighboringFieldsAreNotMixedUp() {
    assertThat(new Particulars("ab", "c", List.of()).toBytes())
        .isNotEqualTo(new Particulars("a", "bc", List.of()).toBytes());
    assertThat(new Particulars("a", "b", List.of("c", "d")).toBytes())
        .isNotEqualTo(new Particulars("a", "b", List.of("cd")).toBytes());
  }

  @Test
  void aTextThatUtf8CannotHoldIsMendedBeforeItIsHashed() {
    Particulars odd = new Particulars("a\ud800", "", List.of());

    assertThat(Particulars.parse(odd.toBytes())).isEqualTo(odd);
    assertThat(odd.actorName()).isEqualTo("a?");
  }

  @Test
  void otherBytesAreNoParticulars() {
    byte[] genuine = PARTICULARS.toBytes().toArray();
    for (int i = 0; i < genuine.length; i++) {
      byte[] cut = Arrays.copyOf(genuine, i);
      assertThatThrownBy(() -> Particulars.parse(Bytes.of(cut))).isInstanceOf(MalformedInput.class);
    }
    byte[] longer = Arrays.copyOf(genuine, genuine.length + 1);
    assertThatThrownBy(() -> Particulars.parse(Bytes.of(longer)))
        .isInstanceOf(MalformedInput.class);
  }

  @Test
  void aTimeFinerThanMicrosecondsIsRefused() {
    assertThatThrownBy(() -> new Entry(0, Instant.ofEpochSecond(0, 1), 0, "a", Digest.ofUtf8("")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().toHexDigits(bytes.length) + HexFormat.of().formatHex(bytes);
  }
}
