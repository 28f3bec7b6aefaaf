package org.folkmoot.ballots;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;

/** Object mother: small elections, run as far as a test wants, the same for the same seed. */
final class Rehearsal {

  static final Workers WORKERS = new Workers(2, Progress.SILENT);

  final Chance chance;
  final Group group;
  final List<KeyCeremony.Keys> keys = new ArrayList<>();
  final List<Question> questions = new ArrayList<>();
  final List<Scalar> credentials;

  Rehearsal(Group group, int voters, long seed) {
    this.group = group;
    this.chance = seeded(seed);
    this.credentials = IntStream.range(0, voters).mapToObj(i -> chance.scalar(group)).toList();
  }

  /** Reproducible chance; the generator is a {@link SecureRandom} all the same. */
  static Chance seeded(long seed) {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(seed);
      return new Chance(random);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Question.Homomorphic approval(int options, int min, int max) {
    return new Question.Homomorphic(options(options), Optional.empty(), min, max, "Which?");
  }

  static Question.Homomorphic withBlank(int options, int min, int max) {
    return new Question.Homomorphic(options(options), Optional.of(true), min, max, "Which?");
  }

  static Question.Shuffled shuffled(int options) {
    return new Question.Shuffled(options(options), "Rank", Optional.empty());
  }

  private static List<String> options(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "option " + i).toList();
  }

  Rehearsal singles(int count) {
    for (int i = 0; i < count; i++) {
      keys.add(new KeyCeremony(group, chance).single());
    }
    return this;
  }

  Rehearsal pedersen(int threshold, int size) {
    keys.add(new KeyCeremony(group, chance).pedersen(threshold, size));
    return this;
  }

  Rehearsal asking(Question question) {
    questions.add(question);
    return this;
  }

  /** The private key of an owner, numbered from 1. */
  Scalar privateKey(int owner) {
    return keys.stream().flatMap(item -> item.privateKeys().stream()).toList().get(owner - 1);
  }

  Election election() {
    Element publicKey =
        keys.stream()
            .map(item -> item.trustees().subKey())
            .reduce(group.identity(), Element::times);
    return new Election(
        "",
        "Rehearsal",
        group,
        publicKey,
        questions,
        Base58.random(14, chance),
        Optional.empty(),
        Optional.empty());
  }

  RunningElection open() {
    List<Element> registered =
        credentials.stream().map(secret -> group.generator().pow(secret)).toList();
    return RunningElection.open(
        election(),
        keys.stream().map(KeyCeremony.Keys::trustees).toList(),
        Credentials.of(registered),
        1_700_000_000L,
        WORKERS,
        chance);
  }

  /** Casts a ballot that must be accepted. */
  Ballot cast(RunningElection running, int voter, List<List<Integer>> votes) {
    Ballot ballot = running.makeBallot(votes, credentials.get(voter));
    Refused.unlessAccepted(running.cast(ballot.toJson().toUtf8()));
    return ballot;
  }

  /** Closes, shuffles with the first two owners at most, decrypts with those owners, counts. */
  ElectionResult finish(RunningElection running, int... decrypting) {
    running.close();
    if (running.setup().election().isShuffled()) {
      for (int owner = 1; owner <= Math.min(2, running.setup().owners().size()); owner++) {
        running.shuffle(owner);
      }
    }
    for (int owner : decrypting) {
      running.decrypt(privateKey(owner));
    }
    return running.publishResult();
  }

  /** Writes the archive under its right name into a folder. */
  static Path write(RunningElection running, Path folder) throws IOException {
    Path file = folder.resolve(running.setup().election().uuid() + ".bel");
    try (OutputStream output = Files.newOutputStream(file)) {
      ArchiveWriter.write(running.archive(), output);
    }
    return file;
  }
}
