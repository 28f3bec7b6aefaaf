package org.folkmoot.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.NoteSigner;
import org.folkmoot.merkle.SignedCheckpoint;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An exported log holds if nobody touched it, and whatever somebody does to it is found. */
class JournalFileTest {

  private static final List<Line> LINES = Logs.lines(9);
  private static final SignedCheckpoint CHECKPOINT = Logs.checkpoint(LINES);

  private record Tampering(String what, Consumer<List<Line>> change, String reason) {}

  private static final List<Tampering> TAMPERINGS =
      List.of(
          new Tampering("the first is removed", lines -> lines.remove(0), "ENTRY_NUMBER"),
          new Tampering("one in the middle is removed", lines -> lines.remove(4), "ENTRY_NUMBER"),
          new Tampering("the last is removed", lines -> lines.remove(8), "CHECKPOINT_SIZE"),
          new Tampering("all are removed", List::clear, "CHECKPOINT_SIZE"),
          new Tampering("two are swapped", lines -> Collections.swap(lines, 2, 3), "ENTRY_NUMBER"),
          new Tampering("one is doubled", lines -> lines.add(5, lines.get(4)), "ENTRY_NUMBER"),
          new Tampering(
              "one is added", lines -> lines.add(Logs.lines(10).get(9)), "CHECKPOINT_SIZE"),
          new Tampering(
              "one is removed and the others renumbered",
              lines -> {
                lines.remove(4);
                for (int i = 4; i < lines.size(); i++) {
                  lines.set(i, numbered(lines.get(i), i));
                }
              },
              "CHECKPOINT_SIZE"),
          new Tampering(
              "the action is another", at(4, line -> with(line, 1004, "x", 0)), "CHECKPOINT_ROOT"),
          new Tampering(
              "the account is another",
              at(4, line -> with(line, 7, line.entry().action(), 0)),
              "CHECKPOINT_ROOT"),
          new Tampering(
              "the time is a little later",
              at(8, line -> with(line, 1008, line.entry().action(), 1)),
              "CHECKPOINT_ROOT"),
          new Tampering(
              "the time goes back",
              at(4, line -> with(line, 1004, line.entry().action(), -7_000_000)),
              "ENTRY_TIME"),
          new Tampering(
              "a name is another",
              at(4, line -> new Line(line.entry(), named("Eve"))),
              "ENTRY_COMMITMENT"),
          new Tampering(
              "a name and its commitment are others",
              at(4, line -> new Line(Logs.entry(4, named("Eve").commitment()), named("Eve"))),
              "CHECKPOINT_ROOT"));

  private static Consumer<List<Line>> at(int index, UnaryOperator<Line> change) {
    return lines -> lines.set(index, change.apply(lines.get(index)));
  }

  private static Disclosure named(String name) {
    return new Disclosure(
        Digest.ofUtf8("salt 4").bytes(), new Particulars(name, "Subject 4", List.of("one", "two")));
  }

  private static Line with(Line line, long actor, String action, long microsLater) {
    Entry entry = line.entry();
    return new Line(
        new Entry(
            entry.number(),
            entry.time().plus(Duration.ofNanos(microsLater * 1000)),
            actor,
            action,
            entry.commitment()),
        line.disclosure());
  }

  private static Line numbered(Line line, long number) {
    Entry entry = line.entry();
    return new Line(
        new Entry(number, entry.time(), entry.actorId(), entry.action(), entry.commitment()),
        line.disclosure());
  }

  private static Verdict verify(String text) {
    return Logs.read(text).verify(Logs.SIGNER.verifierKey());
  }

