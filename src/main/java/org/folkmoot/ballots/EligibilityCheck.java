package org.folkmoot.ballots;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;

/**
 * Compares a side file with the archive of its election: whether every credential belongs to a
 * verified resident, and whether every logged ballot is in the archive. That the logs are genuine
 * is checked apart, because this package knows no Merkle trees.
 *
 * <p>Rejects with {@code SIDE_ELECTION} (another election), {@code SIDE_AUTHORITY} (the election
 * does not bind these registrars), {@code SIDE_RULE} (the rule is not the frozen one), {@code
 * SIDE_CREDENTIALS} (not the list L), {@code REGISTRAR_SIGNATURE}, {@code ISSUANCE_ENTRY} (a line
 * of another election or registrar, or none at all), {@code ISSUANCE_DUPLICATE} (one person or one
 * request twice), {@code ISSUANCE_TOO_FEW} (fewer than credentials), {@code ISSUANCE_ABOVE_ROLL}
 * (more than eligible people) or {@code LOG_BALLOTS}.
 */
public final class EligibilityCheck {

  private final SideFile file;
  private final ArchiveFacts archive;

  private EligibilityCheck(SideFile file, ArchiveFacts archive) {
    this.file = file;
    this.archive = archive;
  }

  /** Checks everything, up to the first failure; on all cores. Pure. */
  public static Verdict verify(SideFile file, ArchiveFacts archive) {
    EligibilityCheck check = new EligibilityCheck(file, archive);
    Stream<Supplier<Verdict>> checks =
        Stream.of(
            check::sameElection,
            check::boundByElection,
            check::listedCredentials,
            check::signatures,
            check::issuances,
            check::ballots);
    return checks
        .map(Supplier::get)
        .filter(verdict -> !verdict.isAccepted())
        .findFirst()
        .orElse(Verdict.accepted());
  }

  private Verdict sameElection() {
    boolean same =
        file.uuid().equals(archive.uuid()) && file.electionHash().equals(archive.electionHash());
    return unless(same, "SIDE_ELECTION", "the side file is of another election");
  }

  private Verdict boundByElection() {
    CredentialAuthority authority;
    try {
      authority = CredentialAuthority.parse(archive.credentialAuthority().orElse(""));
    } catch (MalformedInput e) {
      return Verdict.rejected("SIDE_AUTHORITY", "the election binds no registrars");
    }
    List<Digest> keys = file.registrars().stream().map(RegistrarKey::hash).toList();
    if (!keys.equals(authority.registrars())) {
      return Verdict.rejected("SIDE_AUTHORITY", "the election binds other registrars");
    }
    Optional<Digest> rule = file.rule().map(bytes -> Digest.ofContent(bytes.toArray()));
    return unless(
        rule.equals(authority.rule()), "SIDE_RULE", "the rule is not the one that was frozen");
  }

  private Verdict listedCredentials() {
    boolean listed =
        file.credentials().stream()
            .map(SideFile.Vouched::credential)
            .toList()
            .equals(archive.credentials());
    return unless(listed, "SIDE_CREDENTIALS", "the credentials are not those of the archive");
  }

  private Verdict signatures() {
    return file.credentials().parallelStream()
        .map(this::signatures)
        .filter(verdict -> !verdict.isAccepted())
        .findFirst()
        .orElse(Verdict.accepted());
  }

  private Verdict signatures(SideFile.Vouched vouched) {
    List<RegistrarSignature> signatures = vouched.signatures();
    CredentialMessage message =
        new CredentialMessage(file.uuid(), file.electionHash(), vouched.credential());
    boolean all =
        signatures.size() == file.registrars().size()
            && IntStream.range(0, signatures.size())
                .allMatch(
                    i -> signatures.get(i).verify(file.registrars().get(i), message).isAccepted());
    return unless(
        all, "REGISTRAR_SIGNATURE", "not all registrars vouch for " + vouched.credential());
  }

  private Verdict issuances() {
    Set<Digest> known = new HashSet<>(file.registrars().stream().map(RegistrarKey::hash).toList());
    Set<String> people = new HashSet<>();
    Set<String> requests = new HashSet<>();
    Map<Digest, Integer> served = new HashMap<>();
    for (String line : file.issuanceLog().entries()) {
      Optional<IssuanceEntry> entry = issuance(line);
      if (entry.isEmpty() || !known.contains(entry.get().registrar())) {
        return Verdict.rejected(
            "ISSUANCE_ENTRY", "a line that tells of no registrar here: " + line);
      }
      Digest registrar = entry.get().registrar();
      if (!people.add(registrar + "|" + entry.get().pseudonym())
          || !requests.add(registrar + "|" + entry.get().blinded())) {
        return Verdict.rejected("ISSUANCE_DUPLICATE", "served twice: " + line);
      }
      served.merge(registrar, 1, Integer::sum);
    }
    return known.stream()
        .map(registrar -> counts(registrar, served.getOrDefault(registrar, 0)))
        .filter(verdict -> !verdict.isAccepted())
        .findFirst()
        .orElse(Verdict.accepted());
  }

  private Optional<IssuanceEntry> issuance(String line) {
    try {
      return Optional.of(IssuanceEntry.parse(line))
          .filter(entry -> entry.uuid().equals(file.uuid()));
    } catch (MalformedInput e) {
      return Optional.empty();
    }
  }

  private Verdict counts(Digest registrar, int served) {
    int credentials = file.credentials().size();
    if (served < credentials) {
      return Verdict.rejected(
          "ISSUANCE_TOO_FEW",
          credentials + " credentials, but registrar " + registrar + " served " + served);
    }
    return unless(
        served <= file.roll(),
        "ISSUANCE_ABOVE_ROLL",
        file.roll() + " eligible, but registrar " + registrar + " served " + served);
  }

  private Verdict ballots() {
    List<Digest> logged =
        file.ballotLog().entries().stream()
            .flatMap(line -> CastEntry.find(line).stream())
            .filter(entry -> entry.uuid().equals(file.uuid()))
            .map(CastEntry::ballot)
            .toList();
    for (int i = 0; i < Math.min(logged.size(), archive.ballots().size()); i++) {
      if (!logged.get(i).equals(archive.ballots().get(i))) {
        return Verdict.rejected("LOG_BALLOTS", "ballot " + i + " of the archive is not the log's");
      }
    }
    return unless(
        logged.size() == archive.ballots().size(),
        "LOG_BALLOTS",
        logged.size() + " ballots in the log, " + archive.ballots().size() + " in the archive");
  }

  private static Verdict unless(boolean holds, String reason, String detail) {
    return holds ? Verdict.accepted() : Verdict.rejected(reason, detail);
  }
}
