package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.folkmoot.ballots.groups.Group;

/**
 * PL-8: whatever bytes come in, a reader answers with a value or a reason, and a value is written
 * as the same bytes. In a build the seeds run; {@code JAZZER_FUZZ=1 mvn test -Djazzer.hooks=true
 * -Dtest=CLASS#METHOD} searches for more.
 */
class ArchiveFuzzTest {

  private static final Election ELECTION = election();

  private static Election election() {
    return new Rehearsal(Group.BELENIOS_2048, 1, 61)
        .singles(1)
        .asking(Rehearsal.withBlank(1, 0, 1))
        .election();
  }

  @FuzzTest(maxDuration = "60s")
  void json(byte[] input) {
    try {
      assertThat(JsonReader.read(input).toUtf8()).isEqualTo(input);
    } catch (Refused e) {
      assertThat(e.reason().name()).startsWith("JSON_");
    }
  }

  @FuzzTest(maxDuration = "60s")
  void archives(byte[] input) throws IOException {
    try {
      Archive archive = ArchiveReader.read(new ByteArrayInputStream(input));
      assertThat(ArchiveMutants.bytes(archive)).isEqualTo(input);
    } catch (Refused e) {
      assertThat(e.detail()).isNotEmpty();
    }
  }

  @FuzzTest(maxDuration = "60s")
  void reports(byte[] input) throws IOException {
    ElectionReport report =
        ElectionVerifier.verify(
            "KnownAnswers1a.bel", new ByteArrayInputStream(input), VerifierOptions.standard());

    assertThat(report.verdict().isAccepted()).isFalse();
  }

  @FuzzTest(maxDuration = "60s")
  void records(byte[] input) {
    sameBytesOrRefused(input, () -> Election.read(input).toJson());
    sameBytesOrRefused(input, () -> Ballot.read(input, ELECTION).toJson());
    sameBytesOrRefused(input, () -> Credentials.read(input, ELECTION).toJson());
    sameBytesOrRefused(input, () -> Event.read(input).toJson());
    sameBytesOrRefused(
        input,
        () ->
            Json.array(
                TrusteesReader.read(input, Group.BELENIOS_2048).stream()
                    .map(TrusteeGroup::toJson)
                    .toList()));
  }

  @FuzzTest(maxDuration = "60s")
  void ceremonyFiles(byte[] input) {
    Group group = Group.BELENIOS_2048;
    Supplier<Json> json = () -> JsonReader.read(input);
    sameBytesOrRefused(input, () -> AnnouncedTrustee.read(json.get()).toJson());
    sameBytesOrRefused(input, () -> ShownCommitments.read(json.get(), 2, group).toJson());
    sameBytesOrRefused(input, () -> Membership.read(json.get(), group).toJson());
  }

  private static void sameBytesOrRefused(byte[] input, Supplier<Json> reader) {
    Optional<Json> value;
    try {
      value = Optional.of(reader.get());
    } catch (Refused e) {
      return;
    }
    assertThat(value.orElseThrow().toUtf8()).isEqualTo(input);
  }
}
