package org.folkmoot.trustees;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.folkmoot.texts.LocalizedText;

/**
 * A board as edges and other features see it.
 *
 * @param slug name in addresses, unique in the council
 * @param title name as people read it
 * @param threshold how many of its trustees open a vote together
 * @param step how far its ceremony is
 * @param stepSince since when
 * @param ceremony number of the ceremony, from 1
 * @param seats its places, in their order
 * @param version number that changes with it
 */
public record BoardDetails(
    long id,
    String slug,
    LocalizedText title,
    int threshold,
    BoardStep step,
    Instant stepSince,
    int ceremony,
    List<SeatDetails> seats,
    long version) {

  /** Copies the seats. */
  public BoardDetails {
    seats = List.copyOf(seats);
  }

  /** How many trustees there are. */
  public int size() {
    return seats.size();
  }

  /** Whether the key is made. */
  public boolean made() {
    return step == BoardStep.MADE;
  }

  /** How many trustees have proved that they kept their secret. */
  public int ready() {
    return made() ? (int) seats.stream().filter(SeatDetails::ready).count() : 0;
  }

  /** How many must have, before a vote opens: one more than are needed to open it. */
  public int readyNeeded() {
    return threshold + 1;
  }

  /** Whether a vote may open with its key. */
  public boolean usable() {
    return made() && ready() >= readyNeeded();
  }

  /** Whether somebody is late. */
  public boolean late() {
    return seats.stream().anyMatch(SeatDetails::late);
  }

  /** The place of a person; empty if they have none. */
  public OptionalInt placeOf(long account) {
    return seats.stream()
        .filter(seat -> seat.account() == account)
        .mapToInt(SeatDetails::place)
        .findFirst();
  }
}
