package org.folkmoot.merkle;

import static org.folkmoot.merkle.InclusionProof.isOdd;

import java.util.List;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.kernel.Verdict;

/**
 * The claim that one tree is the beginning of another, with the hashes that show it.
 *
 * @param firstSize number of leaves of the older tree
 * @param secondSize number of leaves of the newer tree
 * @param path hashes as RFC 9162 orders them; empty if the first tree is empty or the sizes are
 *     equal
 */
public record ConsistencyProof(long firstSize, long secondSize, List<Digest> path) {

  /**
   * @throws IllegalArgumentException if a size is negative
   */
  public ConsistencyProof {
    if (firstSize < 0 || secondSize < 0) {
      throw new IllegalArgumentException("from " + firstSize + " to " + secondSize + " leaves");
    }
    path = List.copyOf(path);
  }

  /**
   * Checks the proof step by step as the RFC has it. Pure.
   *
   * <p>Edge cases, which the RFC leaves to the caller and C2SP tlog-witness decides: from an empty
   * tree or between equal sizes the path must be empty; equal sizes need equal roots; an empty tree
   * has the hash of the empty string as its root.
   *
   * <p>Rejects with {@code SIZES_REVERSED}, {@code EMPTY_TREE_ROOT}, {@code PATH_TOO_LONG}, {@code
   * PATH_TOO_SHORT}, {@code FIRST_ROOT_MISMATCH} or {@code SECOND_ROOT_MISMATCH}.
   */
  public Verdict verify(Digest firstRoot, Digest secondRoot) {
    if (firstSize > secondSize) {
      return Verdict.rejected("SIZES_REVERSED", "the newer tree is smaller: " + this);
    }
    if (hasForeignEmptyRoot(firstSize, firstRoot) || hasForeignEmptyRoot(secondSize, secondRoot)) {
      return Verdict.rejected("EMPTY_TREE_ROOT", "a tree without leaves has another root");
    }
    if (firstSize == 0 || firstSize == secondSize) {
      return verifyWithoutPath(firstRoot, secondRoot);
    }
    if (path.isEmpty()) {
      return Verdict.rejected("PATH_TOO_SHORT", "the path is empty: " + this);
    }
    return verifyPath(firstRoot, secondRoot);
  }

  private static boolean hasForeignEmptyRoot(long size, Digest root) {
    return size == 0 && !root.equals(TreeHash.ofEmptyTree());
  }

  private Verdict verifyWithoutPath(Digest firstRoot, Digest secondRoot) {
    if (!path.isEmpty()) {
      return Verdict.rejected("PATH_TOO_LONG", "nothing is to be shown: " + this);
    }
    return firstSize == 0 || firstRoot.equals(secondRoot)
        ? Verdict.accepted()
        : Verdict.rejected(
            "SECOND_ROOT_MISMATCH", "two roots for " + firstSize + " leaves, same size");
  }

  @SpecSource(document = "RFC 9162", section = "2.1.4.2")
  private Verdict verifyPath(Digest firstRoot, Digest secondRoot) {
    boolean firstIsComplete = Long.bitCount(firstSize) == 1;
    List<Digest> rest = firstIsComplete ? path : path.subList(1, path.size());
    long fn = firstSize - 1;
    long sn = secondSize - 1;
    while (isOdd(fn)) {
      fn >>= 1;
      sn >>= 1;
    }
    Digest fr = firstIsComplete ? firstRoot : path.get(0);
    Digest sr = fr;
    for (Digest c : rest) {
      if (sn == 0) {
        return Verdict.rejected("PATH_TOO_LONG", "the path goes on above the root: " + this);
      }
      if (isOdd(fn) || fn == sn) {
        fr = TreeHash.ofNode(c, fr);
        sr = TreeHash.ofNode(c, sr);
        while (!isOdd(fn) && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = TreeHash.ofNode(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    if (sn != 0) {
      return Verdict.rejected("PATH_TOO_SHORT", "the path ends below the root: " + this);
    }
    if (!fr.equals(firstRoot)) {
      return Verdict.rejected("FIRST_ROOT_MISMATCH", "the path leads to " + fr + ": " + this);
    }
    return sr.equals(secondRoot)
        ? Verdict.accepted()
        : Verdict.rejected("SECOND_ROOT_MISMATCH", "the path leads to " + sr + ": " + this);
  }

  /** Sizes and length of the path, for messages. */
  @Override
  public String toString() {
    return "from " + firstSize + " to " + secondSize + " leaves, path of " + path.size();
  }
}
