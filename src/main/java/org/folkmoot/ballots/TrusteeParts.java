package org.folkmoot.ballots;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;

/**
 * What trustees do with the ballots after the end, each on a machine of its own: shuffle and
 * decrypt a list of ciphertexts, and how it is checked when it comes. A list is JSON with one array
 * of ciphertexts for each question, in the canonical form of the protocol. Not thread-safe.
 */
public final class TrusteeParts implements AutoCloseable {

  private final Election election;
  private final List<TrusteeGroup> trustees;
  private final String fingerprint;
  private final Workers workers;
  private final Chance chance = Chance.secure();

  /**
   * For one election.
   *
   * @param record text of the election's record
   * @param trustee public text of its trustees
   * @param threads over which long checks are spread
   * @throws ElectionDesk.StepRefused if one of the texts cannot be read
   */
  public TrusteeParts(String record, String trustee, int threads) {
    this.workers = new Workers(threads, Progress.SILENT);
    this.election = answering(() -> Election.read(utf8(record)));
    this.trustees =
        answering(() -> List.of(TrusteesReader.readOne(utf8(trustee), election.group())));
    this.fingerprint = Election.fingerprint(utf8(record));
  }

  /**
   * What one trustee made.
   *
   * @param owner number of the trustee, from 1
   * @param content shuffle or partial decryption in its canonical form; not copied, as it may be
   *     large
   */
  @SuppressWarnings("ArrayRecordComponent") // large, and handed on once
  public record Part(int owner, byte[] content) {

    Archive appendedTo(Archive archive, EventType type) {
      ArchiveRecord record = ArchiveRecord.of(content);
      return archive.with(type, record, Links.owned(owner, record));
    }

    /** As the only event of an archive, for the checks that read events. */
    private List<Archive.Step> asStep(EventType type) {
      return appendedTo(Archive.begin(0), type).steps();
    }
  }

  /**
   * Checks a shuffle.
   *
   * @param list what was to be shuffled
   * @return the list after it, which is shuffled or decrypted next
   * @throws ElectionDesk.StepRefused {@code SHUFFLE_OWNER}, {@code SHUFFLE_PROOF} or what reading
   *     refuses
   */
  public String checkShuffle(String list, Part shuffle) {
    return answering(
        () -> {
          List<List<Ciphertext>> rows = read(list);
          List<List<Ciphertext>> after =
              new ShufflesCheck(setup(rows), workers, chance)
                  .verified(shuffle.asStep(EventType.SHUFFLE), rows, false);
          return BallotBox.toJson(after).write();
        });
  }

  /**
   * Checks a partial decryption.
   *
   * @param list what was to be decrypted
   * @throws ElectionDesk.StepRefused {@code DECRYPTION_OWNER}, {@code DECRYPTION_PROOF} or what
   *     reading refuses
   */
  public void checkDecryption(String list, Part decryption) {
    answering(
        () -> {
          List<List<Ciphertext>> rows = read(list);
          return new DecryptionsCheck(setup(rows), rows, workers)
              .verified(decryption.asStep(EventType.PARTIAL_DECRYPTION));
        });
  }

  /** Shuffles a list. */
  public String shuffle(String list) {
    return answering(
        () -> {
          List<List<Ciphertext>> rows = read(list);
          return new Shuffler(setup(rows).key(), chance)
              .shuffle(Shuffle.shuffled(election, rows))
              .toJson()
              .write();
        });
  }

  /**
   * Decrypts a list.
   *
   * @param secret file with the trustee's private key
   */
  public String decrypt(String list, String secret) {
    return answering(
        () -> {
          List<List<Ciphertext>> rows = read(list);
          Scalar privateKey = SecretFile.read(secret, election.group());
          return new Decryptor(setup(rows).key(), privateKey, chance)
              .decrypt(rows)
              .toJson()
              .write();
        });
  }

  private Setup setup(List<List<Ciphertext>> rows) {
    int ballots = rows.stream().mapToInt(List::size).max().orElse(0);
    return Setup.of(
        election,
        ElectionKey.of(election, fingerprint, Math.max(1, ballots)),
        trustees,
        Credentials.of(List.of()));
  }

  /** A sum of no ballots consists of ones, so ones are no fault here. */
  private List<List<Ciphertext>> read(String list) {
    Group group = election.group();
    return Fields.list(
        JsonReader.read(utf8(list)),
        "list of ciphertexts",
        row ->
            workers.map(
                Fields.list(row, "list of ciphertexts", item -> item),
                item ->
                    Fields.read(
                        item,
                        "ciphertext",
                        fields ->
                            new Ciphertext(
                                fields.element("alpha", group), fields.element("beta", group)))));
  }

  private static byte[] utf8(String text) {
    return text.strip().getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T answering(Supplier<T> work) {
    try {
      return work.get();
    } catch (Refused e) {
      throw new ElectionDesk.StepRefused(e.reason().name(), e.detail());
    }
  }

  @Override
  public void close() {
    workers.close();
  }
}
