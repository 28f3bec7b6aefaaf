package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.Verdict;

/**
 * An election while it runs: from the setup by ballots, closing, shuffles and decryptions to the
 * result. Each step appends to the archive; a step out of order is refused. Not thread-safe.
 */
final class RunningElection {

  private final Setup setup;
  private final BallotBox box;
  private final Workers workers;
  private final Chance chance;
  private Archive archive;

  private RunningElection(Archive archive, Setup setup, Workers workers, Chance chance) {
    this.archive = archive;
    this.setup = setup;
    this.box = new BallotBox(setup);
    this.workers = workers;
    this.chance = chance;
  }

  /** Opens an election. */
  static RunningElection open(
      Election election,
      List<TrusteeGroup> trustees,
      Credentials credentials,
      long timestamp,
      Workers workers,
      Chance chance) {
    ArchiveRecord record = ArchiveRecord.of(election.toJson());
    List<ArchiveRecord> data =
        List.of(
            record,
            ArchiveRecord.of(Json.array(trustees.stream().map(TrusteeGroup::toJson).toList())),
            ArchiveRecord.of(credentials.toJson()));
    Archive archive =
        Archive.begin(timestamp)
            .with(EventType.SETUP, data.get(0), data.get(1), data.get(2), Links.setup(data));
    return of(archive, election, trustees, credentials, workers, chance);
  }

  /** Goes on with an election from its archive, whose ballots and proofs were verified before. */
  static RunningElection resume(Archive archive, Workers workers, Chance chance) {
    Archive.Step setup = archive.steps().get(0);
    Election election = Election.read(setup.data(0));
    Refused.unlessAccepted(Course.verify(archive.course(), election.isShuffled()));
    RunningElection running =
        of(
            archive,
            election,
            TrusteesReader.read(setup.data(1), election.group()),
            Credentials.read(setup.data(2), election),
            workers,
            chance);
    archive
        .steps(EventType.BALLOT)
        .forEach(
            step ->
                running.box.add(
                    step.data().get(0).hash(),
                    VerifiedBallot.of(Ballot.read(step.data(0), election))));
    return running;
  }

  private static RunningElection of(
      Archive archive,
      Election election,
      List<TrusteeGroup> trustees,
      Credentials credentials,
      Workers workers,
      Chance chance) {
    String fingerprint = Election.fingerprint(archive.steps().get(0).data(0));
    ElectionKey key = ElectionKey.of(election, fingerprint, credentials.size());
    return new RunningElection(
        archive, Setup.of(election, key, trustees, credentials), workers, chance);
  }

  Archive archive() {
    return archive;
  }

  Setup setup() {
    return setup;
  }

  /** Makes a ballot of this election; it is not cast. */
  Ballot makeBallot(List<List<Integer>> votes, Scalar credential) {
    return new BallotMaker(setup.election(), setup.key(), chance).make(votes, credential);
  }

  /** Casts a ballot: verifies it and appends it if it is right. */
  Verdict cast(byte[] utf8) {
    if (!archive.course().matches("SB*")) {
      return Reason.EVENT_ORDER.reject("the election is closed");
    }
    ArchiveRecord content = ArchiveRecord.of(utf8);
    try {
      box.add(content.hash(), box.verified(content));
    } catch (Refused e) {
      return e.reason().reject(e.detail());
    }
    archive = archive.with(EventType.BALLOT, content);
    return Verdict.accepted();
  }

  /** Ends voting and publishes the encrypted tally. */
  void close() {
    require("SB*", "the election is closed already");
    ArchiveRecord tally = ArchiveRecord.of(BallotBox.toJson(box.tally()));
    ArchiveRecord sized = Links.sized(box.counted().size(), box.weight(), tally);
    archive = archive.with(EventType.END_BALLOTS).with(EventType.ENCRYPTED_TALLY, tally, sized);
  }

