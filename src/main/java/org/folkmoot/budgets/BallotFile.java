package org.folkmoot.budgets;

import java.util.List;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.Notice;
import org.folkmoot.kernel.Digest;

/** A file with ballots that was read and understood. */
final class BallotFile {

  private final String name;
  private final String sha256;
  private final byte[] content;
  private final Election election;
  private final List<Notice> notices;

  BallotFile(String name, String sha256, byte[] content, Election election, List<Notice> notices) {
    this.name = name;
    this.sha256 = sha256;
    this.content = content;
    this.election = election;
    this.notices = List.copyOf(notices);
  }

  static BallotFile of(String name, byte[] content, Election election) {
    return new BallotFile(name, Digest.ofContent(content).toHex(), content, election, List.of());
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

  /** What is odd in it. */
  List<Notice> notices() {
    return notices;
  }
}
