package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ballots as they come one by one, and the archive that is put together of them. */
class BallotIntakeTest {

  private static final Registrar REGISTRAR = Rfc9474.registrar();

  @TempDir Path folder;

  private final ElectionDesk desk = new ElectionDesk(2, Progress.SILENT);
  private final ElectionDesk.Issued trustee = desk.singleKey("BELENIOS-2048");
  private final ElectionDesk.FrozenRecord record = freeze("High Street");
  private final BallotIntake intake = BallotIntake.of(record.text(), List.of(REGISTRAR.key()));

  private ElectionDesk.FrozenRecord freeze(String name) {
    return desk.freeze(
        "{\"description\":\"\",\"name\":\""
            + name
            + "\",\"group\":\"BELENIOS-2048\",\"questions\":[{\"answers\":[\"Yes\",\"No\"],"
            + "\"blank\":true,\"min\":1,\"max\":1,\"question\":\"Close it?\"}]}",
        List.of(trustee.publicText()));
  }

  private VoterDevice device(ElectionDesk.FrozenRecord of) {
    return new VoterDevice(
        of.text(), Base64.getEncoder().encodeToString(REGISTRAR.key().encoding().toArray()));
  }

  private static List<RegistrarSignature> signed(VoterDevice device) {
    byte[] blinded = Base64.getDecoder().decode(device.blinded());
    return List.of(
        device.finish(
            Base64.getEncoder()
                .encodeToString(
                    REGISTRAR.blindSign(org.folkmoot.kernel.Bytes.of(blinded)).toArray())));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final List<List<Integer>> YES = List.of(List.of(0, 1, 0));

  private void assertRejected(String reason, BallotIntake.Received received) {
    assertThat(received)
        .isInstanceOfSatisfying(
            BallotIntake.Received.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(reason));
  }

  @Test
  void aRightBallotIsKnownByItsHashCredentialAndCiphertexts() {
    VoterDevice device = device(record);
    String ballot = device.ballot(YES);

    BallotIntake.Received received = intake.receive(utf8(ballot), signed(device));

    assertThat(received)
        .isInstanceOfSatisfying(
            BallotIntake.Received.Accepted.class,
            accepted -> {
              assertThat(accepted.hash()).isEqualTo(Digest.ofUtf8(ballot));
              assertThat(ballot).contains(accepted.credential().toString());
              assertThat(accepted.ciphertexts()).hasSize(3).doesNotHaveDuplicates();
            });
    assertThat(((BallotIntake.Received.Accepted) received).ciphertexts())
        .isEqualTo(
            ((BallotIntake.Received.Accepted)
                    intake.receive(utf8(device.signedAgain(ballot)), signed(device)))
                .ciphertexts());
  }

  @Test
  void whatIsNotRightIsRejectedForItsReason() {
    VoterDevice device = device(record);
    VoterDevice other = device(record);
    String ballot = device.ballot(YES);

    assertRejected("REGISTRAR_SIGNATURE", intake.receive(utf8(ballot), signed(other)));
    assertRejected("REGISTRAR_SIGNATURE", intake.receive(utf8(ballot), List.of()));
    assertRejected("JSON_NOT_CANONICAL", intake.receive(utf8(ballot + " "), signed(device)));
    ElectionDesk.FrozenRecord second = freeze("Another street");
    VoterDevice elsewhere = device(second);
    assertRejected(
        "REGISTRAR_SIGNATURE", intake.receive(utf8(elsewhere.ballot(YES)), signed(elsewhere)));
    assertRejected(
        "BALLOT_HASH",
        intake.receive(
            utf8(ballot.replaceFirst("(\"challenge\":\"\\d+)([1-9])(\\d*\")", "$10$3")),
            signed(device)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BallotIntake.of("{}", List.of(REGISTRAR.key())));
  }

  @Test
  void anArchiveOfBallotsGoesThroughEveryStage() throws IOException {
    VoterDevice device = device(record);
    List<byte[]> ballots =
        List.of(
            utf8(device(record).ballot(YES)),
            utf8(device.ballot(YES)),
            utf8(device.ballot(List.of(List.of(0, 0, 1)))));

    Path archive =
        desk.assemble(folder, record.text(), List.of(trustee.publicText()), ballots, 1_700_000_000);
    assertThat(desk.stageOf(archive)).isEqualTo(ElectionDesk.Stage.VOTING);
    desk.endVoting(archive);
    assertThat(desk.stageOf(archive)).isEqualTo(ElectionDesk.Stage.CLOSED);
    desk.decrypt(archive, trustee.secretTexts().get(0));
    assertThat(desk.stageOf(archive)).isEqualTo(ElectionDesk.Stage.DECRYPTED);
    desk.publishResult(archive);
    assertThat(desk.stageOf(archive)).isEqualTo(ElectionDesk.Stage.COUNTED);

    ElectionReport report = ElectionVerifier.verify(archive, VerifierOptions.standard());
    assertThat(report.verdict().isAccepted()).as(report.toString()).isTrue();
    assertThat(report.result().orElseThrow().toJsonText()).isEqualTo("[[0,1,1]]");
    assertThat(ArchiveFacts.read(archive).electionHash()).isEqualTo(Digest.ofUtf8(record.text()));
  }

  @Test
  void aKeyThatWasKeptWrongFailsTheDrill() {
    String secret = trustee.secretTexts().get(0);

    assertThat(KeyDrill.opens("BELENIOS-2048", trustee.publicText(), secret)).isTrue();
    assertThat(
            KeyDrill.opens(
                "BELENIOS-2048",
                trustee.publicText(),
                desk.singleKey("BELENIOS-2048").secretTexts().get(0)))
        .isFalse();
    assertThat(KeyDrill.opens("BELENIOS-2048", trustee.publicText(), "")).isFalse();
    assertThat(KeyDrill.opens("RFC-3526-2048", trustee.publicText(), secret)).isFalse();
  }
}
