package org.folkmoot.ballots;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.kernel.Verdict;

/**
 * Runs an election from files, every step by a call: keys, credentials, setup, ballots, closing,
 * shuffles, decryptions, result. All records are JSON texts of the protocol. A step reads the
 * archive, appends to it and replaces the file; two steps on one archive at once are not supported.
 */
public final class ElectionDesk implements AutoCloseable {

  private final VerifierOptions verification;
  private final Workers workers;
  private final Chance chance = Chance.secure();

  /** A desk that spreads long computations over that many threads. */
  public ElectionDesk(int threads, Progress progress) {
    this.verification = new VerifierOptions(threads, true, progress);
    this.workers = new Workers(threads, progress);
  }

  /** A step that the state of the election or its input does not allow. */
  public static final class StepRefused extends RuleViolation {

    private static final long serialVersionUID = 1L;

    StepRefused(String reason, String detail) {
      super("ballots.step.refused", reason, detail);
    }
  }

  /**
   * Two files that belong together.
   *
   * @param publicText for everyone
   * @param secretTexts for their owners only, one each
   */
  public record Issued(String publicText, List<String> secretTexts) {

    /** Copies the list. */
    public Issued {
      secretTexts = List.copyOf(secretTexts);
    }
  }

  /** Makes the key of one trustee who must take part. */
  public Issued singleKey(String group) {
    return issued(new KeyCeremony(group(group), chance).single());
  }

  /** Makes the keys of a group of trustees of whom a threshold must take part. */
  public Issued thresholdKeys(String group, int threshold, int size) {
    return issued(new KeyCeremony(group(group), chance).pedersen(threshold, size));
  }

  private static Issued issued(KeyCeremony.Keys keys) {
    return new Issued(
        keys.trustees().toJson().write(),
        keys.privateKeys().stream().map(SecretFile::write).toList());
  }

  /** The ceremony that makes a shared key on several machines. */
  public CeremonyDesk ceremony() {
    return new CeremonyDesk(chance);
  }

