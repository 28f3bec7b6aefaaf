/**
 * Append-only logs that cannot lie about their past: the Merkle tree of RFC 9162 and what C2SP
 * builds on it. Not here: ballots and what an entry means, storage, and the web.
 *
 * <ul>
 *   <li>Tree and proofs (RFC 9162, section 2.1): {@link TreeHash}, {@link GrowingTree}, {@link
 *       FoldedTree}, {@link CompactRange}, {@link MerkleProofs}, {@link InclusionProof}, {@link
 *       ConsistencyProof}
 *   <li>Notes and checkpoints (C2SP signed-note, tlog-checkpoint): {@link SignedNote}, {@link
 *       Checkpoint}, {@link SignedCheckpoint}
 *   <li>Tiles (C2SP tlog-tiles): {@link TilePath}, {@link Tiles}, {@link TiledTree}, {@link
 *       EntryBundle}
 *   <li>Witnesses (C2SP tlog-cosignature, tlog-witness): {@link Cosignature}, {@link QuorumPolicy},
 *       {@link Witness}
 *   <li>Receipts (C2SP tlog-proof): {@link LogReceipt}
 *   <li>Watching a log: {@link LogDiff}, {@link LogMonitor}, {@link Equivocation}
 * </ul>
 *
 * <p>{@code docs/spec-map.md} maps each algorithm to its section.
 */
@NullMarked
package org.folkmoot.merkle;

import org.jspecify.annotations.NullMarked;
