package org.folkmoot.merkle;

import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;

/**
 * The hashes that a Merkle tree is made of: SHA-256 with one byte in front that tells a leaf from a
 * node, so that no node can be passed off as an entry. Pure.
 */
@SpecSource(document = "RFC 9162", section = "2.1.1")
public final class TreeHash {

  private static final byte[] LEAF_PREFIX = {0x00};
  private static final byte[] NODE_PREFIX = {0x01};

  private TreeHash() {}

  /** The root of a tree without entries: the hash of the empty string. */
  public static Digest ofEmptyTree() {
    return Digest.ofContent();
  }

  /** The hash of one entry, which may be empty. */
  public static Digest ofLeaf(Bytes entry) {
    return Digest.ofContent(LEAF_PREFIX, entry.toArray());
  }

  /** The hash of a node with two children. */
  public static Digest ofNode(Digest left, Digest right) {
    return Digest.ofContent(NODE_PREFIX, left.bytes().toArray(), right.bytes().toArray());
  }
}
