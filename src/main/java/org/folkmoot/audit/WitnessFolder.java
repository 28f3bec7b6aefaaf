package org.folkmoot.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.merkle.Cosigner;
import org.jspecify.annotations.Nullable;

/**
 * All that a witness keeps, for one site: its key ({@code witness.key}, for nobody else), what
 * others need to check its signatures ({@code witness.pub}), which site it watches, a folder for
 * each log and one for each alarm. One process at a time.
 */
final class WitnessFolder implements AutoCloseable {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int SEED = 32;

  private final Path folder;
  private final FileChannel lock;
  private final Map<String, WatchedLog> logs = new TreeMap<>();

  private WitnessFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Opens a folder, or makes one.
   *
   * @param site that it watches from now on
   * @throws IllegalArgumentException if another witness works on it, or it watches another site
   */
  static WitnessFolder open(Path folder, Site site) throws IOException {
    Files.createDirectories(folder.resolve("logs"));
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      channel.close();
      throw new IllegalArgumentException(
          folder + ": another witness is at work here; end it first");
    }
    WitnessFolder opened = new WitnessFolder(folder, channel);
    Path watched = folder.resolve("site.txt");
    Optional<String> before = KeptFile.find(watched).map(String::strip);
    if (before.isPresent() && !before.get().equals(site.address())) {
      opened.close();
      throw new IllegalArgumentException(
          folder + ": watches " + before.get() + "; name another folder for another site");
    }
    if (before.isEmpty()) {
      KeptFile.write(watched, site.address() + "\n");
    }
    return opened;
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The key of this witness, made the first time. */
  Cosigner cosigner(Optional<String> name) throws IOException {
    Path file = folder.resolve("witness.key");
    Optional<String> kept = KeptFile.find(file);
    if (kept.isEmpty()) {
      byte[] seed = new byte[SEED];
      new SecureRandom().nextBytes(seed);
      byte[] drawn = new byte[4];
      new SecureRandom().nextBytes(drawn);
      String chosen = name.orElse("witness-" + Bytes.of(drawn).toHex());
      Cosigner fresh = new Cosigner(chosen, Bytes.of(seed));
      String text = chosen + "\n" + Base64.getEncoder().encodeToString(seed) + "\n";
      Path begun = folder.resolve("witness.key.new");
      Files.deleteIfExists(begun);
      IssuedFiles.secret(begun, text);
      Files.move(begun, file);
      publish(fresh);
      return fresh;
    }
    List<String> lines = kept.get().lines().toList();
    if (lines.size() != 2 || name.filter(wanted -> !wanted.equals(lines.get(0))).isPresent()) {
      throw new IllegalArgumentException(
          file + ": is the key of " + (lines.isEmpty() ? "nobody" : lines.get(0)));
    }
    Cosigner cosigner =
        new Cosigner(lines.get(0), Bytes.of(Base64.getDecoder().decode(lines.get(1))));
    publish(cosigner);
    return cosigner;
  }

  private void publish(Cosigner cosigner) throws IOException {
    KeptFile.write(folder.resolve("witness.pub"), cosigner.verifierKey().toText() + "\n");
  }

  /** Names of the votes that were ever watched. */
  List<String> names() throws IOException {
    try (Stream<Path> folders = Files.list(folder.resolve("logs"))) {
      return folders
          .filter(Files::isDirectory)
          .map(one -> one.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** What is kept of a log. */
  WatchedLog log(String name) throws IOException {
    WatchedLog known = logs.get(name);
    if (known == null) {
      known = WatchedLog.open(folder.resolve("logs").resolve(name));
      logs.put(name, known);
    }
    return known;
  }

  /** When the site was last seen whole; the time given if never before. */
  Instant seen(Instant otherwise) throws IOException {
    Optional<String> kept = KeptFile.find(folder.resolve("seen.txt")).map(String::strip);
    if (kept.isEmpty()) {
      seenNow(otherwise);
      return otherwise;
    }
    try {
      return Instant.parse(kept.get());
    } catch (java.time.DateTimeException e) {
      throw new MalformedInput(folder.resolve("seen.txt").toString(), 1, null, "expected a time");
    }
  }

  void seenNow(Instant now) throws IOException {
    KeptFile.write(folder.resolve("seen.txt"), now + "\n");
  }

  /** Writes an alarm with its evidence; returns the folder. */
  Path write(LogAlarm alarm, Instant now) throws IOException {
    String name =
        STAMP.format(now)
            + "-"
            + alarm.about()
            + "-"
            + alarm.kind().name().toLowerCase(Locale.ROOT);
    Path own = folder.resolve("alarms").resolve(name);
    Files.createDirectories(own);
    for (Map.Entry<String, Bytes> file : alarm.evidence().entrySet()) {
      KeptFile.write(own.resolve(file.getKey()), file.getValue());
    }
    String kept = folder.resolve("logs").resolve(alarm.about()).toString();
    KeptFile.write(
        own.resolve("ALARM.txt"),
        String.join(
            "\n",
            alarm.sentence(),
            "",
            "Seen: " + alarm.detail(),
            "When: " + now,
            "",
            "Keep this folder, and " + kept + ", as they are. Send both to the council, to other",
            "witnesses and to whoever observes the vote. The files of checkpoints are signed by",
            "the site: whoever has them can prove what the site said.",
            ""));
    return own;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
