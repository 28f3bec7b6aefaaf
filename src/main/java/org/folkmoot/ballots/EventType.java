package org.folkmoot.ballots;

import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.kernel.SpecSource;

/** The steps of an election, in the order in which they happen. */
@SpecSource(document = "Belenios 2.0", section = "4.4")
enum EventType {
  SETUP("Setup", 'S', 4),
  BALLOT("Ballot", 'B', 1),
  END_BALLOTS("EndBallots", 'E', 0),
  ENCRYPTED_TALLY("EncryptedTally", 'T', 2),
  SHUFFLE("Shuffle", 'X', 2),
  END_SHUFFLES("EndShuffles", 'F', 0),
  PARTIAL_DECRYPTION("PartialDecryption", 'D', 2),
  RESULT("Result", 'R', 1);

  private final String label;
  private final char letter;
  private final int dataRecords;

  EventType(String label, char letter, int dataRecords) {
    this.label = label;
    this.letter = letter;
    this.dataRecords = dataRecords;
  }

  static Optional<EventType> find(String label) {
    return Stream.of(values()).filter(type -> type.label.equals(label)).findFirst();
  }

  /** Name in the event record. */
  String label() {
    return label;
  }

  /** One letter, to write the course of an election as a word. */
  char letter() {
    return letter;
  }

  /** How many data records precede the event; the last of them is its payload. */
  int dataRecords() {
    return dataRecords;
  }
}