  /** Makes credentials, the public ones sorted, each secret in the order of its public one. */
  public Issued credentials(String group, int count) {
    List<Scalar> secrets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      secrets.add(chance.scalar(group(group)));
    }
    secrets.sort(Comparator.comparing(ElectionDesk::publicOf));
    return new Issued(
        Credentials.of(secrets.stream().map(ElectionDesk::publicOf).toList()).toJson().write(),
        secrets.stream().map(SecretFile::write).toList());
  }

  private static Element publicOf(Scalar secret) {
    return secret.group().generator().pow(secret);
  }

  /**
   * Opens an election: writes its archive with the setup.
   *
   * @param folder where the archive, named after the election's uuid, is written
   * @param uuid empty to draw one
   * @param template description, name, group, questions and optionally administrator and
   *     credential_authority, as JSON
   * @param trustees public texts of {@link #singleKey} and {@link #thresholdKeys}
   * @param credentials public text of {@link #credentials}
   * @param timestamp of the beginning, in seconds since 1970
   * @return the archive
   */
  public Path open(
      Path folder,
      Optional<String> uuid,
      String template,
      List<String> trustees,
      String credentials,
      long timestamp)
      throws IOException {
    RunningElection running =
        answering(
            () ->
                ElectionTemplate.read(template)
                    .open(
                        uuid.orElseGet(() -> Base58.random(14, chance)),
                        trustees,
                        credentials,
                        timestamp,
                        workers,
                        chance));
    Path archive = folder.resolve(running.setup().election().uuid() + ".bel");
    if (Files.exists(archive)) {
      throw new StepRefused(Reason.ARCHIVE_FILE_NAME.name(), archive + " exists already");
    }
    Files.createDirectories(folder);
    write(running, archive);
    return archive;
  }

  /**
   * Writes the record of an election whose credentials are made during the vote; its archive is
   * {@link #assemble put together} after the end.
   *
   * @param template as for {@link #open}
   * @param trustees public texts of {@link #singleKey} and {@link #thresholdKeys}
   * @throws StepRefused if the verifier would refuse the record
   */
  public FrozenRecord freeze(String template, List<String> trustees) {
    return answering(
        () -> {
          Election election =
              ElectionTemplate.read(template).freeze(Base58.random(14, chance), trustees);
          return new FrozenRecord(election.uuid(), election.toJson().write());
        });
  }

  /**
   * A record whose bytes are final.
   *
   * @param uuid name of the election
   * @param text the record; its bytes are those in UTF-8
   */
  public record FrozenRecord(String uuid, String text) {}

  /** How far an archive is. */
  public enum Stage {
    /** Ballots are in it, and nothing else. */
    VOTING,
    /** The encrypted tally is published. */
    CLOSED,
    /** Somebody shuffled. */
    SHUFFLED,
    /** Somebody decrypted. */
    DECRYPTED,
    /** The result is published. */
    COUNTED
  }

  /** How far an archive is; nothing is verified. */
  public Stage stageOf(Path archive) throws IOException {
    String course = read(archive).course();
    if (course.endsWith("R")) {
      return Stage.COUNTED;
    } else if (course.contains("D")) {
      return Stage.DECRYPTED;
    } else if (course.contains("X")) {
      return Stage.SHUFFLED;
    }
    return course.contains("T") ? Stage.CLOSED : Stage.VOTING;
  }

  /**
   * Puts the archive of an election together whose credentials were made during the vote: the list
   * of credentials is that of the ballots, sorted. The ballots were looked at when they came; every
   * later step, and the verifier, look at all of it again.
   *
   * @param folder where the archive, named after the election's uuid, is written; an unfinished one
   *     is replaced
   * @param record the election's record
   * @param trustees public texts, as for {@link #freeze}
   * @param ballots their bytes, in the order of the log
   * @param timestamp of the beginning, in seconds since 1970
   */
  @SpecSource(document = "Belenios 2.0", section = "4.8")
  public Path assemble(
      Path folder, String record, List<String> trustees, List<byte[]> ballots, long timestamp)
      throws IOException {
    Election election = answering(() -> Election.read(record.getBytes(StandardCharsets.UTF_8)));
    RunningElection running =
        answering(
            () -> {
              List<Element> credentials =
                  workers.map(ballots, utf8 -> Ballot.read(utf8, election).credential()).stream()
                      .distinct()
                      .toList();
              Archive begun =
                  RunningElection.open(
                          election,
                          trustees.stream().map(text -> trustee(text, election.group())).toList(),
                          Credentials.of(credentials),
                          timestamp,
                          workers,
                          chance)
                      .archive();
              return RunningElection.resume(
                  begun.withBallots(ballots.stream().map(ArchiveRecord::of).toList()),
                  workers,
                  chance);
            });
    Archive whole = running.archive();
    if (!Arrays.equals(whole.steps().get(0).data(0), record.getBytes(StandardCharsets.UTF_8))) {
      throw new StepRefused(Reason.JSON_NOT_CANONICAL.name(), "the record is not canonical");
    }
    Path archive = folder.resolve(election.uuid() + ".bel");
    Files.createDirectories(folder);
    write(running, archive);
    return archive;
  }

  private static TrusteeGroup trustee(String text, Group group) {
    return TrusteesReader.readOne(text.strip().getBytes(StandardCharsets.UTF_8), group);
  }

  /**
   * The encrypted tally of a closed election, before any shuffle: JSON with one list of ciphertexts
   * for each question.
   *
   * @throws StepRefused if there is none yet
   */
  public String tallyOf(Path archive) throws IOException {
    Archive read = read(archive);
    return answering(
        () ->
            new String(
                read.steps(EventType.ENCRYPTED_TALLY)
                    .findFirst()
                    .orElseThrow(() -> Reason.EVENT_ORDER.refuse("there is no tally yet"))
                    .data(0),
                StandardCharsets.UTF_8));
  }

  /**
   * Appends what trustees made elsewhere, each checked by {@link TrusteeParts} when it came, to a
   * closed election. The whole is verified again before the result is published.
   *
   * @param shuffles in their order; none in an election whose ballots are added up
   * @param decryptions in any order; may be none
   */
  public void append(
      Path archive, List<TrusteeParts.Part> shuffles, List<TrusteeParts.Part> decryptions)
      throws IOException {
    Archive longer = read(archive);
    for (TrusteeParts.Part shuffle : shuffles) {
      longer = shuffle.appendedTo(longer, EventType.SHUFFLE);
    }
    if (!shuffles.isEmpty() && !decryptions.isEmpty()) {
      longer = longer.with(EventType.END_SHUFFLES);
    }
    for (TrusteeParts.Part decryption : decryptions) {
      longer = decryption.appendedTo(longer, EventType.PARTIAL_DECRYPTION);
    }
    write(resume(longer), archive);
  }

  /**
   * What a trustee who works with the command line added to an archive as its last event.
   *
   * @return the part; empty if the last event is no shuffle and no decryption
   */
  public Optional<TrusteeParts.Part> lastPartOf(InputStream archive) throws IOException {
    List<Archive.Step> steps = answering(archive, ArchiveReader::read).steps();
    Archive.Step last = steps.get(steps.size() - 1);
    boolean isPart =
        last.event().type() == EventType.SHUFFLE
            || last.event().type() == EventType.PARTIAL_DECRYPTION;
    return isPart
        ? Optional.of(new TrusteeParts.Part(Links.ownerOf(last.data().get(1)), last.data(0)))
        : Optional.empty();
  }

  /** Makes a ballot: one list of numbers per question, as JSON. It is not cast. */
  public String makeBallot(Path archive, String votes, String credential) throws IOException {
    RunningElection running = resume(archive);
    return answering(
        () ->
            running
                .makeBallot(
                    VoteText.read(votes),
                    SecretFile.read(credential, running.setup().election().group()))
                .toJson()
                .write());
  }

  /** Casts a ballot; a rejected one is not appended. */
  public Verdict cast(Path archive, String ballot) throws IOException {
    RunningElection running = resume(archive);
    Verdict verdict = running.cast(ballot.getBytes(StandardCharsets.UTF_8));
    if (verdict.isAccepted()) {
      write(running, archive);
    }
    return verdict;
  }

  /** Ends voting and publishes the encrypted tally. */
  public void endVoting(Path archive) throws IOException {
    step(archive, resume(archive), RunningElection::close);
  }

  /** Shuffles as a trustee, numbered from 1 over all groups, if everything so far verifies. */
  public void shuffle(Path archive, int trustee) throws IOException {
    step(archive, resumeVerified(archive), running -> running.shuffle(trustee));
  }

  /** Decrypts with a trustee's private key, if everything so far verifies. */
  public void decrypt(Path archive, String secretText) throws IOException {
    step(
        archive,
        resumeVerified(archive),
        running ->
            running.decrypt(SecretFile.read(secretText, running.setup().election().group())));
  }

  /** Combines the decryptions and publishes the result. */
  public ElectionResult publishResult(Path archive) throws IOException {
    RunningElection running = resume(archive);
    ElectionResult result = answering(running::publishResult);
    write(running, archive);
    return result;
  }

  private static void step(Path archive, RunningElection running, Consumer<RunningElection> action)
      throws IOException {
    answering(
        () -> {
          action.accept(running);
          return running;
        });
    write(running, archive);
  }

  private RunningElection resume(Path archive) throws IOException {
    return resume(read(archive));
  }

  private RunningElection resume(Archive read) {
    return answering(() -> RunningElection.resume(read, workers, chance));
  }

  /**
   * The election after the whole archive was verified: whoever makes archives could otherwise have
   * a trustee decrypt a ballot that copies somebody's.
   */
  private RunningElection resumeVerified(Path archive) throws IOException {
    Archive read = read(archive);
    String name = String.valueOf(archive.getFileName());
    answering(() -> new Audit(verification, workers).verified(read, name));
    return resume(read);
  }

  private static Archive read(Path archive) throws IOException {
    try (InputStream input = new BufferedInputStream(Files.newInputStream(archive))) {
      return answering(input, ArchiveReader::read);
    }
  }

  private static void write(RunningElection running, Path archive) throws IOException {
    Path next = archive.resolveSibling(archive.getFileName() + ".next");
    try (OutputStream output = Files.newOutputStream(next)) {
      ArchiveWriter.write(running.archive(), output);
    }
    Files.move(next, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  static Group group(String label) {
    return Group.find(label)
        .orElseThrow(
            () -> new StepRefused(Reason.ELECTION_GROUP.name(), "unknown group \"" + label + "\""));
  }

  /** Reads something from a stream. */
  private interface Reading<T> {
    T from(InputStream input) throws IOException;
  }

  private static <T> T answering(InputStream input, Reading<T> reading) throws IOException {
    try {
      return reading.from(input);
    } catch (Refused e) {
      throw new StepRefused(e.reason().name(), e.detail());
    }
  }

  private static <T> T answering(Supplier<T> action) {
    try {
      return action.get();
    } catch (Refused e) {
      throw new StepRefused(e.reason().name(), e.detail());
    }
  }

  @Override
  public void close() {
    workers.close();
  }
}
