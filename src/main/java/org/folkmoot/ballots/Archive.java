package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.kernel.Digest;

/**
 * A whole election: its events in order, each with the data that it publishes.
 *
 * @param timestamp of the beginning, in seconds since 1970
 */
record Archive(long timestamp, List<Step> steps) {

  Archive {
    steps = List.copyOf(steps);
  }

  /**
   * An event with its data.
   *
   * @param data as many records as the type of the event demands, the payload last
   * @param hash of the event record
   */
  record Step(Event event, List<ArchiveRecord> data, Digest hash) {

    Step {
      data = List.copyOf(data);
    }

    /** The bytes of a data record. */
    byte[] data(int index) {
      return data.get(index).content();
    }

    /** Refuses a payload that does not name the other data of the event. */
    void refuseUnlessLinked() {
      boolean linked =
          switch (event.type()) {
            case SETUP -> Links.setup(data).hash().equals(data.get(3).hash());
            case ENCRYPTED_TALLY -> Links.tallyOf(data.get(1)).equals(data.get(0).hash().toHex());
            case SHUFFLE, PARTIAL_DECRYPTION ->
                Links.owned(Links.ownerOf(data.get(1)), data.get(0))
                    .hash()
                    .equals(data.get(1).hash());
            default -> true;
          };
      Reason.EVENT_DATA.refuseUnless(
          linked, "event " + event.height() + " does not name the data before it");
    }
  }

  /** An archive before its first event. */
  static Archive begin(long timestamp) {
    return new Archive(timestamp, List.of());
  }

  /** The archive with one more event, chained to the last one. */
  Archive with(EventType type, ArchiveRecord... data) {
    List<ArchiveRecord> records = List.of(data);
    Event event =
        new Event(
            steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1).hash()),
            steps.size(),
            type,
            records.isEmpty()
                ? Optional.empty()
                : Optional.of(records.get(records.size() - 1).hash()));
    List<Step> longer = new ArrayList<>(steps);
    longer.add(new Step(event, records, ArchiveRecord.of(event.toJson()).hash()));
    return new Archive(timestamp, longer);
  }

  /** The archive with ballots at its end, in time that grows with their number only. */
  Archive withBallots(List<ArchiveRecord> ballots) {
    List<Step> longer = new ArrayList<>(steps);
    for (ArchiveRecord ballot : ballots) {
      Event event =
          new Event(
              longer.isEmpty()
                  ? Optional.empty()
                  : Optional.of(longer.get(longer.size() - 1).hash()),
              longer.size(),
              EventType.BALLOT,
              Optional.of(ballot.hash()));
      longer.add(new Step(event, List.of(ballot), ArchiveRecord.of(event.toJson()).hash()));
    }
    return new Archive(timestamp, longer);
  }

  /** The steps of one type, in order. */
  Stream<Step> steps(EventType type) {
    return steps.stream().filter(step -> step.event().type() == type);
  }

  /** The course of the election as a word, one letter per event: {@code SBBBETDR}. */
  String course() {
    StringBuilder course = new StringBuilder();
    steps.forEach(step -> course.append(step.event().type().letter()));
    return course.toString();
  }
}
