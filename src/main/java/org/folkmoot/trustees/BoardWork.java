package org.folkmoot.trustees;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.people.Person;

/**
 * What a board has for one of its trustees.
 *
 * @param place of the trustee, from 1
 * @param task of the ceremony or the drill that is asked and not done; empty if there is none
 * @param announcements files of the first round by group, in the order of the trustees; empty as
 *     long as not all are there
 * @param shares the same of the second round
 * @param keys public texts of the shared key by group; empty before it is made
 * @param drill name of the drill, empty if none is asked
 * @param ciphertexts what is to be opened in the drill, by group
 * @param randomness with what each was locked, which shows that none is a ballot
 */
public record BoardWork(
    BoardDetails board,
    int place,
    Person person,
    Optional<TrusteeTask> task,
    Map<String, List<String>> announcements,
    Map<String, List<String>> shares,
    Map<String, String> keys,
    String drill,
    Map<String, String> ciphertexts,
    Map<String, String> randomness) {

  /** Copies the maps. */
  public BoardWork {
    announcements = Map.copyOf(announcements);
    shares = Map.copyOf(shares);
    keys = Map.copyOf(keys);
    ciphertexts = Map.copyOf(ciphertexts);
    randomness = Map.copyOf(randomness);
  }

  /** Whether the trustee has said that the secret cannot be found. */
  public boolean lost() {
    return board.seats().stream().anyMatch(seat -> seat.place() == place && seat.lost());
  }

  /** Names of the trustees for whom the current round waits. */
  public List<String> missing() {
    return board.made()
        ? List.of()
        : board.seats().stream()
            .filter(seat -> seat.open().stream().anyMatch(task -> task.task().ofCeremony()))
            .map(SeatDetails::name)
            .toList();
  }
}
