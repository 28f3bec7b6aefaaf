package org.folkmoot.merkle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;

/** Logs, keys and hashes for the tests of this package; everything is a function of its numbers. */
final class Trees {

  static final String ORIGIN = "log.example/council";
  static final NoteSigner LOG = new NoteSigner(ORIGIN, seed(1));
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private Trees() {}

  static Bytes seed(int number) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) number);
    return Bytes.of(seed);
  }

  static Cosigner witness(int number) {
    return new Cosigner("witness.example/w" + number, seed(100 + number));
  }

  static Bytes entry(long number) {
    return Bytes.ofUtf8("entry " + number);
  }

  static Digest leaf(long number) {
    return TreeHash.ofLeaf(entry(number));
  }

  static Digest otherDigest(int number) {
    return Digest.ofUtf8("other " + number);
  }

  static GrowingTree tree(int size) {
    GrowingTree tree = new GrowingTree();
    IntStream.range(0, size).forEach(i -> tree.append(leaf(i)));
    return tree;
  }

  static MerkleProofs proofs(int size) {
    return new MerkleProofs(tree(size));
  }

  static AppendOnlyLog log(int size) {
    AppendOnlyLog log = new AppendOnlyLog(ORIGIN, LOG);
    IntStream.range(0, size).forEach(i -> log.append(entry(i)));
    return log;
  }

  static List<Bytes> entries(int size) {
    return IntStream.range(0, size).mapToObj(Trees::entry).toList();
  }

  static SignedCheckpoint signed(TreeHead head) {
    return SignedCheckpoint.sign(Checkpoint.of(ORIGIN, head), LOG);
  }

  static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }

  /** All copies of the content that differ from it in exactly one bit. */
  static List<Bytes> bitFlips(Bytes content) {
    List<Bytes> flips = new ArrayList<>();
    for (int bit = 0; bit < content.size() * 8; bit++) {
      byte[] copy = content.toArray();
      copy[bit / 8] ^= (byte) (1 << (bit % 8));
      flips.add(Bytes.of(copy));
    }
    return flips;
  }

  static List<Digest> bitFlips(Digest digest) {
    return bitFlips(digest.bytes()).stream().map(Digest::of).toList();
  }

  static <T> List<T> replaced(List<T> list, int index, T element) {
    List<T> copy = new ArrayList<>(list);
    copy.set(index, element);
    return copy;
  }

  static <T> List<T> plus(List<T> list, T element) {
    List<T> copy = new ArrayList<>(list);
    copy.add(element);
    return copy;
  }
}
