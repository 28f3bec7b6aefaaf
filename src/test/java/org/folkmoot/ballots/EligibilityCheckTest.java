package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.ballots.SideFile.PublishedLog;
import org.folkmoot.ballots.SideFile.Vouched;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityCheckTest {

  private static final ElectionWithSideFile.Published ELECTION = publish();
  private static final SideFile FILE = ELECTION.sideFile();
  private static final ArchiveFacts FACTS = ELECTION.facts();

  private static ElectionWithSideFile.Published publish() {
    try {
      Path folder = Files.createTempDirectory("side-file");
      ElectionWithSideFile.Published published = ElectionWithSideFile.publish(folder);
      Files.delete(published.archive());
      Files.delete(folder);
      return published;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reason(SideFile file) {
    return ((Verdict.Rejected) EligibilityCheck.verify(file, FACTS)).reason();
  }

  private static SideFile with(List<RegistrarKey> registrars, List<Vouched> credentials) {
    return new SideFile(
        FILE.uuid(),
        FILE.electionHash(),
        FILE.roll(),
        registrars,
        credentials,
        FILE.issuanceLog(),
        FILE.ballotLog(),
        FILE.rule());
  }

  private static SideFile withRule(Optional<Bytes> rule) {
    return new SideFile(
        FILE.uuid(),
        FILE.electionHash(),
        FILE.roll(),
        FILE.registrars(),
        FILE.credentials(),
        FILE.issuanceLog(),
        FILE.ballotLog(),
        rule);
  }

  private static SideFile withIssuances(int roll, List<String> lines) {
    return new SideFile(
        FILE.uuid(),
        FILE.electionHash(),
        roll,
        FILE.registrars(),
        FILE.credentials(),
        new PublishedLog("", lines, List.of()),
        FILE.ballotLog(),
        FILE.rule());
  }

  private static SideFile withBallotLog(List<String> lines) {
    return new SideFile(
        FILE.uuid(),
        FILE.electionHash(),
        FILE.roll(),
        FILE.registrars(),
        FILE.credentials(),
        FILE.issuanceLog(),
        new PublishedLog("", lines, List.of()),
        FILE.rule());
  }

  private static <T> List<T> changed(List<T> list, int index, T element) {
    List<T> copy = new ArrayList<>(list);
    copy.set(index, element);
    return copy;
  }

  @Test
  void anHonestElectionIsAccepted() {
    assertThat(EligibilityCheck.verify(FILE, FACTS)).isEqualTo(Verdict.accepted());
  }

  @Test
  void theSideFileOfAnotherElectionIsRefused() {
    SideFile otherUuid =
        new SideFile(
            "1111111111111111",
            FILE.electionHash(),
            FILE.roll(),
            FILE.registrars(),
            FILE.credentials(),
            FILE.issuanceLog(),
            FILE.ballotLog(),
            FILE.rule());
    SideFile otherHash =
        new SideFile(
            FILE.uuid(),
            Digest.ofUtf8("x"),
            FILE.roll(),
            FILE.registrars(),
            FILE.credentials(),
            FILE.issuanceLog(),
            FILE.ballotLog(),
            FILE.rule());

    assertThat(reason(otherUuid)).isEqualTo("SIDE_ELECTION");
    assertThat(reason(otherHash)).isEqualTo("SIDE_ELECTION");
  }

  @Test
  void registrarsThatTheElectionDoesNotBindAreRefused() {
    List<RegistrarKey> swapped = new ArrayList<>(FILE.registrars());
    Collections.reverse(swapped);
    ArchiveFacts unbound =
        new ArchiveFacts(
            FACTS.uuid(),
            FACTS.electionHash(),
            Optional.of("Registrar"),
            FACTS.credentials(),
            FACTS.ballots());

    assertThat(reason(with(swapped, FILE.credentials()))).isEqualTo("SIDE_AUTHORITY");
    assertThat(reason(with(FILE.registrars().subList(0, 1), FILE.credentials())))
        .isEqualTo("SIDE_AUTHORITY");
    assertThat(EligibilityCheck.verify(FILE, unbound))
        .isEqualTo(Verdict.rejected("SIDE_AUTHORITY", "the election binds no registrars"));
  }

  @Test
  void anotherRuleOrNoneIsRefused() {
    assertThat(reason(withRule(Optional.empty()))).isEqualTo("SIDE_RULE");
    assertThat(reason(withRule(Optional.of(Bytes.ofUtf8("greedy"))))).isEqualTo("SIDE_RULE");
  }

  @Test
  void credentialsThatAreNotTheArchivesAreRefused() {
    List<Vouched> shorter = FILE.credentials().subList(1, 3);
    List<Vouched> swapped = new ArrayList<>(FILE.credentials());
    Collections.swap(swapped, 0, 1);

    assertThat(reason(with(FILE.registrars(), shorter))).isEqualTo("SIDE_CREDENTIALS");
    assertThat(reason(with(FILE.registrars(), swapped))).isEqualTo("SIDE_CREDENTIALS");
  }

  @Test
  void aCredentialThatNotAllRegistrarsVouchForIsRefused() {
    Vouched first = FILE.credentials().get(0);
    Vouched second = FILE.credentials().get(1);
    List<Vouched> forgeries =
        List.of(
            new Vouched(first.credential(), first.signatures().subList(0, 1)),
            new Vouched(first.credential(), List.of()),
            new Vouched(first.credential(), second.signatures()),
            new Vouched(
                first.credential(), List.of(first.signatures().get(0), first.signatures().get(0))),
            new Vouched(
                first.credential(),
                List.of(first.signatures().get(0), second.signatures().get(1))));

    for (Vouched forgery : forgeries) {
      assertThat(reason(with(FILE.registrars(), changed(FILE.credentials(), 0, forgery))))
          .isEqualTo("REGISTRAR_SIGNATURE");
    }
  }

  @Test
  void aForgedCredentialIsFoundWhereverItStands() {
    for (int i = 0; i < 3; i++) {
      Vouched other = FILE.credentials().get((i + 1) % 3);
      Vouched forgery = new Vouched(FILE.credentials().get(i).credential(), other.signatures());
      assertThat(reason(with(FILE.registrars(), changed(FILE.credentials(), i, forgery))))
          .as("credential %s", i)
          .isEqualTo("REGISTRAR_SIGNATURE");
    }
  }

  @Nested
  class Issuances {

    private final List<String> lines = FILE.issuanceLog().entries();

    @Test
    void fewerThanCredentialsAreRefused() {
      for (int i = 0; i < lines.size(); i++) {
        List<String> fewer = new ArrayList<>(lines);
        fewer.remove(i);
        assertThat(reason(withIssuances(5, fewer))).isEqualTo("ISSUANCE_TOO_FEW");
      }
    }

    @Test
    void asManyAsEligiblePeopleAreAcceptedAndNotMore() {
      assertThat(EligibilityCheck.verify(withIssuances(3, lines), FACTS).isAccepted()).isTrue();
      assertThat(reason(withIssuances(2, lines))).isEqualTo("ISSUANCE_ABOVE_ROLL");
    }

    @Test
    void twiceToOnePersonOrForOneRequestAreRefused() {
      IssuanceEntry entry = IssuanceEntry.parse(lines.get(0));
      IssuanceEntry samePerson =
          new IssuanceEntry(
              entry.uuid(),
              entry.registrar(),
              entry.pseudonym(),
              Digest.ofUtf8("other"),
              entry.hour());
      IssuanceEntry sameRequest =
          new IssuanceEntry(
              entry.uuid(), entry.registrar(), "somebody", entry.blinded(), entry.hour());

      for (IssuanceEntry again : List.of(samePerson, sameRequest)) {
        List<String> more = new ArrayList<>(lines);
        more.add(again.toText());
        assertThat(reason(withIssuances(5, more))).isEqualTo("ISSUANCE_DUPLICATE");
      }
    }

    @Test
    void ofAnotherElectionOrRegistrarAreRefused() {
      IssuanceEntry entry = IssuanceEntry.parse(lines.get(0));
      String otherElection = lines.get(0).replace(entry.uuid(), "11111111111111");
      String otherRegistrar =
          lines.get(0).replace(entry.registrar().toHex(), Digest.ofUtf8("x").toHex());

      for (String foreign : List.of(otherElection, otherRegistrar, "", "something else")) {
        assertThat(reason(withIssuances(5, changed(lines, 0, foreign))))
            .isEqualTo("ISSUANCE_ENTRY");
      }
    }
  }

  @Nested
  class LoggedBallots {

    private final List<String> lines = FILE.ballotLog().entries();

    @Test
    void thatAreMissingInTheArchiveAreFound() {
      // the mutation that an archive cannot show: a ballot dropped before everything was redone
      List<String> more = new ArrayList<>(lines);
      more.add(2, new CastEntry(FACTS.uuid(), Digest.ofUtf8("dropped")).toText());

      assertThat(reason(withBallotLog(more))).isEqualTo("LOG_BALLOTS");
      more.add(more.remove(2));
      assertThat(reason(withBallotLog(more))).isEqualTo("LOG_BALLOTS");
    }

    @Test
    void thatAreNotInTheLogAreFound() {
      assertThat(reason(withBallotLog(lines.subList(0, 3)))).isEqualTo("LOG_BALLOTS");
    }

    @Test
    void inAnotherOrderAreFound() {
      List<String> swapped = new ArrayList<>(lines);
      Collections.swap(swapped, 1, 2);

      assertThat(reason(withBallotLog(swapped))).isEqualTo("LOG_BALLOTS");
    }

    @Test
    void ofOtherElectionsAndOtherLinesDoNotMatter() {
      List<String> more = new ArrayList<>(lines);
      more.add(0, new CastEntry("another", Digest.ofUtf8("x")).toText());
      more.add("cast|1|");
      more.add("cast|1|" + FACTS.uuid() + "|zz");
      more.add("cast|1|" + FACTS.uuid() + "|" + "AB".repeat(32));

      assertThat(EligibilityCheck.verify(withBallotLog(more), FACTS).isAccepted()).isTrue();
    }
  }

  @Nested
  class TheFile {

    private final String text = new String(FILE.toBytes().toArray(), StandardCharsets.UTF_8);

    private SideFile parse(String content) {
      return SideFile.parse("side.json", Bytes.ofUtf8(content));
    }

    @Test
    void isReadAsItIsWritten() {
      assertThat(parse(text)).isEqualTo(FILE);
      assertThat(parse(text).toBytes()).isEqualTo(FILE.toBytes());
      SideFile withoutRule = withRule(Optional.empty());
      assertThat(SideFile.parse("side.json", withoutRule.toBytes())).isEqualTo(withoutRule);
    }

    @Test
    void isRefusedInEveryOtherForm() {
      String hash = FILE.electionHash().toBase64();
      for (String wrong :
          List.of(
              "",
              "{}",
              "[]",
              text + "\n",
              text.replace("\"version\":1", "\"version\":2"),
              text.replace("\"version\":1", "\"version\": 1"),
              text.replace("\"version\":1", "\"version\":1,\"version\":1"),
              text.replace("\"roll\":5", "\"roll\":-5"),
              text.replace("\"roll\":5", "\"roll\":\"5\""),
              text.replace(hash, hash + "="),
              text.replace(hash, hash.substring(1)),
              text.replace("\"registrars\":[\"M", "\"registrars\":[\"N"),
              text.replace("\"prefix\":\"", "\"prefix\":\"AAAA"),
              text.replace("\"prefix\":\"", "\"prefix\":\"*"),
              text.replaceFirst("=\",\"signature\"", "\",\"signature\""),
              text.replace("\"ballot_log\"", "\"log\""),
              text.replace("\"credential\":\"", "\"credential\":\"0"),
              text.substring(0, text.length() - 1) + ",\"more\":1}")) {
        assertThat(wrong).isNotEqualTo(text);
        assertThatExceptionOfType(MalformedInput.class)
            .as(wrong.length() > 200 ? wrong.substring(0, 200) : wrong)
            .isThrownBy(() -> parse(wrong));
      }
    }
  }

  @Nested
  class TheAuthority {

    private final Digest hash = Digest.ofUtf8("key");
    private final String start = "late-cred|1|RSABSSA-SHA384-PSS-Randomized|";

    @Test
    void isReadAsItIsWritten() {
      for (CredentialAuthority authority :
          List.of(
              new CredentialAuthority(List.of(hash), Optional.empty()),
              new CredentialAuthority(List.of(hash, Digest.ofUtf8("b")), Optional.of(hash)))) {
        assertThat(CredentialAuthority.parse(authority.toText())).isEqualTo(authority);
      }
    }

    @Test
    void isRefusedInEveryOtherForm() {
      String hex = hash.toHex();
      for (String wrong :
          List.of(
              "",
              "Registrar",
              start,
              start + hex.substring(1),
              start + hex.toUpperCase(Locale.ROOT),
              start + hex + ",",
              start + hex + "," + hex,
              start + hex + "|rule|",
              start + hex + "|rule|" + hex + "|",
              start + hex + ("," + hex).repeat(200))) {
        assertThatExceptionOfType(MalformedInput.class)
            .as(wrong)
            .isThrownBy(() -> CredentialAuthority.parse(wrong));
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CredentialAuthority(List.of(), Optional.empty()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "issued|1",
        "issued|2|u|R|p|R|2026-11-21T10:00:00Z",
        "issued|1||R|p|R|2026-11-21T10:00:00Z",
        "issued|1|u|R||R|2026-11-21T10:00:00Z",
        "issued|1|u|R|p|R|2026-11-21T10:30:00Z",
        "issued|1|u|R|p|R|2026-11-21",
        "issued|1|u|R|p|X|2026-11-21T10:00:00Z",
        "issued|1|u|R|p|R|2026-11-21T10:00:00Z|"
      })
  void aLineOfAnotherFormIsNoIssuance(String template) {
    String line = template.replace("R", Digest.ofUtf8("r").toHex());

    assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> IssuanceEntry.parse(line));
  }

  @Test
  void aPseudonymCannotHoldTheSeparator() {
    Digest hash = Digest.ofUtf8("x");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IssuanceEntry("u", hash, "a|b", hash, Instant.EPOCH));
  }
}