  /** Shuffles once more, as one of the trustees, numbered from 1. */
  void shuffle(int owner) {
    require("SB*ETX*", "there is nothing to shuffle now");
    List<List<Ciphertext>> rows = Shuffle.shuffled(setup.election(), current());
    if (rows.isEmpty() || !setup.hasOwner(owner)) {
      throw Reason.SHUFFLE_OWNER.refuse("no shuffle by " + owner + " in this election");
    }
    ArchiveRecord shuffle =
        ArchiveRecord.of(new Shuffler(setup.key(), chance).shuffle(rows).toJson());
    Archive longer = archive.with(EventType.SHUFFLE, shuffle, Links.owned(owner, shuffle));
    verifiedShuffles(longer, false);
    archive = longer;
  }

  /** Decrypts, as the trustee to whom the private key belongs; ends the shuffles before. */
  void decrypt(Scalar privateKey) {
    boolean shuffled = setup.election().isShuffled();
    require(shuffled ? "SB*ETX+(FD*)?" : "SB*ETD*", "there is nothing to decrypt now");
    Archive ready =
        shuffled && !archive.course().contains("F")
            ? archive.with(EventType.END_SHUFFLES)
            : archive;
    List<List<Ciphertext>> tally = verifiedShuffles(ready, true);
    PartialDecryption decryption = new Decryptor(setup.key(), privateKey, chance).decrypt(tally);
    int owner = ownerOf(privateKey);
    Reason.DECRYPTION_OWNER.refuseUnless(
        decryptionOwners().stream().noneMatch(other -> other == owner),
        "trustee " + owner + " has decrypted already");
    ArchiveRecord record = ArchiveRecord.of(decryption.toJson());
    archive = ready.with(EventType.PARTIAL_DECRYPTION, record, Links.owned(owner, record));
  }

  private List<Integer> decryptionOwners() {
    return archive
        .steps(EventType.PARTIAL_DECRYPTION)
        .map(step -> Links.ownerOf(step.data().get(1)))
        .toList();
  }

  private int ownerOf(Scalar privateKey) {
    Element publicKey = setup.election().group().generator().pow(privateKey);
    List<Element> keys = setup.owners().stream().map(TrusteeKey::publicKey).toList();
    Reason.DECRYPTION_OWNER.refuseUnless(
        keys.contains(publicKey), "the private key is that of no trustee");
    return keys.indexOf(publicKey) + 1;
  }

  /** Combines the decryptions, counts and publishes the result. */
  ElectionResult publishResult() {
    require("SB*ET(X+F)?D+", "there is no result to compute now");
    DecryptionsCheck decryptions =
        new DecryptionsCheck(setup, verifiedShuffles(archive, true), workers);
    var byOwner = decryptions.verified(archive.steps(EventType.PARTIAL_DECRYPTION).toList());
    Reason.DECRYPTION_TOO_FEW.refuseUnless(
        decryptions.suffices(byOwner), "fewer trustees decrypted than must");
    List<List<Element>> messages = decryptions.messages(byOwner);
    Logarithm logarithm = new Logarithm(setup.election().group(), box.weight());
    List<QuestionResult> questions = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      questions.add(
          setup.election().questions().get(i) instanceof Question.Shuffled shuffled
              ? ResultCheck.votes(messages.get(i), shuffled.answers().size())
              : sums(messages.get(i), logarithm));
    }
    ElectionResult result = new ElectionResult(questions);
    archive = archive.with(EventType.RESULT, ArchiveRecord.of(result.toJson()));
    return result;
  }

  private static QuestionResult sums(List<Element> messages, Logarithm logarithm) {
    return new QuestionResult.Sums(
        messages.stream()
            .map(
                message ->
                    logarithm
                        .find(message)
                        .orElseThrow(
                            () -> Reason.RESULT_MISMATCH.refuse("a sum is above all weights")))
            .collect(Collectors.toList()));
  }

  private List<List<Ciphertext>> current() {
    return verifiedShuffles(archive, false);
  }

  private List<List<Ciphertext>> verifiedShuffles(Archive of, boolean ended) {
    return setup.election().isShuffled()
        ? new ShufflesCheck(setup, workers, chance)
            .verified(of.steps(EventType.SHUFFLE).toList(), box.tally(), ended)
        : box.tally();
  }

  private void require(String course, String otherwise) {
    Reason.EVENT_ORDER.refuseUnless(archive.course().matches(course), otherwise);
  }
}
