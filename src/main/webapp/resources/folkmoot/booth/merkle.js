/**
 * The Merkle tree of the public log: hashes of entries, and the two proofs that a device checks. Sizes and
 * indices are numbers from 0; hashes 32 bytes.
 */

import { concat, equal } from "./bytes.js";
import { sha256 } from "./hash.js";
import { refuseUnless } from "./refused.js";

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/**
 * The hash of one entry.
 *
 * @source RFC 9162, section 2.1.1
 */
export function leafHash(entry) {
  return sha256(concat(LEAF, entry));
}

/** The hash of what is above two hashes. */
export function nodeHash(left, right) {
  return sha256(concat(NODE, left, right));
}

/** Walks upwards through the numbers of a node and of the last node of its level. */
class Climb {
  constructor(node, last) {
    this.node = node;
    this.last = last;
  }

  isAtTop() {
    return this.last === 0;
  }

  /** Whether the neighbour is on the left, after which levels without a neighbour are passed over. */
  hasLeft() {
    return this.node % 2 === 1 || this.node === this.last;
  }

  skip() {
    while (this.node % 2 === 0 && this.node !== 0) {
      this.up();
    }
  }

  up() {
    this.node = Math.floor(this.node / 2);
    this.last = Math.floor(this.last / 2);
  }
}

/**
 * Goes on only if a leaf stands at an index of a tree.
 *
 * @param {{index: number, treeSize: number, path: Uint8Array[]}} proof
 * @param {Uint8Array} leaf its hash
 * @param {Uint8Array} root
 * @throws {Refused} `INDEX_OUTSIDE_TREE`, `PATH_TOO_LONG`, `PATH_TOO_SHORT` or `ROOT_MISMATCH`
 * @source RFC 9162, section 2.1.3.2
 */
export async function requireIncluded({ index, treeSize, path }, leaf, root) {
  refuseUnless(index < treeSize, "INDEX_OUTSIDE_TREE", `a tree of ${treeSize} leaves has no leaf ${index}`);
  const climb = new Climb(index, treeSize - 1);
  let hash = leaf;
  for (const neighbour of path) {
    refuseUnless(!climb.isAtTop(), "PATH_TOO_LONG", "the path goes on above the root");
    if (climb.hasLeft()) {
      hash = await nodeHash(neighbour, hash);
      climb.skip();
    } else {
      hash = await nodeHash(hash, neighbour);
    }
    climb.up();
  }
  refuseUnless(climb.isAtTop(), "PATH_TOO_SHORT", "the path ends below the root");
  refuseUnless(equal(hash, root), "ROOT_MISMATCH", "the path leads to another root");
}

/**
 * Goes on only if one tree is the beginning of another.
 *
 * From an empty tree or between equal sizes the path must be empty; equal sizes need equal roots; an empty
 * tree has the hash of the empty string as its root.
 *
 * @param {{firstSize: number, secondSize: number, path: Uint8Array[]}} proof
 * @throws {Refused} `SIZES_REVERSED`, `EMPTY_TREE_ROOT`, `PATH_TOO_LONG`, `PATH_TOO_SHORT`,
 *     `FIRST_ROOT_MISMATCH` or `SECOND_ROOT_MISMATCH`
 */
export async function requireConsistent(proof, firstRoot, secondRoot) {
  const { firstSize, secondSize, path } = proof;
  refuseUnless(firstSize <= secondSize, "SIZES_REVERSED", "the newer tree is smaller");
  const empty = await sha256(new Uint8Array());
  refuseUnless(
    (firstSize > 0 || equal(firstRoot, empty)) && (secondSize > 0 || equal(secondRoot, empty)),
    "EMPTY_TREE_ROOT",
    "a tree without leaves has another root",
  );
  if (firstSize === 0 || firstSize === secondSize) {
    refuseUnless(path.length === 0, "PATH_TOO_LONG", "nothing is to be shown");
    refuseUnless(
      firstSize === 0 || equal(firstRoot, secondRoot),
      "SECOND_ROOT_MISMATCH",
      `two roots for ${firstSize} leaves`,
    );
    return;
  }
  refuseUnless(path.length > 0, "PATH_TOO_SHORT", "the path is empty");
  await requirePath(proof, firstRoot, secondRoot);
}

/** @source RFC 9162, section 2.1.4.2 */
async function requirePath({ firstSize, secondSize, path }, firstRoot, secondRoot) {
  const climb = new Climb(firstSize - 1, secondSize - 1);
  while (climb.node % 2 === 1) {
    climb.up();
  }
  const firstIsComplete = Number.isInteger(Math.log2(firstSize));
  let first = firstIsComplete ? firstRoot : path[0];
  let second = first;
  for (const neighbour of firstIsComplete ? path : path.slice(1)) {
    refuseUnless(!climb.isAtTop(), "PATH_TOO_LONG", "the path goes on above the root");
    if (climb.hasLeft()) {
      first = await nodeHash(neighbour, first);
      second = await nodeHash(neighbour, second);
      climb.skip();
    } else {
      second = await nodeHash(second, neighbour);
    }
    climb.up();
  }
  refuseUnless(climb.isAtTop(), "PATH_TOO_SHORT", "the path ends below the root");
  refuseUnless(equal(first, firstRoot), "FIRST_ROOT_MISMATCH", "the path leads to another older root");
  refuseUnless(equal(second, secondRoot), "SECOND_ROOT_MISMATCH", "the path leads to another newer root");
}
