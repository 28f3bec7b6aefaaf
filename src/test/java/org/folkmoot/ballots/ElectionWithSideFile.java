package org.folkmoot.ballots;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.merkle.AppendOnlyLog;
import org.folkmoot.merkle.NoteSigner;

/** A counted election of three voters and two registrars, with everything that it publishes. */
public final class ElectionWithSideFile {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Registrar SECOND = Registrar.generate(RANDOM);
  private static final Instant HOUR = Instant.parse("2026-11-21T10:00:00Z");
  private static final int ROLL = 5;

  /** Signs the issuance log. */
  public static final NoteSigner ISSUANCE_LOG = new NoteSigner("issuance.example", seed(1));

  /** Signs the ballot log. */
  public static final NoteSigner BALLOT_LOG = new NoteSigner("ballots.example", seed(2));

  private static final Bytes RULE = Bytes.ofUtf8("{\"rule\":\"equal-shares\"}");

  private final List<Registrar> registrars = List.of(Rfc9474.registrar(), SECOND);
  private final Rehearsal rehearsal;
  private final RunningElection running;
  private final List<String> issuances = new ArrayList<>();

  private ElectionWithSideFile() {
    rehearsal =
        new Rehearsal(Group.BELENIOS_2048, 3, 9474).singles(1).asking(Rehearsal.approval(2, 0, 1));
    running =
        RunningElection.open(
            bound(rehearsal.election()),
            rehearsal.keys.stream().map(KeyCeremony.Keys::trustees).toList(),
            Credentials.of(
                rehearsal.credentials.stream()
                    .map(secret -> rehearsal.group.generator().pow(secret))
                    .toList()),
            1_700_000_000L,
            Rehearsal.WORKERS,
            rehearsal.chance);
    rehearsal.cast(running, 0, List.of(List.of(1, 0)));
    rehearsal.cast(running, 1, List.of(List.of(0, 1)));
    rehearsal.cast(running, 0, List.of(List.of(0, 1)));
    rehearsal.finish(running, 1);
  }

  private Election bound(Election election) {
    CredentialAuthority authority =
        new CredentialAuthority(
            registrars.stream().map(registrar -> registrar.key().hash()).toList(),
            Optional.of(Digest.ofContent(RULE.toArray())));
    return new Election(
        election.description(),
        election.name(),
        election.group(),
        election.publicKey(),
        election.questions(),
        election.uuid(),
        election.administrator(),
        Optional.of(authority.toText()));
  }

  private static Bytes seed(int number) {
    byte[] seed = new byte[32];
    seed[0] = (byte) number;
    return Bytes.of(seed);
  }

  /** Runs the election and writes its archive into a folder. */
  public static Published publish(Path folder) throws IOException {
    ElectionWithSideFile election = new ElectionWithSideFile();
    Path archive = Rehearsal.write(election.running, folder);
    ArchiveFacts facts = ArchiveFacts.read(archive);
    return new Published(archive, facts, election.sideFile(facts));
  }

  /** What was published. */
  public record Published(Path archive, ArchiveFacts facts, SideFile sideFile) {}

  private SideFile sideFile(ArchiveFacts facts) {
    List<SideFile.Vouched> vouched =
        facts.credentials().stream().map(credential -> vouched(facts, credential)).toList();
    List<String> ballots = new ArrayList<>();
    ballots.add("opened|1|" + facts.uuid());
    facts.ballots().forEach(hash -> ballots.add(new CastEntry(facts.uuid(), hash).toText()));
    ballots.add("closed|1|" + facts.uuid());
    return new SideFile(
        facts.uuid(),
        facts.electionHash(),
        ROLL,
        registrars.stream().map(Registrar::key).toList(),
        vouched,
        log(ISSUANCE_LOG, issuances),
        log(BALLOT_LOG, ballots),
        Optional.of(RULE));
  }

  private SideFile.Vouched vouched(ArchiveFacts facts, BigInteger credential) {
    CredentialMessage message =
        new CredentialMessage(facts.uuid(), facts.electionHash(), credential);
    List<RegistrarSignature> signatures = new ArrayList<>();
    for (Registrar registrar : registrars) {
      BlindedMessage request = BlindedMessage.of(registrar.key(), message, RANDOM);
      signatures.add(request.finish(registrar.blindSign(request.blinded())).orElseThrow());
      issuances.add(
          new IssuanceEntry(
                  facts.uuid(),
                  registrar.key().hash(),
                  "person-" + issuances.size() / 2,
                  Digest.ofContent(request.blinded().toArray()),
                  HOUR)
              .toText());
    }
    return new SideFile.Vouched(credential, signatures);
  }

  /** A log of these entries with a checkpoint after each second one and at the end. */
  public static SideFile.PublishedLog log(NoteSigner signer, List<String> entries) {
    AppendOnlyLog log = new AppendOnlyLog(signer.verifierKey().name(), signer);
    List<String> checkpoints = new ArrayList<>();
    for (String entry : entries) {
      log.append(Bytes.ofUtf8(entry));
      if (log.size() % 2 == 0 || log.size() == entries.size()) {
        checkpoints.add(new String(log.checkpoint().toBytes().toArray(), StandardCharsets.UTF_8));
      }
    }
    return new SideFile.PublishedLog(signer.verifierKey().toText(), entries, checkpoints);
  }
}