  private static String reason(Verdict verdict) {
    return verdict instanceof Verdict.Rejected rejected ? rejected.reason() : "accepted";
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 8, 9, 100})
  void aGenuineLogIsAccepted(int entries) {
    assertThat(reason(verify(Logs.genuine(entries)))).isEqualTo("accepted");
  }

  @TestFactory
  Stream<DynamicTest> tamperingIsFound() {
    return TAMPERINGS.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.what(),
                    () -> {
                      List<Line> lines = new ArrayList<>(LINES);
                      one.change().accept(lines);

                      Verdict verdict = verify(Logs.text(lines, CHECKPOINT));

                      assertThat(reason(verdict)).isEqualTo(one.reason());
                    }));
  }

  @Test
  void aLeafHashThatIsNotTheEntrysIsFound() {
    String leaf = LINES.get(4).entry().leafHash().toHex();
    String text = Logs.genuine(9).replace(leaf, "00".repeat(32));

    assertThat(verify(text))
        .isInstanceOfSatisfying(
            Verdict.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo("ENTRY_LEAF");
              assertThat(rejected.detail()).contains("entry 4");
            });
  }

  @Test
  void anotherKeyIsNotTrusted() {
    NoteSigner other = new NoteSigner("demo/journal", Digest.ofUtf8("another seed").bytes());

    assertThat(reason(Logs.read(Logs.genuine(3)).verify(other.verifierKey())))
        .isEqualTo("CHECKPOINT_SIGNATURE");
  }

  @Test
  void aChangedCheckpointIsFound() {
    String text = Logs.genuine(9).replace("demo/journal\\n9\\n", "demo/journal\\n8\\n");

    assertThat(reason(verify(text))).isEqualTo("CHECKPOINT_SIGNATURE");
  }

  @Nested
  class AfterErasure {

    private final List<Line> lines = new ArrayList<>(LINES);

    @Test
    void theLogHoldsAndTheErasedAreCounted() {
      lines.set(4, new Line(lines.get(4).entry(), null));
      lines.set(0, new Line(lines.get(0).entry(), null));

      JournalFile file = Logs.read(Logs.text(lines, CHECKPOINT));

      assertThat(reason(file.verify(Logs.SIGNER.verifierKey()))).isEqualTo("accepted");
      assertThat(file.erased()).isEqualTo(2);
      assertThat(Logs.text(lines, CHECKPOINT)).doesNotContain("Ada 4").contains("Ada 5");
    }

    @Test
    void itStillContinuesTheLogBeforeErasure() {
      lines.set(4, new Line(lines.get(4).entry(), null));

      Verdict verdict =
          Logs.read(Logs.text(lines, CHECKPOINT))
              .verifyExtends(Logs.read(Logs.genuine(7)), Logs.SIGNER.verifierKey());

      assertThat(reason(verdict)).isEqualTo("accepted");
    }
  }

  @Nested
  class AgainstAnEarlierFile {

    private final JournalFile now = Logs.read(Logs.genuine(9));

    private String against(String earlier) {
      return reason(now.verifyExtends(Logs.read(earlier), Logs.SIGNER.verifierKey()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 8, 9})
    void aLongerLogContinuesIt(int earlier) {
      assertThat(against(Logs.genuine(earlier))).isEqualTo("accepted");
    }

    @Test
    void aShorterLogIsFound() {
      assertThat(against(Logs.genuine(10))).isEqualTo("EARLIER_LONGER");
    }

    @Test
    void aLogWrittenAnewIsFoundAlthoughItIsWholeAndSigned() {
      List<Line> before = new ArrayList<>(Logs.lines(5));
      before.set(2, with(before.get(2), 1, "accounts.journal.roleTaken", 0));

      assertThat(against(Logs.text(before, Logs.checkpoint(before)))).isEqualTo("EARLIER_CHANGED");
      assertThat(reason(now.verifyExtends(Logs.checkpoint(before), Logs.SIGNER.verifierKey())))
          .isEqualTo("EARLIER_CHANGED");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "{}\n",
        "[]\n",
        "{\"number\":0}\n",
        "{\"checkpoint\":\"x\",\"key\":\"y\"}\n",
        "{\"checkpoint\":1,\"key\":2}\n",
        "not JSON\n"
      })
  void whatIsNoLogIsRefusedWithItsLine(String text) {
    assertThatThrownBy(() -> Logs.read(text)).isInstanceOf(MalformedInput.class);
  }

  @Test
  void aLineInAnotherFormIsRefused() {
    String genuine = Logs.genuine(2);

    for (String text :
        List.of(
            genuine.replaceFirst("\"actorId\":1000", "\"actorId\":\"1000\""),
            genuine.replaceFirst("\"number\":0", "\"number\":0,\"number\":1"),
            genuine.replaceFirst("\"salt\":\"[0-9a-f]+\",", ""),
            genuine.replaceFirst("\"number\":0", "\"more\":0,\"number\":0"),
            genuine.replaceFirst("000001Z", "0000011Z"),
            genuine.substring(0, genuine.indexOf('\n') + 1),
            genuine + "{}\n")) {
      assertThat(text).isNotEqualTo(genuine);
      assertThatThrownBy(() -> Logs.read(text)).isInstanceOf(MalformedInput.class);
    }
  }
}
