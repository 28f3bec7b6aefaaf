package org.folkmoot.ballots;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.folkmoot.kernel.Verdict;

/** One run of the verifier over one archive: the checks in their order, up to the first failure. */
final class Audit {

  private final VerifierOptions options;
  private final Workers workers;
  private final List<ElectionReport.Check> checks = new ArrayList<>();
  private String stage = "archive";
  private boolean complete;
  private int ballots;
  private int counted;

  Audit(VerifierOptions options, Workers workers) {
    this.options = options;
    this.workers = workers;
  }

  ElectionReport run(String fileName, InputStream input) throws IOException {
    Optional<ElectionResult> result = Optional.empty();
    Verdict verdict = Verdict.accepted();
    try {
      Archive archive = ArchiveReader.read(input);
      passed(archive.steps().size() + " events, each follows from the one before");
      result = verified(archive, fileName);
    } catch (Refused e) {
      checks.add(new ElectionReport.Check(stage, false, e.detail()));
      verdict = e.reason().reject(e.detail());
    }
    return new ElectionReport(verdict, checks, complete, ballots, counted, result);
  }

  /**
   * Verifies an archive that was read already.
   *
   * @return the result, if there is one
   * @throws Refused for what does not hold
   */
  Optional<ElectionResult> verified(Archive archive, String fileName) {
    complete = archive.course().endsWith("R");
    Setup setup = setup(archive, fileName);
    BallotBox box = ballots(archive, setup);
    boolean closed = archive.steps(EventType.ENCRYPTED_TALLY).findAny().isPresent();
    return closed ? tallied(archive, setup, box) : Optional.empty();
  }

  private Setup setup(Archive archive, String fileName) {
    Election election = check("election", () -> election(archive, fileName), Election::name);
    check(
        "events",
        () -> Refused.unlessAccepted(Course.verify(archive.course(), election.isShuffled())),
        any -> "in the one order that an election has");
    check(
        "complete",
        () -> Reason.NO_RESULT.unless(complete || options.inProgress(), "there is no result yet"),
        any -> complete ? "the election has a result" : "in progress, no result yet");
    Archive.Step setup = archive.steps().get(0);
    List<TrusteeGroup> trustees =
        check("trustees", () -> trustees(setup, election), list -> list.size() + " items");
    Credentials credentials =
        check("credentials", () -> credentials(setup, election), list -> list.size() + " voters");
    int casts = (int) archive.steps(EventType.BALLOT).count();
    ElectionKey key = ElectionKey.of(election, Election.fingerprint(setup.data(0)), casts);
    return Setup.of(election, key, trustees, credentials);
  }

  private static Election election(Archive archive, String fileName) {
    Reason.EVENT_ORDER.refuseUnless(
        archive.course().startsWith("S"), "the first event is not the setup");
    Election election = Election.read(archive.steps().get(0).data(0));
    Reason.ARCHIVE_FILE_NAME.refuseUnless(
        fileName.equals(election.uuid() + ".bel"), "the file is not named after the election");
    return election;
  }

  private static List<TrusteeGroup> trustees(Archive.Step setup, Election election) {
    List<TrusteeGroup> trustees = TrusteesReader.read(setup.data(1), election.group());
    Refused.unlessAccepted(
        new TrusteesCheck(election.group()).verify(trustees, election.publicKey()));
    return trustees;
  }

  private Credentials credentials(Archive.Step setup, Election election) {
    Credentials credentials = Credentials.read(setup.data(2), election);
    Setup.refuseBadCredentials(credentials, election.group(), workers);
    return credentials;
  }

  private BallotBox ballots(Archive archive, Setup setup) {
    List<ArchiveRecord> cast =
        archive.steps(EventType.BALLOT).map(step -> step.data().get(0)).toList();
    ballots = cast.size();
    return check(
        "ballots",
        () -> {
          BallotBox box = new BallotBox(setup);
          List<VerifiedBallot> verified = workers.map("ballots", cast, box::verified);
          for (int i = 0; i < cast.size(); i++) {
            box.add(cast.get(i).hash(), verified.get(i));
          }
          counted = box.counted().size();
          return box;
        },
        box -> ballots + " cast, " + counted + " count");
  }

  private Optional<ElectionResult> tallied(Archive archive, Setup setup, BallotBox box) {
    Archive.Step published = archive.steps(EventType.ENCRYPTED_TALLY).findFirst().orElseThrow();
    List<List<Ciphertext>> tally =
        check("tally", () -> tally(published, box), rows -> "recomputed from the ballots");
    List<List<Ciphertext>> rows = shuffles(archive, setup, tally);
    List<Archive.Step> steps = archive.steps(EventType.PARTIAL_DECRYPTION).toList();
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    DecryptionsCheck decryptions = new DecryptionsCheck(setup, rows, workers);
    SortedMap<Integer, PartialDecryption> byOwner =
        check("decryptions", () -> decryptions.verified(steps), map -> "by " + map.keySet());
    return check(
        "result",
        () -> result(archive, setup, box, decryptions, byOwner),
        found -> found.isPresent() ? "is what was decrypted" : "not published yet");
  }

  private static List<List<Ciphertext>> tally(Archive.Step published, BallotBox box) {
    List<List<Ciphertext>> tally = box.tally();
    Reason.TALLY_MISMATCH.refuseUnless(
        Arrays.equals(BallotBox.toJson(tally).toUtf8(), published.data(0)),
        "the encrypted tally is not what the ballots add up to");
    ArchiveRecord sized = Links.sized(box.counted().size(), box.weight(), published.data().get(0));
    Reason.TALLY_SIZE.refuseUnless(
        sized.hash().equals(published.data().get(1).hash()),
        "the number or weight of the counted ballots is wrong");
    return tally;
  }

  private List<List<Ciphertext>> shuffles(
      Archive archive, Setup setup, List<List<Ciphertext>> tally) {
    if (!setup.election().isShuffled()) {
      return tally;
    }
    List<Archive.Step> steps = archive.steps(EventType.SHUFFLE).toList();
    boolean ended = archive.steps(EventType.END_SHUFFLES).findAny().isPresent();
    return check(
        "shuffles",
        () -> new ShufflesCheck(setup, workers, Chance.secure()).verified(steps, tally, ended),
        rows -> steps.size() + " shuffles");
  }

  private Optional<ElectionResult> result(
      Archive archive,
      Setup setup,
      BallotBox box,
      DecryptionsCheck decryptions,
      SortedMap<Integer, PartialDecryption> byOwner) {
    boolean enough = decryptions.suffices(byOwner);
    Reason.DECRYPTION_TOO_FEW.refuseUnless(
        enough || !complete, "fewer trustees decrypted than must");
    Reason.NO_RESULT.refuseUnless(
        complete || !enough, "all has been decrypted, but there is no result");
    return archive
        .steps(EventType.RESULT)
        .findFirst()
        .map(
            step ->
                new ResultCheck(setup.election(), box.weight())
                    .verified(step.data(0), decryptions.messages(byOwner)));
  }

  private <T> T check(String name, Supplier<T> content, Function<T, String> detail) {
    stage = name;
    T result = content.get();
    if (result instanceof Verdict verdict) {
      Refused.unlessAccepted(verdict);
    }
    passed(detail.apply(result));
    return result;
  }

  private void passed(String detail) {
    checks.add(new ElectionReport.Check(stage, true, detail));
  }
}
