package org.folkmoot.ballots;

import org.folkmoot.kernel.Digest;

/** A file in the archive: its content, and the hash that names it. */
final class ArchiveRecord {

  private final Digest hash;
  private final byte[] content;

  private ArchiveRecord(Digest hash, byte[] content) {
    this.hash = hash;
    this.content = content;
  }

  /** Takes the array over: records are large, and whoever made the array drops it here. */
  static ArchiveRecord of(byte[] content) {
    return new ArchiveRecord(Digest.ofContent(content), content);
  }

  static ArchiveRecord of(Json json) {
    return of(json.toUtf8());
  }

  Digest hash() {
    return hash;
  }

  /** The bytes themselves, not to be changed. */
  byte[] content() {
    return content;
  }
}
