package org.folkmoot.ballots;

import java.util.List;
import org.folkmoot.kernel.SpecSource;

/** The small records that tie an event to the data before it. */
final class Links {

  private Links() {}

  /** The payload of Setup: the hashes of election, trustees and credentials. */
  @SpecSource(document = "Belenios 2.0", section = "4.10")
  static ArchiveRecord setup(List<ArchiveRecord> data) {
    return ArchiveRecord.of(
        Json.members(
            Json.member("election", Json.text(data.get(0).hash())),
            Json.member("trustees", Json.text(data.get(1).hash())),
            Json.member("credentials", Json.text(data.get(2).hash()))));
  }

  /** The payload of Shuffle and PartialDecryption: who made it, numbered from 1, and its hash. */
  @SpecSource(document = "Belenios 2.0", section = "4.17")
  static ArchiveRecord owned(int owner, ArchiveRecord object) {
    return ArchiveRecord.of(
        Json.members(
            Json.member("owner", Json.number(owner)),
            Json.member("payload", Json.text(object.hash()))));
  }

  static int ownerOf(ArchiveRecord owned) {
    return Fields.read(
        JsonReader.read(owned.content()),
        "owned record",
        fields -> {
          int owner = fields.whole("owner");
          fields.text("payload");
          return owner;
        });
  }

  /** The payload of EncryptedTally: how many ballots and what weight it sums up, and its hash. */
  @SpecSource(document = "Belenios 2.0", section = "4.16")
  static ArchiveRecord sized(int ballots, long weight, ArchiveRecord tally) {
    return ArchiveRecord.of(
        Json.members(
            Json.member("num_tallied", Json.number(ballots)),
            Json.member("total_weight", Json.number(weight)),
            Json.member("encrypted_tally", Json.text(tally.hash()))));
  }

  static String tallyOf(ArchiveRecord sized) {
    return Fields.read(
        JsonReader.read(sized.content()),
        "sized tally",
        fields -> {
          fields.any("num_tallied");
          fields.any("total_weight");
          return fields.text("encrypted_tally");
        });
  }
}
