package org.folkmoot.merkle;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.Digest;

/**
 * The definitions of RFC 9162, sections 2.1.1, 2.1.3.1 and 2.1.4.1, on a table with the hash of
 * every range of leaves. Slow and plain: what the real classes are compared with.
 */
final class NaiveTree {

  private final Digest[][] hashes;

  NaiveTree(int size) {
    hashes = new Digest[size + 1][size + 1];
    for (int length = 1; length <= size; length++) {
      for (int start = 0; start + length <= size; start++) {
        hashes[start][start + length] = compute(start, start + length);
      }
    }
  }

  private Digest compute(int start, int end) {
    if (end - start == 1) {
      return Trees.leaf(start);
    }
    int k = split(end - start);
    return TreeHash.ofNode(hashes[start][start + k], hashes[start + k][end]);
  }

  Digest root(int size) {
    return size == 0 ? TreeHash.ofEmptyTree() : hashes[0][size];
  }

  List<Digest> path(int m, int n) {
    return path(m, 0, n);
  }

  private List<Digest> path(int m, int start, int n) {
    if (n == 1) {
      return List.of();
    }
    int k = split(n);
    List<Digest> path = new ArrayList<>();
    if (m < k) {
      path.addAll(path(m, start, k));
      path.add(hashes[start + k][start + n]);
    } else {
      path.addAll(path(m - k, start + k, n - k));
      path.add(hashes[start][start + k]);
    }
    return path;
  }

  List<Digest> proof(int m, int n) {
    return m == 0 ? List.of() : subproof(m, 0, n, true);
  }

  private List<Digest> subproof(int m, int start, int n, boolean complete) {
    if (m == n) {
      return complete ? List.of() : List.of(hashes[start][start + n]);
    }
    int k = split(n);
    List<Digest> proof = new ArrayList<>();
    if (m <= k) {
      proof.addAll(subproof(m, start, k, complete));
      proof.add(hashes[start + k][start + n]);
    } else {
      proof.addAll(subproof(m - k, start + k, n - k, false));
      proof.add(hashes[start][start + k]);
    }
    return proof;
  }

  private static int split(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }
}
