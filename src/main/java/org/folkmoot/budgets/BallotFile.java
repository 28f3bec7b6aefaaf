package org.folkmoot.budgets;

import org.folkmoot.allocation.Election;
import org.folkmoot.kernel.Digest;

/** A file with ballots that was read and understood. */
final class BallotFile {

  private final String name;
  private final String sha256;
  private final byte[] content;
  private final Election election;

  BallotFile(String name, String sha256, byte[] content, Election election) {
    this.name = name;
    this.sha256 = sha256;
    this.content = content;
    this.election = election;
  }

  static BallotFile of(String name, byte[] content, Election election) {
    return new BallotFile(name, Digest.ofContent(content).toHex(), content, election);
  }

  String name() {
    return name;
  }

  String sha256() {
    return sha256;
  }

  /** The bytes, not to be changed. */
  byte[] content() {
    return content;
  }

  Election election() {
    return election;
  }
}
